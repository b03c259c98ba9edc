import { describe, expect, it } from '@jest/globals'
import type { DatasetName } from '../../../src/domain/dataset.ts'
import {
  type Evidence,
  forecastYear,
  MANY_ENTITIES,
  NO_EVIDENCE,
} from '../../../src/domain/forecast/forecast.ts'
import type { Counts } from '../../../src/domain/units.ts'

type Given = {
  readonly counts?: Counts
  readonly retentionDays?: number
  readonly lookbackDays?: number
  readonly rates?: Evidence['rates']
  readonly earlier?: Evidence
}

function rowOf(dataset: DatasetName, given: Given = {}) {
  const { counts = {}, rates = {}, earlier = NO_EVIDENCE } = given
  const forecast = forecastYear({
    datasets: [dataset],
    retentionDays: given.retentionDays,
    lookbackDays: given.lookbackDays ?? 5,
    seen: { counts, rates },
    earlier,
  })
  const [row] = forecast.rows
  return [row?.entities, row?.basis]
}

const COMPANY: Counts = {
  scope: 2,
  tenant: 1,
  seat: 2000,
  team: 50,
  'cost center': 12,
  'Microsoft 365 user': 3000,
}

/** Worked out by hand: 365 days, and 13 months that they touch. */
const YEAR: readonly (readonly [DatasetName, number, string])[] = [
  ['github-seats', 730, '2 scopes × 365 days'],
  ['github-usage', 730, '2 scopes × 365 days'],
  ['github-adoption', 730, '2 scopes × 365 days'],
  ['github-teams', 50, '50 teams'],
  [
    'github-team-usage',
    18_980,
    '52 teams, with one for people without a team × 365 days, at most',
  ],
  ['github-seat-users', 2000, '2,000 seats'],
  ['github-user-usage', 730_000, '2,000 seats × 365 days, at most'],
  ['github-credits', 730, '2 scopes × 365 days'],
  ['github-cost-centers', 12, '12 cost centers'],
  ['github-user-credits', 26_000, '2,000 seats × 13 months'],
  ['m365-summary', 365, '1 tenant × 365 days'],
  ['m365-daily', 365, '1 tenant × 365 days'],
  ['m365-users', 3000, '3,000 Microsoft 365 users'],
]

describe('forecastYear', () => {
  it.each(YEAR)('forecasts %s', (dataset, entities, basis) => {
    expect(rowOf(dataset, { counts: COMPANY })).toEqual([entities, basis])
  })

  it('forecasts 36.5 million days of 100,000 people', () => {
    const [entities] = rowOf('github-user-usage', { counts: { seat: 100_000 } })

    expect(entities).toBe(36_500_000)
  })

  it.each([
    [90, 180_000, '2,000 seats × 90 days, at most'],
    [365, 730_000, '2,000 seats × 365 days, at most'],
    [3650, 730_000, '2,000 seats × 365 days, at most'],
  ])('levels off at people × %i days', (retentionDays, entities, basis) => {
    const given = { counts: COMPANY, retentionDays }

    expect(rowOf('github-user-usage', given)).toEqual([entities, basis])
  })

  it('does not shorten what retention-days does not delete', () => {
    const given = { counts: COMPANY, retentionDays: 90 }

    expect(rowOf('github-team-usage', given)[0]).toBe(18_980)
  })

  it('prefers days that were read: 261 workdays and 104 days of weekends', () => {
    const rates = { 'github-user-usage': { workday: 1200, weekend: 120 } }
    const given = { counts: COMPANY, rates }

    expect(rowOf('github-user-usage', given)).toEqual([
      328_357,
      '892.3 a day × 368 days',
    ])
    expect(rowOf('github-user-usage', { ...given, retentionDays: 73 })).toEqual(
      [64_244, '892.3 a day × 72 days'],
    )
  })

  const DAILY = { 'github-user-usage': { workday: 100, weekend: 100 } }

  it.each([
    [1, 36_500, '100 a day × 365 days'],
    [2, 36_500, '100 a day × 365 days'],
    [28, 39_100, '100 a day × 391 days'],
  ])(
    'adds the earlier days of the first night, which reads %i days',
    (lookbackDays, entities, basis) => {
      const given = { rates: DAILY, lookbackDays }

      expect(rowOf('github-user-usage', given)).toEqual([entities, basis])
    },
  )

  it.each([
    [1, 0, '100 a day × 0 days'],
    [90, 8_900, '100 a day × 89 days'],
    [3650, 36_800, '100 a day × 368 days'],
  ])(
    'keeps the days of %i that are reported already',
    (retentionDays, entities, basis) => {
      const given = { rates: DAILY, retentionDays }

      expect(rowOf('github-user-usage', given)).toEqual([entities, basis])
    },
  )

  it('says that it is the most when no weekend was read', () => {
    const rate = { workday: 100, weekend: 100, lacks_weekend: true } as const

    expect(
      rowOf('github-user-usage', { rates: { 'github-user-usage': rate } }),
    ).toEqual([36_800, '100 a day × 368 days, at most: no weekend was read'])
  })

  it('says what is not known, and does not take it for zero', () => {
    expect(rowOf('github-teams')).toEqual([
      null,
      'The number of teams is not known: this run has not counted them.',
    ])
  })

  it('takes from an earlier run what this one has not counted', () => {
    const earlier = { counts: { seat: 70, team: 5 }, rates: {} }

    expect(rowOf('github-teams', { earlier })).toEqual([
      5,
      '5 teams (counted by an earlier run)',
    ])
    expect(
      rowOf('github-seat-users', { earlier, counts: { seat: 71 } }),
    ).toEqual([71, '71 seats'])
  })

  it('adds up what is known, with the record of each run', () => {
    const forecast = forecastYear({
      datasets: ['github-seats', 'github-teams'],
      retentionDays: undefined,
      lookbackDays: 5,
      seen: { counts: { scope: 1, seat: 9 }, rates: {} },
      earlier: { counts: { seat: 8 }, rates: {} },
    })

    expect(forecast).toMatchObject({
      entities: 730,
      is_complete: false,
      warns_above: 1_000_000,
      evidence: { counts: { scope: 1, seat: 9 }, rates: {} },
    })
    expect(forecast.rows.at(-1)).toEqual({
      blueprint: 'copilot_usage_run',
      entities: 365,
      basis: '1 run × 365 days',
    })
    expect(MANY_ENTITIES).toBe(1_000_000)
  })

  it('is complete if all is known, and keeps the newest rates', () => {
    const old = { workday: 1, weekend: 1 }
    const rate = { workday: 2, weekend: 1 }
    const forecast = forecastYear({
      datasets: ['github-seats'],
      retentionDays: undefined,
      lookbackDays: 5,
      seen: { counts: { scope: 1 }, rates: { 'github-user-usage': rate } },
      earlier: {
        counts: {},
        rates: { 'github-user-usage': old, 'github-user-credits': old },
      },
    })

    expect(forecast).toMatchObject({
      is_complete: true,
      evidence: {
        rates: { 'github-user-usage': rate, 'github-user-credits': old },
      },
    })
  })
})
