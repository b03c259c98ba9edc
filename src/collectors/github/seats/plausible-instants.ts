import { DAY_MS, type Day, EARLIEST_DAY } from '../../../domain/day.ts'

const FIRST_MS = Date.parse(`${EARLIEST_DAY}T00:00:00Z`)

/** Reads the dates that a seat can have, and counts the others. */
export class PlausibleInstants {
  readonly #endMs: number
  #ignoredCount = 0

  /** @param today Undefined if any later date is accepted. */
  constructor(today: Day | undefined) {
    // The clock of GitHub may be in the next day.
    this.#endMs =
      today === undefined
        ? Number.POSITIVE_INFINITY
        : Date.parse(`${today}T00:00:00Z`) + 2 * DAY_MS
  }

  get ignoredCount(): number {
    return this.#ignoredCount
  }

  /** Returns milliseconds since 1970; undefined for no or no possible date. */
  read(instant: string | undefined): number | undefined {
    if (instant === undefined) return undefined
    const epochMs = Date.parse(instant)
    if (epochMs >= FIRST_MS && epochMs < this.#endMs) return epochMs
    this.#ignoredCount += 1
    return undefined
  }

  /** Returns the day of an event that may be in the future. */
  readDay(day: Day | undefined): Day | undefined {
    if (day === undefined || Date.parse(day) >= FIRST_MS) return day
    this.#ignoredCount += 1
    return undefined
  }
}
