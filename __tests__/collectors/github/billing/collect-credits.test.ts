import { describe, expect, it } from '@jest/globals'
import type { CollectorEvent } from '../../../../src/collectors/collector.ts'
import { collectCredits } from '../../../../src/collectors/github/billing/collect-credits.ts'
import { PoolEstimate } from '../../../../src/collectors/github/billing/pool-estimate.ts'
import { SourceError } from '../../../../src/errors.ts'
import { toCreditsRecord } from '../../../../src/records/github/billing/credits.ts'
import {
  type Answer,
  aClient,
  accessOf,
  aRoster,
  sample,
  usageOf,
} from './billing-harness.ts'

const [ITEM] = sample('ai-credit-usage-org').usageItems
const DAY_ITEMS = sample('ai-credit-usage-enterprise-day').usageItems

/** Has 800 credits on each of the days, and nothing on other days. */
function daysWith(...days: readonly number[]): Answer {
  return (parameters) => {
    if (parameters.day === undefined) {
      const total = { ...ITEM, ...scaled(days.length) }
      return usageOf(parameters, [total])
    }
    const hasItem = days.includes(Number(parameters.day))
    return usageOf(parameters, hasItem ? [ITEM] : [])
  }
}

function scaled(times: number) {
  return {
    grossQuantity: 800 * times,
    discountQuantity: 800 * times,
    grossAmount: 8 * times,
    discountAmount: 8 * times,
  }
}

async function collect(
  answer: Answer,
  options: Partial<Parameters<typeof collectCredits>[0]> = {},
) {
  const client = aClient({ 'ai_credit/usage': answer })
  const window = { since: '2026-11-20', until: '2026-11-21' }
  const events: CollectorEvent[] = []
  const reading = collectCredits({ ...accessOf(client), window, ...options })
  for await (const event of reading) events.push(event)
  const records = events.flatMap((event) =>
    event.type === 'item' && event.item.dataset === 'github-credits'
      ? [toCreditsRecord(event.item)]
      : [],
  )
  return { events, records, asked: client.asked }
}

describe('collectCredits', () => {
  it('reads the day of the sample', async () => {
    const { records } = await collect((parameters) =>
      usageOf(parameters, parameters.day === 20 ? DAY_ITEMS : []),
    )

    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({
      record_date: '2026-11-20T00:00:00Z',
      credits_used: 524.35,
      credits_included: 424.35,
      credits_paid: 100,
      gross_amount: 5.2435,
      net_amount: 1,
      month_credits_used: 524.35,
      // 524.35 / 20 days * 30 days.
      month_credits_forecast: 787,
      pool_credits_estimate: 1900,
      pool_used_rate: 27.6,
    })
  })

  it('adds up the month from all of its days', async () => {
    const { records, asked } = await collect(daysWith(1, 2, 20, 21))

    expect(records.map((record) => record.month_credits_used)).toEqual([
      2400, 3200,
    ])
    expect(asked).toHaveLength(21)
    expect(asked[0]).toBe(
      'GET /enterprises/{enterprise}/settings/billing/ai_credit/usage {"year":2026,"month":11,"day":1}',
    )
  })

  it('has an empty day without credits', async () => {
    const { events } = await collect(daysWith(20))

    expect(events.at(-1)).toEqual({
      type: 'empty-day',
      dataset: 'github-credits',
      day: '2026-11-21',
    })
  })

  it('has a day without credits as soon as a later day has some', async () => {
    const window = { since: '2026-11-19', until: '2026-11-23' }

    const { events, records } = await collect(daysWith(19, 22), { window })

    expect(records).toMatchObject([
      { record_date: '2026-11-19T00:00:00Z', credits_used: 800 },
      {
        record_date: '2026-11-20T00:00:00Z',
        credits_used: 0,
        net_amount: 0,
        month_credits_used: 800,
        // 800 / 20 days * 30 days.
        month_credits_forecast: 1200,
      },
      {
        record_date: '2026-11-21T00:00:00Z',
        credits_used: 0,
        month_credits_used: 800,
      },
      {
        record_date: '2026-11-22T00:00:00Z',
        credits_used: 800,
        month_credits_used: 1600,
      },
    ])
    expect(records[1]?.model_top).toBeUndefined()
    expect(events.slice(4)).toEqual([
      { type: 'empty-day', dataset: 'github-credits', day: '2026-11-23' },
    ])
  })

  it('counts credits only, whatever their spelling', async () => {
    const { usageItems } = sample('ai-credit-usage-mixed-units')

    const { records } = await collect((parameters) =>
      usageOf(parameters, parameters.day === 20 ? usageItems : []),
    )

    expect(records[0]).toMatchObject({
      credits_used: 400,
      credits_included: 300,
      credits_paid: 100,
      gross_amount: 4,
      net_amount: 1,
    })
  })

  it('leaves out the month from a failed day on', async () => {
    const { events, records } = await collect((parameters) =>
      parameters.day === 20 ? { status: 503 } : daysWith(21)(parameters),
    )

    expect(events[0]).toMatchObject({
      type: 'failed-day',
      day: '2026-11-20',
      failure: { code: 'GITHUB_UNAVAILABLE' },
    })
    expect(records[0]?.credits_used).toBe(800)
    expect(records[0]?.month_credits_used).toBeUndefined()
  })

  it.each([
    ['an unknown unit', { ...ITEM, unitType: 'tokens of gold' }, undefined],
    ['another period', ITEM, 5],
  ])('fails a day with %s', async (_, item, day) => {
    const { events, records } = await collect((parameters) =>
      usageOf({ ...parameters, day: day ?? parameters.day ?? 0 }, [item]),
    )

    expect(records).toEqual([])
    expect(events.map(({ type }) => type)).toContain('failed-day')
  })

  it('shows an unknown unit on one line, without an address', async () => {
    const unitType = 'tokens\nof mona@octo.example'
    const { events } = await collect((parameters) =>
      usageOf(parameters, [{ ...ITEM, unitType }]),
    )

    expect(events[0]).toMatchObject({
      failure: {
        message: expect.stringContaining(
          'of enterprise "octo-enterprise": the unit "tokens of …" is unknown.',
        ),
      },
    })
  })

  it('notices that the days of a month lack a row', async () => {
    const window = { since: '2026-10-31', until: '2026-11-01' }
    const answer: Answer = (parameters) =>
      parameters.day === undefined
        ? daysWith(1, 2, 3)(parameters)
        : daysWith(1, 31)(parameters)

    const { events } = await collect(answer, { window })

    expect(events.filter(({ type }) => type === 'warning')).toEqual([
      {
        type: 'warning',
        warning: {
          code: 'CREDITS_TOTALS_DIFFER',
          message:
            'The credits of enterprise "octo-enterprise" do not add up: the days of 2026-10 are 1600 credits (gross $16, net $0), and GitHub\'s own total is 2400 credits (gross $24, net $0). GitHub may still be revising the bill. If the difference stays, compare both with the billing page of the enterprise.',
        },
      },
    ])
  })

  it('agrees with the total of a finished month', async () => {
    const window = { since: '2026-10-31', until: '2026-10-31' }

    const { events, records } = await collect(daysWith(1, 31), { window })

    expect(events.map(({ type }) => type)).toEqual(['item'])
    expect(records[0]).toMatchObject({ month_credits_used: 1600 })
    // The seats of today say nothing about last month's pool.
    expect(records[0]?.pool_credits_estimate).toBeUndefined()
  })

  it('sends the other figures if the seats cannot be read', async () => {
    const pool = new PoolEstimate(async () => {
      throw new SourceError('GITHUB_FORBIDDEN', 'Cannot read Copilot seats.')
    })

    const { events, records } = await collect(daysWith(20, 21), { pool })

    expect(records.map((record) => record.pool_credits_estimate)).toEqual([
      undefined,
      undefined,
    ])
    expect(events.at(-1)).toMatchObject({
      type: 'warning',
      warning: { code: 'CREDITS_POOL_UNKNOWN' },
    })
  })

  it.each([401, 403, 404])('ends at the first %i', async (status) => {
    await expect(collect(() => ({ status }))).rejects.toThrow(
      `Cannot read the AI credits of 2026-11-01 of enterprise "octo-enterprise": GitHub answered ${status}`,
    )
  })
})

describe('the pool of the sample', () => {
  it('is used up, and 2,750 credits are paid', async () => {
    const { usageItems } = sample('ai-credit-usage-enterprise-month')
    const people = Array.from({ length: 15 }, (_, index) => {
      const plan = index < 10 ? 'business' : 'enterprise'
      return [index + 1, `user-${index}`, plan] as const
    })
    const window = { since: '2026-11-01', until: '2026-11-01' }

    const { records } = await collect(
      (parameters) => usageOf(parameters, usageItems),
      { window, pool: new PoolEstimate(async () => aRoster(...people)) },
    )

    expect(records[0]).toMatchObject({
      month_credits_used: 41_250,
      month_credits_included: 38_500,
      month_credits_paid: 2750,
      month_net_amount: 27.5,
      pool_credits_estimate: 38_500,
      pool_used_rate: 107.1,
    })
  })
})
