import { describe, expect, it } from '@jest/globals'
import type { DataRecord, Properties } from '../../../src/domain/record.ts'
import { seatsSection } from '../../../src/summary/sections/seats.ts'
import { aSeatsFigure } from '../../support/builders/a-figure.ts'
import { aRunReport } from '../../support/builders/a-run-report.ts'

const LABS = {
  scope: 'octo-labs',
  seats_total: 60,
  seats_active: 45,
  seat_utilization_rate: 75,
  plan_type: 'enterprise',
  monthly_cost: 2340,
  dormant_monthly_cost: 585,
}
const ENTERPRISE = { scope: 'octo-org', scope_type: 'enterprise' }

function sectionOf(
  seats: readonly DataRecord[],
  earlier?: readonly Properties[],
): string {
  const previous = earlier && {
    run_id: '41-1',
    started_at: '2026-11-21T03:30:00Z',
    figures: { 'github-seats': earlier },
  }
  const figures = { 'github-seats': seats }
  return seatsSection(aRunReport({ figures, ...(previous && { previous }) }))
}

describe('the cost of dormant seats', () => {
  it('is told with its price', () => {
    const section = sectionOf([aSeatsFigure()])

    expect(section.split('\n')[0]).toBe(
      '**340 of 1,240 seats are dormant: $6,460 a month.**',
    )
    expect(section).toContain('| 340 | $6,460 |')
    expect(section).toContain('$19 for a Business seat, $39 for an Enterprise')
  })

  it('is told in another currency, with cents', () => {
    const section = sectionOf([
      aSeatsFigure({ currency: 'EUR', dormant_monthly_cost: 5950.5 }),
    ])

    expect(section).toContain('dormant: EUR 5,950.50 a month.**')
  })

  it('is added up over organizations', () => {
    const section = sectionOf([aSeatsFigure(), aSeatsFigure(LABS)])

    // 340 x 19 and 15 x 39.
    expect(section).toContain(
      '**355 of 1,300 seats are dormant: $7,045 a month.**',
    )
    expect(section).toContain(
      '| **All** | 1,300 | 945 | 355 | $7,045 | 72.7% | 24 | – |',
    )
    expect(section).toContain('Somebody with a seat in several scopes counts')
  })

  it.each([
    ['has no cost', { dormant_monthly_cost: undefined }],
    ['has another currency', { currency: 'EUR' }],
  ])('is unknown when one organization %s', (_, other) => {
    const section = sectionOf([
      aSeatsFigure(),
      aSeatsFigure({ ...LABS, ...other }),
    ])

    expect(section).toContain(
      '**355 of 1,300 seats are dormant.** Their cost is unknown, because the plan of a seat has no price.',
    )
    expect(section).toContain('| 355 | – |')
  })

  it('is nothing when every seat is active', () => {
    const section = sectionOf([
      aSeatsFigure({ seats_total: 900, dormant_monthly_cost: 0 }),
    ])

    expect(section).toContain('**None of 900 seats is dormant.**')
    expect(section).toContain('| 0 | $0 |')
  })

  it('agrees with the number of seats', () => {
    const active = sectionOf([
      aSeatsFigure({ seats_total: 1, seats_active: 1 }),
    ])
    const dormant = sectionOf([
      aSeatsFigure({
        seats_total: 1,
        seats_active: 0,
        dormant_monthly_cost: 19,
        active_window_days: 1,
      }),
    ])

    expect(active).toContain('**The only seat is active.**')
    expect(dormant).toContain('**1 of 1 seat is dormant: $19 a month.**')
    expect(dormant).toContain('activity in the last day,')
  })

  it('is told for a single seat', () => {
    const section = sectionOf([
      aSeatsFigure({ seats_total: 901, dormant_monthly_cost: 19 }),
    ])

    expect(section).toContain('**1 of 901 seats is dormant: $19 a month')
  })

  it('counts the seats of an enterprise once', () => {
    const section = sectionOf([
      aSeatsFigure(LABS),
      aSeatsFigure({ ...ENTERPRISE, seats_no_recorded_activity: 100 }),
    ])

    expect(section).toContain('**340 of 1,240 seats are dormant: $6,460 a')
    expect(section).toContain('| octo-labs | 60 |')
    expect(section).toContain('| enterprise:octo-org | 1,240 |')
    expect(section).not.toContain('**All**')
    expect(section).toContain('Only enterprise:octo-org is added up and drawn')
    expect(section).toContain(
      '| Dormant, no activity recorded | █▋ | 100 | 8.1% |',
    )
  })
})

describe('the trend of seats', () => {
  const earlier = aSeatsFigure({
    seats_total: 1250,
    seats_active: 897,
    seat_utilization_rate: 71.8,
  })

  it('is shown since the run before, with its date', () => {
    const section = sectionOf([aSeatsFigure()], [earlier])

    expect(section).toContain(
      '| octo-org | 1,240 (−10) | 900 (+3) | 340 | $6,460 | 72.6% (+0.8 points) |',
    )
    expect(section).toContain(
      'In brackets: the change since the run of 2026-11-21 03:30 UTC.',
    )
  })

  it('is shown for the sum of the same scopes', () => {
    const gone = aSeatsFigure({ scope: 'octo-gone' })
    const labs = aSeatsFigure({ ...LABS, seats_total: 50, seats_active: 45 })

    const section = sectionOf(
      [aSeatsFigure(), aSeatsFigure(LABS)],
      [gone, labs, earlier],
    )

    expect(section).toContain('| octo-labs | 60 (+10) | 45 (±0) |')
    // 1,250 + 50 and 897 + 45 before: 72.5%.
    expect(section).toContain(
      '| **All** | 1,300 (±0) | 945 (+3) | 355 | $7,045 | 72.7% (+0.2 points) |',
    )
  })

  it('is not shown for a sum that has a new scope in it', () => {
    const section = sectionOf([aSeatsFigure(), aSeatsFigure(LABS)], [earlier])

    expect(section).toContain('| octo-org | 1,240 (−10) |')
    expect(section).toContain('| octo-labs | 60 | 45 | 15 | $585 | 75.0% |')
    expect(section).toContain(
      '| **All** | 1,300 | 945 | 355 | $7,045 | 72.7% |',
    )
  })

  it.each([
    ['another window', { active_window_days: 30 }],
    ['another scope', { scope: 'octo-games' }],
    ['an enterprise of the same name', ENTERPRISE],
  ])('is not shown against %s', (_, other) => {
    const section = sectionOf([aSeatsFigure()], [{ ...earlier, ...other }])

    expect(section).toContain(
      '| octo-org | 1,240 | 900 | 340 | $6,460 | 72.6% |',
    )
    expect(section).not.toContain('In brackets')
  })
})

describe('seatsSection', () => {
  it('draws a bar for each group of seats, and none without a seat', () => {
    const allActive = { seats_total: 900, seats_no_recorded_activity: 0 }
    const none = { ...allActive, seats_total: 0, seats_active: 0 }

    const active = sectionOf([aSeatsFigure(allActive)])
    const empty = sectionOf([aSeatsFigure(none)])

    expect(active).toContain('| Active | ███████████████ | 900 | 100.0% |')
    expect(active).toContain('| Dormant, active before |  | 0 | 0.0% |')
    expect(empty).not.toContain('Seats by activity')
    expect(empty).not.toContain('**')
  })

  it('names 100 scopes, counts the rest and adds up all', () => {
    const seats = Array.from({ length: 103 }, (_, index) =>
      aSeatsFigure({ scope: `octo-${index}` }),
    )

    const section = sectionOf(seats)

    expect(section).toContain('| octo-99 |')
    expect(section).not.toContain('| octo-100 |')
    expect(section).toContain('3 more scopes are in `report.json`.')
    expect(section).toContain('| **All** | 127,720 | 92,700 |')
  })
})
