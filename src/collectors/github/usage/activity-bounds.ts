// Compares two reports on the same day. Active people by the rule of this action
// lie between 0 and GitHub's daily active users, which lie between that and the
// rows of the users report. GitHub may also count people whom no row shows as
// active, so the numbers need not be equal.
import type { Day } from '../../../domain/day.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import type { DayRead } from '../../collector.ts'

export type PeopleRows = { readonly active: number; readonly rows: number }

/** Holds the numbers of one scope until both reports of a day are read. */
export class ActivityBounds {
  readonly #scope: Scope
  readonly #reported = new Map<Day, number>()
  readonly #people = new Map<Day, PeopleRows>()

  constructor(scope: Scope) {
    this.#scope = scope
  }

  /** Notes GitHub's daily active users; yields a warning outside the bounds. */
  *reported(day: Day, dailyActive: number | undefined): Generator<DayRead> {
    if (dailyActive === undefined) return
    this.#reported.set(day, dailyActive)
    yield* this.#compare(day)
  }

  /** Notes the rows of people; yields a warning outside the bounds. */
  *counted(day: Day, people: PeopleRows): Generator<DayRead> {
    this.#people.set(day, people)
    yield* this.#compare(day)
  }

  *#compare(day: Day): Generator<DayRead> {
    const dailyActive = this.#reported.get(day)
    const people = this.#people.get(day)
    if (dailyActive === undefined || people === undefined) return
    const { active, rows } = people
    if (active <= dailyActive && dailyActive <= rows) return
    const message = `The reports on ${describeScope(this.#scope)} of ${day} do not agree. GitHub reports ${dailyActive} daily active users. The report on people has ${rows} rows, ${active} of them active. Expected: active people <= daily active users <= rows. GitHub may correct the day in the next days.`
    yield {
      type: 'warning',
      warning: { code: 'GITHUB_ACTIVE_OUT_OF_BOUNDS', message },
    }
  }
}
