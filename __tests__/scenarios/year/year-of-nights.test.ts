// The first weeks of a year, of a small company whose numbers are worked out
// by hand.
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CompanyPlan } from '../../../dev/year/company.ts'
import { compare, toTable } from '../../../dev/year/compare.ts'
import { readStored, seedForeign } from '../../../dev/year/stored.ts'
import {
  runYear,
  type YearEnd,
  type YearResult,
} from '../../../dev/year/year.ts'

/** From 2026-11-22, a Sunday, to 2026-12-26. */
const NIGHTS = 35
/** 2026-12-12. */
const MISSED = 20
/** 2026-12-02: its report is read on 2026-12-07, and never again. */
const LATE = 10

/** Five people come, and five leave. */
const COMPANY: CompanyPlan = {
  people: 12,
  newcomersPerYear: 54,
  // Every second person is in the team, and everybody who works at weekends.
  teams: 1,
  isActive: (person, day) => !isWeekend(day) || person % 4 === 0,
  lateDays: [LATE],
  // One of twelve is missing in the first version of a report.
  isAddedLater: (person) => person % 12 === 5,
}

/** Day 2 of 1970 was a Saturday. */
function isWeekend(day: number): boolean {
  return day % 7 === 2 || day % 7 === 3
}

async function finish({ catalog, runAgain }: YearEnd) {
  const stored = readStored(catalog)
  const report = await runAgain({ 'retention-days': '21' })
  return { ...stored, report, left: readStored(catalog) }
}

let year: YearResult & { readonly end: Awaited<ReturnType<typeof finish>> }

describe('the nights of a year', () => {
  beforeAll(async () => {
    const plan = {
      company: COMPANY,
      nights: NIGHTS,
      missedNights: [MISSED],
      inputs: {
        datasets:
          'github-seats,github-usage,github-adoption,github-teams,github-team-usage,github-seat-users,github-user-usage,m365-summary,m365-users',
      },
      seed: seedForeign,
    }
    year = await runYear(plan, finish)
  })

  it('store one entity for each day that a dataset has', () => {
    const { failures, end } = year

    expect(failures).toEqual([])
    expect(Object.fromEntries(end.counts)).toMatchObject({
      // Each night but one.
      github_copilot_seats: 34,
      copilot_usage_run: 34,
      m365_copilot_usage_summary: 34,
      // On one night the newest report is the one of the night before.
      github_copilot_adoption: 33,
      // The first night reads 2026-11-17 to 2026-11-20, and the last one
      // reaches 2026-12-24: 28 days from Monday to Friday and 10 others.
      github_copilot_usage: 38,
      // The team and the others: 28 × 2 + 10 × 1.
      github_copilot_team_usage: 66,
      // Who left is deleted.
      github_copilot_seat: 12,
      m365_copilot_user: 12,
      github_copilot_team: 1,
      // 28 × 12 + 10 × 3, without one person of the late day and of the last
      // day, whose corrected reports no night has read.
      github_copilot_user_usage: 364,
    })
  })

  it('are forecast from 27 days of reports', () => {
    const rows = compare(year.forecast, year.end.counts)

    // The newest of 20 days from Monday to Friday lacks a person:
    // 261 × 11.95 + 104 × 3 = 3,430.95, and 261 × 2 + 104 × 1 = 626 for
    // teams. Both for 368 of 365 days: the first night reads three more.
    expect(toTable(rows)).toEqual([
      '| Dataset | Forecast | Stored | Difference |',
      '|---|---:|---:|---:|',
      '| github-seats | 365 | 34 | +973.53 % |',
      '| github-usage | 365 | 38 | +860.53 % |',
      '| github-adoption | 365 | 33 | +1006.06 % |',
      '| github-teams | 1 | 1 | 0.00 % |',
      '| github-team-usage | 631 | 66 | +856.06 % |',
      '| github-seat-users | 12 | 12 | 0.00 % |',
      '| github-user-usage | 3,459 | 364 | +850.27 % |',
      '| m365-summary | 365 | 34 | +973.53 % |',
      '| m365-users | 12 | 12 | 0.00 % |',
      '| copilot_usage_run | 365 | 34 | +973.53 % |',
      '| all | 5,940 | 628 | +845.86 % |',
    ])
  })

  it('leave the last days with retention-days, and what others wrote', () => {
    const { left, report } = year.end

    // 2026-12-05 to 2026-12-24: 14 × 12 + 6 × 3, without one person.
    expect(left.counts.get('github_copilot_user_usage')).toBe(185)
    expect(left.days).toHaveLength(20)
    expect(left.days[0]).toBe('2026-12-05')
    expect(left.lostForeign).toEqual([])
    expect(report.result).toBe('success')
    expect(report.datasets).toContainEqual(
      expect.objectContaining({ dataset: 'github-user-usage', expired: 179 }),
    )
  })
})
