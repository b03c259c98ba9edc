import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import {
  adoptionSchema,
  usageRowSchema,
} from '../../../src/collectors/github/usage/reports/schemas.ts'
import { toAdoptionReport } from '../../../src/collectors/github/usage/to-adoption.ts'
import type { AdoptionReport } from '../../../src/domain/github/adoption.ts'
import { toAdoptionRecord } from '../../../src/records/github/adoption.ts'
import { asSent } from '../../support/builders/as-sent.ts'

const url = new URL(
  '../../fixtures/github-2/organization-28-day-wrapper.ndjson',
  import.meta.url,
)
const fileSchema = adoptionSchema.extend({
  day_totals: z.array(usageRowSchema),
})
const wrapper = fileSchema.parse(JSON.parse(readFileSync(url, 'utf8')))

function reportOf(...files: object[]): AdoptionReport {
  const parsed = files.map((file) => fileSchema.parse(file))
  const days = parsed.flatMap(({ day_totals: ofFile }) => ofFile)
  const report = toAdoptionReport(parsed, days)
  if (report === undefined) throw new Error('The files have no day.')
  return report
}

function recordOf(...files: object[]) {
  const scope = { type: 'organization', name: 'octo-org' } as const
  return asSent(toAdoptionRecord({ scope, report: reportOf(...files) }))
}

describe('toAdoptionRecord, on the sample of two days', () => {
  it('has every figure, worked out by hand', () => {
    expect(recordOf(wrapper)).toEqual({
      identifier: 'octo-org@2026-11-20',
      title: 'octo-org 2026-11-20',
      record_date: '2026-11-20T00:00:00Z',
      scope: 'octo-org',
      scope_type: 'organization',
      window_start: '2026-10-24T00:00:00Z',
      window_end: '2026-11-20T00:00:00Z',
      days_reported: 2,
      people_no_cohort: 8,
      people_phase_1: 7,
      people_phase_2: 4,
      people_phase_3: 1,
      people_total: 20,
      engaged_rate: 60,
      monthly_active_users: 20,
      average_daily_active_users: 9,
      people_code_completion: 11,
      people_agent_edit: 9,
      people_code_review: 2,
      people_code_review_passive: 4,
      people_cloud_agent: 1,
      people_cli: 3,
      people_app: 0,
      pull_requests_created: 20,
      pull_requests_reviewed: 16,
      pull_requests_merged: 12,
      pull_requests_merged_created_by_copilot: 2,
      pull_requests_merged_reviewed_by_copilot: 8,
      copilot_review_suggestions: 24,
      copilot_review_suggestions_applied: 10,
      // 2 of 12, 8 of 12, 10 of 24.
      copilot_authored_merge_rate: 16.7,
      copilot_reviewed_merge_rate: 66.7,
      copilot_suggestion_apply_rate: 41.7,
      // 1 / 17, 6 / 14, 5 / 7, 1 / 2 and 12 / 23, each × 28.
      merged_per_person_no_cohort: 1.65,
      merged_per_person_phase_1: 12,
      merged_per_person_phase_2: 20,
      merged_per_person_phase_3: 14,
      merged_per_person_engaged: 14.61,
      // 8.5 people a day in no cohort.
      adoption_multiplier_note: 'too_few_people',
      interactions: 120,
      generations: 150,
      lines_added: 1800,
      lines_deleted: 280,
      acceptances: 30,
    })
  })

  it('has the multiplier when the groups are large enough', () => {
    const many = structuredClone(wrapper)
    for (const day of many.day_totals) {
      for (const phase of day.totals_by_ai_adoption_phase ?? []) {
        phase.users_in_phase_28d = (phase.users_in_phase_28d ?? 0) * 2
      }
    }

    const record = recordOf(many)

    expect(record).toMatchObject({
      merged_per_person_no_cohort: 0.82,
      merged_per_person_engaged: 7.3,
      adoption_multiplier: 8.87,
    })
    expect(record).not.toHaveProperty('adoption_multiplier_note')
  })
})

describe('toAdoptionRecord', () => {
  const day = (of: string, figures: object = {}) => ({ day: of, ...figures })

  it('leaves out what an old report does not have', () => {
    const record = recordOf({
      report_end_day: '2026-04-25',
      day_totals: [day('2026-04-25', { monthly_active_users: 6 })],
    })

    expect(record).toEqual({
      identifier: 'octo-org@2026-04-25',
      title: 'octo-org 2026-04-25',
      record_date: '2026-04-25T00:00:00Z',
      scope: 'octo-org',
      scope_type: 'organization',
      window_end: '2026-04-25T00:00:00Z',
      days_reported: 1,
      monthly_active_users: 6,
    })
  })

  it('leaves out the figures of a last day that the report lacks', () => {
    const record = recordOf({
      report_end_day: '2026-11-20',
      day_totals: [
        day('2026-11-19', { monthly_active_users: 9, daily_active_users: 4 }),
        day('2026-11-18', { daily_active_users: 3 }),
        day('2026-11-17'),
      ],
    })

    expect(record).toMatchObject({
      days_reported: 3,
      average_daily_active_users: 3.5,
    })
    expect(record).not.toHaveProperty('monthly_active_users')
  })

  it('takes the last of the days where the report names none', () => {
    const record = recordOf(
      { day_totals: [day('2026-11-18')] },
      { day_totals: [day('2026-11-19')] },
    )

    expect(record.identifier).toBe('octo-org@2026-11-19')
    expect(record.days_reported).toBe(2)
  })

  it('skips days outside the window and counts a repeated day once', () => {
    const counted = { user_initiated_interaction_count: 5 }
    const record = recordOf({
      report_start_day: '2026-10-24',
      report_end_day: '2026-11-20',
      day_totals: [
        day('2026-10-23', counted),
        day('2026-11-20', counted),
        day('2026-11-20', counted),
        day('2026-11-21', counted),
      ],
    })

    expect(record).toMatchObject({ days_reported: 1, interactions: 5 })
  })

  const phase = (number: number, people: number, merged: number) => ({
    phase: `Phase ${number}`,
    phase_number: number,
    users_in_phase_28d: people,
    total_pull_requests_merged: merged,
  })
  const recordWith = (...phases: object[]) =>
    recordOf({
      day_totals: [day('2026-11-20', { totals_by_ai_adoption_phase: phases })],
    })

  it('leaves out a rate whose merges are below 0', () => {
    const record = recordWith(phase(0, 20, 10), phase(1, 20, -10))

    expect(record).toMatchObject({
      merged_per_person_no_cohort: 14,
      people_phase_1: 20,
    })
    expect(record).not.toHaveProperty('merged_per_person_phase_1')
    expect(record).not.toHaveProperty('adoption_multiplier')
  })

  it('counts the people of a repeated phase once, everywhere', () => {
    const record = recordWith(phase(1, 12, 3), phase(1, 12, 3), phase(1, 14, 4))

    // 7 merges of 14 people, × 28.
    expect(record).toMatchObject({
      people_phase_1: 14,
      merged_per_person_phase_1: 14,
    })
  })

  it('leaves out sums and means that are not finite', () => {
    const huge = {
      daily_active_users: 1e308,
      user_initiated_interaction_count: 1e308,
      pull_requests: {
        total_merged: 1e308,
        total_merged_created_by_copilot: 1,
      },
    }
    const record = recordOf({
      day_totals: [day('2026-11-19', huge), day('2026-11-20', huge)],
    })

    expect(record).not.toHaveProperty('interactions')
    expect(record).not.toHaveProperty('average_daily_active_users')
    expect(record).not.toHaveProperty('pull_requests_merged')
  })

  it('is no report without a day', () => {
    expect(toAdoptionReport([], [])).toBeUndefined()
    expect(
      toAdoptionReport([adoptionSchema.parse({ day_totals: [] })], []),
    ).toBeUndefined()
  })
})

describe('toAdoptionRecord, rounding', () => {
  const day = {
    day: '2026-11-20',
    totals: {},
    breakdown: {},
    people: { dailyActive: 8 },
    phases: [
      { phase: 0, people: 30, pullRequestsMerged: 3 },
      { phase: 1, people: 30, pullRequestsMerged: 7 },
    ],
  }

  function recordOfDays(...dailyActive: number[]) {
    const days = dailyActive.map((count) => ({
      ...day,
      people: { dailyActive: count },
    }))
    const report = { endDay: '2026-11-20', days, engagedByFeature: new Map() }
    const scope = { type: 'organization', name: 'octo-org' } as const
    return asSent(toAdoptionRecord({ scope, report }))
  }

  it('keeps two decimals of the multiplier', () => {
    // 7 of 30 and 3 of 30.
    expect(recordOfDays(8)).toMatchObject({ adoption_multiplier: 2.33 })
  })

  it('keeps one decimal of the average of active people', () => {
    expect(recordOfDays(8).average_daily_active_users).toBe(8)
    // 25 of 3 days.
    expect(recordOfDays(8, 9, 8).average_daily_active_users).toBe(8.3)
  })

  it('has no average without any day', () => {
    expect(recordOfDays()).not.toHaveProperty('average_daily_active_users')
  })
})
