import { addDays, type Day, EARLIEST_DAY } from '../../../domain/day.ts'

/** Accepts the days that a report can contain, and counts the others. */
export class PlausibleDates {
  readonly #lastDay: Day
  #ignoredCount = 0

  /** @param today A report can be ahead by one day, because of time zones. */
  constructor(today: Day) {
    this.#lastDay = addDays(today, 1)
  }

  get ignoredCount(): number {
    return this.#ignoredCount
  }

  accept(day: Day): boolean {
    if (day >= EARLIEST_DAY && day <= this.#lastDay) return true
    this.#ignoredCount += 1
    return false
  }
}
