import { addDays, type Day } from '../../../domain/day.ts'

/** No Microsoft report can contain an earlier day. */
const FIRST_DAY: Day = '2015-01-01'

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
    if (day >= FIRST_DAY && day <= this.#lastDay) return true
    this.#ignoredCount += 1
    return false
  }
}
