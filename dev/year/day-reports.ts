// GitHub's usage reports with only what a record needs: a year of full rows
// takes half an hour.
import { dayText } from '../tenants/calendar.ts'
import { teamRows } from '../tenants/copilot-teams.ts'
import { personAt } from '../tenants/people.ts'
import type { CompanyPlan } from './company.ts'

export const LONG_REPORT = 'organization-28-day'
/** Reports of this many days are kept: a run reads the same days again. */
const KEPT_DAYS = 40

/** The report of a day, before or after people were added to it. */
export type DayVersion = {
  readonly day: number
  readonly isCorrected: boolean
}

type ReportPlan = Pick<
  CompanyPlan,
  'people' | 'teams' | 'isActive' | 'isAddedLater'
>

export class DayReports {
  readonly #plan: ReportPlan
  readonly #firstPerson: (day: number) => number
  /** By day and version, then by report; the oldest first. */
  readonly #bodies = new Map<string, Map<string, string>>()

  constructor(plan: ReportPlan, firstPerson: (day: number) => number) {
    this.#plan = plan
    this.#firstPerson = firstPerson
  }

  /** Returns the lines of a report; undefined for one that is not read. */
  body(report: string, version: DayVersion): string | undefined {
    const bodies = this.#bodiesOf(version)
    const known = bodies.get(report)
    if (known !== undefined) return known
    const rows = this.#rows(report, version)
    if (rows === undefined) return undefined
    const lines = Array.from(rows, (row) => `${JSON.stringify(row)}\n`)
    const body = lines.join('')
    bodies.set(report, body)
    return body
  }

  #bodiesOf({ day, isCorrected }: DayVersion): Map<string, string> {
    const key = `${day} ${isCorrected}`
    const bodies = this.#bodies.get(key) ?? new Map<string, string>()
    this.#bodies.set(key, bodies)
    for (const oldest of this.#bodies.keys()) {
      if (this.#bodies.size <= 2 * KEPT_DAYS) break
      this.#bodies.delete(oldest)
    }
    return bodies
  }

  #rows(report: string, version: DayVersion): Iterable<object> | undefined {
    const { day } = version
    switch (report) {
      case 'users-1-day':
        return this.#active(version).map((person) => toUserRow(person, day))
      case 'user-teams-1-day': {
        const { teams } = this.#plan
        const ids = { organization_id: '1' }
        return teamRows({ ids, people: this.#people(day) }, { day, teams })
      }
      case 'organization-1-day':
        return [this.#toScopeRow(version)]
      case LONG_REPORT:
        return [
          {
            report_start_day: dayText(day - 27),
            report_end_day: dayText(day),
            day_totals: [this.#toScopeRow(version)],
          },
        ]
    }
    return undefined
  }

  #toScopeRow(version: DayVersion) {
    return {
      day: dayText(version.day),
      daily_active_users: this.#active(version).length,
      user_initiated_interaction_count: 1,
    }
  }

  #people(day: number): Uint32Array {
    const first = this.#firstPerson(day)
    return Uint32Array.from({ length: this.#plan.people }, (_, i) => first + i)
  }

  #active({ day, isCorrected }: DayVersion): number[] {
    const { isActive, isAddedLater } = this.#plan
    return [...this.#people(day)].filter(
      (person) =>
        isActive(person, day) && (isCorrected || !isAddedLater(person, day)),
    )
  }
}

function toUserRow(person: number, day: number) {
  const { githubId, login } = personAt(person)
  return {
    day: dayText(day),
    user_id: githubId,
    user_login: login,
    user_initiated_interaction_count: 1,
    totals_by_feature: [],
  }
}
