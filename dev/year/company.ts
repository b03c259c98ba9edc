// A company whose people come and go, and the reports that it has on a night.
import { dayNumber } from '../tenants/calendar.ts'
import { isPresent } from '../tenants/copilot/activity.ts'
import { noise } from '../tenants/noise.ts'
import { createTenant, type Tenant } from '../tenants/tenant.ts'
import { DayReports, LONG_REPORT } from './day-reports.ts'

export const ORG = 'octo-org'
/** The people before this one left before the first night. */
const FIRST_PERSON = 10_000
/** GitHub's reports are ready on the second day after their day. */
const REPORT_LAG_DAYS = 2
const LATE_DAYS = 3
const STREAM = { correction: 96 }

/** How a company behaves; days are counted since 1970-01-01. */
export type CompanyPlan = {
  readonly people: number
  /** People who come in a year. As many leave. */
  readonly newcomersPerYear: number
  readonly teams: number
  readonly isActive: (person: number, day: number) => boolean
  /** Days whose report is three days late, counted from the first night. */
  readonly lateDays: readonly number[]
  /** Whether the first version of the report lacks an active person. */
  readonly isAddedLater: (person: number, day: number) => boolean
}

/** A company with habits, quiet weekends and reports that are corrected. */
export function realisticPlan(people: number): CompanyPlan {
  return {
    people,
    newcomersPerYear: Math.round(people * 0.12),
    teams: 6,
    isActive: isPresent,
    lateDays: [60, 240],
    isAddedLater: (person, day) => noise(STREAM.correction, person, day) < 0.02,
  }
}

/** A day, seen on a later one. */
type DayOnDay = { readonly day: number; readonly today: number }

/** A company from its first night on. */
export class Company {
  readonly #plan: CompanyPlan
  readonly #firstDay: number
  readonly #reports: DayReports

  constructor(plan: CompanyPlan, firstNight: Date) {
    this.#plan = plan
    this.#firstDay = dayNumber(firstNight)
    this.#reports = new DayReports(plan, (day) => this.#firstPerson(day))
  }

  /** Describes the company as its sources show it on a night. */
  at(now: Date): Tenant {
    const { people, teams } = this.#plan
    const today = dayNumber(now)
    const firstPerson = this.#firstPerson(today)
    return createTenant({
      now,
      orgs: [{ login: ORG, seats: people, firstPerson }],
      usage: { teams, lagDays: REPORT_LAG_DAYS },
      m365: { users: people, licences: people, firstPerson },
      overrides: {
        report: ({ report, day }) =>
          this.#report(report, { day: dayNumber(day), today }),
      },
    })
  }

  /** Everybody moves up: the first person leaves, and one comes at the end. */
  #firstPerson(day: number): number {
    const years = (day - this.#firstDay) / 365
    const { newcomersPerYear } = this.#plan
    return FIRST_PERSON + Math.floor(years * newcomersPerYear)
  }

  /** GitHub serves the newest report of 28 days that it has. */
  #report(
    report: string,
    { day, today }: DayOnDay,
  ): string[] | null | undefined {
    const ageDays = today - day - this.#lagDays(day)
    if (ageDays < 0) {
      const before = { day: day - 1, today }
      return report === LONG_REPORT ? this.#report(report, before) : null
    }
    const body = this.#reports.body(report, { day, isCorrected: ageDays > 0 })
    return body === undefined ? undefined : [body]
  }

  #lagDays(day: number): number {
    const isLate = this.#plan.lateDays.includes(day - this.#firstDay)
    return isLate ? REPORT_LAG_DAYS + LATE_DAYS : REPORT_LAG_DAYS
  }
}
