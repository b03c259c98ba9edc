import type { Day } from '../../../domain/day.ts'
import { describeScope } from '../../../domain/scope.ts'
import type { DayRead } from '../../collector.ts'
import type { Subject } from '../error.ts'

/**
 * Counts the rows of a report that are about another day. They would replace
 * the figures of that day, which has a report of its own.
 */
export class OtherDays {
  readonly #subject: Subject
  readonly #day: Day
  #rows = 0

  constructor(subject: Subject, day: Day) {
    this.#subject = subject
    this.#day = day
  }

  /** A report that is read again starts from 0. */
  clear(): void {
    this.#rows = 0
  }

  isOfDay(row: { readonly day: Day }): boolean {
    if (row.day === this.#day) return true
    this.#rows += 1
    return false
  }

  *warnings(): Generator<DayRead> {
    if (this.#rows === 0) return
    const { what, scope } = this.#subject
    const rows = this.#rows === 1 ? '1 row' : `${this.#rows} rows`
    const message = `The report on ${what} of ${describeScope(scope)} has ${rows} about other days. The action skips these rows. If the warning comes every night, contact GitHub Support.`
    yield {
      type: 'warning',
      warning: { code: 'GITHUB_ROWS_OF_OTHER_DAYS', message },
    }
  }
}
