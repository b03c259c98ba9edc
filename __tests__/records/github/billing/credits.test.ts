import { describe, expect, it } from '@jest/globals'
import type { CreditDay } from '../../../../src/domain/money/billing.ts'
import type { BillItem } from '../../../../src/domain/money/credits.ts'
import { toCreditsRecord } from '../../../../src/records/github/billing/credits.ts'

const SCOPE = { type: 'enterprise', name: 'octo-enterprise' } as const

function anItem(item: Partial<BillItem>): BillItem {
  return {
    sku: 'copilot_ai_credit',
    model: 'Claude Sonnet 4.6',
    credits: 120_500_000,
    included: 120_500_000,
    paid: 0,
    grossAmount: 1_205_000,
    netAmount: 0,
    ...item,
  }
}

const CODING = anItem({
  sku: 'coding_agent_ai_credit',
  model: 'Coding Agent model',
  credits: 340_250_000,
  included: 240_250_000,
  paid: 100_000_000,
  grossAmount: 3_402_500,
  netAmount: 1_000_000,
})

function recordOf(credits: Partial<CreditDay>) {
  return toCreditsRecord({
    scope: SCOPE,
    credits: {
      day: '2026-11-20',
      items: [anItem({}), CODING],
      monthToDate: undefined,
      poolEstimate: undefined,
      ...credits,
    },
  })
}

/** The month of GitHub's sample: the pool of 38,500 is used up. */
const MONTH = {
  credits: 41_250_000_000,
  included: 38_500_000_000,
  paid: 2_750_000_000,
  grossAmount: 412_500_000,
  netAmount: 27_500_000,
}

describe('toCreditsRecord', () => {
  it('adds up the day, and divides it by model and SKU', () => {
    expect(recordOf({})).toEqual({
      identifier: 'enterprise:octo-enterprise@2026-11-20',
      title: 'octo-enterprise credits 2026-11-20',
      record_date: '2026-11-20T00:00:00Z',
      scope: 'octo-enterprise',
      scope_type: 'enterprise',
      credits_used: 460.75,
      credits_included: 360.75,
      credits_paid: 100,
      gross_amount: 4.6075,
      net_amount: 1,
      currency: 'USD',
      model_top: 'Coding Agent model',
      by_model: {
        'Claude Sonnet 4.6': { credits: 120.5, net_amount: 0 },
        'Coding Agent model': { credits: 340.25, net_amount: 1 },
      },
      by_sku: {
        coding_agent_ai_credit: { credits: 340.25, net_amount: 1 },
        copilot_ai_credit: { credits: 120.5, net_amount: 0 },
      },
    })
  })

  it('has the month, its forecast and its share of the pool', () => {
    const day = '2026-11-30'

    expect(
      recordOf({ day, monthToDate: MONTH, poolEstimate: 38_500 }),
    ).toMatchObject({
      month_credits_used: 41_250,
      month_credits_included: 38_500,
      month_credits_paid: 2750,
      month_net_amount: 27.5,
      month_credits_forecast: 41_250,
      pool_credits_estimate: 38_500,
      pool_used_rate: 107.1,
    })
  })

  it('leaves out the month if a day of it is missing', () => {
    const record = recordOf({ poolEstimate: 38_500 })

    expect(record.month_credits_used).toBeUndefined()
    expect(record.month_credits_forecast).toBeUndefined()
    expect(record.pool_used_rate).toBeUndefined()
    expect(record.pool_credits_estimate).toBe(38_500)
  })

  it('has no forecast before the third day', () => {
    const record = recordOf({ day: '2026-11-02', monthToDate: MONTH })

    expect(record.month_credits_used).toBe(41_250)
    expect(record.month_credits_forecast).toBeUndefined()
  })

  it('has no top model if none used credits', () => {
    const items = [anItem({ credits: 0, included: 0, grossAmount: 0 })]

    expect(recordOf({ items }).model_top).toBeUndefined()
  })
})
