import { describe, expect, it } from '@jest/globals'
import type { DataRecord } from '../../../src/domain/record.ts'
import type { RunReport } from '../../../src/report/run-report.ts'
import { moneySection } from '../../../src/summary/sections/money.ts'
import { anM365Figure, aSeatsFigure } from '../../support/builders/a-figure.ts'
import { aRunReport } from '../../support/builders/a-run-report.ts'

function aCreditsFigure(overrides: Partial<DataRecord> = {}): DataRecord {
  return {
    identifier: 'enterprise:octo@2026-11-20',
    title: 'octo credits 2026-11-20',
    record_date: '2026-11-20T00:00:00Z',
    scope: 'octo',
    scope_type: 'enterprise',
    currency: 'USD',
    month_credits_used: 41_250,
    month_credits_paid: 2750,
    month_net_amount: 27.5,
    month_credits_forecast: 61_875,
    pool_credits_estimate: 38_500,
    pool_used_rate: 107.1,
    ...overrides,
  }
}

function sectionOf(figures: RunReport['figures']) {
  return moneySection(aRunReport({ figures }))
}

describe('moneySection', () => {
  it('has each figure with its source and date', () => {
    const section = sectionOf({
      'github-seats': [aSeatsFigure()],
      'github-credits': [
        aCreditsFigure({ record_date: '2026-11-19T00:00:00Z' }),
        aCreditsFigure(),
      ],
      'm365-summary': [
        anM365Figure({
          currency: 'EUR',
          monthly_cost: 9600,
          unassigned_monthly_cost: 600,
          inactive_monthly_cost: 1800,
        }),
      ],
    })

    expect(section.split('\n').slice(0, 12)).toEqual([
      '### Money',
      '',
      '| Scope | Figure | Value | Source | As of |',
      '| --- | --- | ---: | --- | --- |',
      '| octo-org | Seats, a month | $23,560 | Seat list × price | 2026-11-22 |',
      '| octo-org | Dormant seats, a month | $6,460 | Seat list × price | 2026-11-22 |',
      "| enterprise:octo | AI credits used this month | 41,250 of about 38,500 in the pool (107.1%) | GitHub's bill | 2026-11-20 |",
      "| enterprise:octo | AI credits paid this month | 2,750 ($27.50) | GitHub's bill | 2026-11-20 |",
      '| enterprise:octo | AI credits at the end of the month | 61,875 | Estimate from the bill | 2026-11-20 |',
      '| Microsoft 365 | Licenses, a month | EUR 9,600 | License figures × price | 2026-11-19 |',
      '| Microsoft 365 | Unassigned licenses, a month | EUR 600 | License figures × price | 2026-11-19 |',
      '| Microsoft 365 | Inactive licenses, a month | EUR 1,800 | License figures × price | 2026-11-19 |',
    ])
  })

  it('leaves out what is unknown', () => {
    const section = sectionOf({
      'github-credits': [
        aCreditsFigure({
          month_credits_forecast: undefined,
          pool_credits_estimate: undefined,
          pool_used_rate: undefined,
        }),
      ],
    })

    expect(section).toContain('| AI credits used this month | 41,250 |')
    expect(section).not.toContain('end of the month')
  })

  it.each([
    [0.285, '$0.29'],
    [8.575, '$8.58'],
    [27.504999, '$27.50'],
  ])('rounds an amount of %d half up', (amount, shown) => {
    const section = sectionOf({
      'github-credits': [aCreditsFigure({ month_net_amount: amount })],
    })

    expect(section).toContain(`| 2,750 (${shown}) |`)
  })

  it('is empty without any cost', () => {
    const unpriced = {
      monthly_cost: undefined,
      dormant_monthly_cost: undefined,
    }

    expect(sectionOf({})).toBe('')
    expect(sectionOf({ 'm365-summary': [anM365Figure()] })).toBe('')
    expect(sectionOf({ 'github-seats': [aSeatsFigure(unpriced)] })).toBe('')
  })

  it('counts the seats of an enterprise once', () => {
    const section = sectionOf({
      'github-seats': [
        aSeatsFigure(),
        aSeatsFigure({ scope: 'octo', scope_type: 'enterprise' }),
      ],
    })

    expect(section).toContain('| enterprise:octo | Seats, a month |')
    expect(section).not.toContain('octo-org')
  })
})
