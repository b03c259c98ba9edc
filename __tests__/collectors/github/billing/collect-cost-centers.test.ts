import { describe, expect, it } from '@jest/globals'
import type { CollectorEvent } from '../../../../src/collectors/collector.ts'
import { collectCostCenters } from '../../../../src/collectors/github/billing/collect-cost-centers.ts'
import {
  type Answer,
  aClient,
  accessOf,
  sample,
  usageOf,
} from './billing-harness.ts'

const [PLATFORM_ITEM] = sample(
  'ai-credit-usage-enterprise-cost-center',
).usageItems
const [REST_ITEM] = sample('ai-credit-usage-org').usageItems
const PLATFORM = '2eeb8ffe-0000-4000-8000-000000000001'

/** Platform uses 5,000 credits, and 800 are of no cost center. */
const usage: Answer = (parameters) => {
  const { cost_center_id: id } = parameters
  const items = { [PLATFORM]: [PLATFORM_ITEM], none: [REST_ITEM] }
  if (id === undefined) return usageOf(parameters, Object.values(items).flat())
  return usageOf(parameters, new Map(Object.entries(items)).get(`${id}`) ?? [])
}

async function collect(
  ai_credit_usage: Answer,
  centers: unknown = sample('cost-centers'),
) {
  const client = aClient({
    'cost-centers': () => ({ data: centers }),
    'ai_credit/usage': ai_credit_usage,
  })
  const events: CollectorEvent[] = []
  for await (const event of collectCostCenters(accessOf(client))) {
    events.push(event)
  }
  return events
}

describe('collectCostCenters', () => {
  it('reads each with its pool, its resources and its month', async () => {
    const events = await collect(usage)

    const centers = events.flatMap((event) =>
      event.type === 'item' && event.item.dataset === 'github-cost-centers'
        ? [event.item.costCenter]
        : [],
    )
    expect(events).toHaveLength(3)
    expect(centers[0]).toEqual({
      id: PLATFORM,
      name: 'Platform',
      state: 'active',
      resources: { User: 1, Org: 0, Repo: 0, Team: 1 },
      poolEnabled: true,
      poolTarget: 38_500_000_000,
      poolUsed: 7_250_500_000,
      month: {
        credits: 5_000_000_000,
        included: 5_000_000_000,
        paid: 0,
        grossAmount: 50_000_000,
        netAmount: 0,
      },
    })
    expect(centers[1]).toMatchObject({
      resources: { User: 0, Org: 1, Repo: 1, Team: 0 },
      poolEnabled: false,
      poolTarget: undefined,
    })
    // GitHub has not built this pool yet.
    expect(centers[2]).toMatchObject({
      poolEnabled: true,
      poolTarget: undefined,
      poolUsed: undefined,
    })
  })

  it('counts a cost center once that GitHub lists twice', async () => {
    const { costCenters } = sample('cost-centers')
    const twice = { costCenters: [...costCenters, ...costCenters] }

    expect(await collect(usage, twice)).toEqual(await collect(usage))
  })

  it('leaves out a month that cannot be read, and fails', async () => {
    const events = await collect((parameters) =>
      parameters.cost_center_id === PLATFORM
        ? { status: 503 }
        : usage(parameters),
    )

    expect(events[0]).toMatchObject({
      item: { costCenter: { name: 'Platform', month: undefined } },
    })
    expect(events.at(-1)).toMatchObject({
      type: 'failed',
      failure: { code: 'GITHUB_UNAVAILABLE' },
    })
  })

  it('shows the id of a cost center on one line', async () => {
    const centers = {
      costCenters: [{ id: 'one\ntwo', name: '', resources: [] }],
    }
    const events = await collect(
      (parameters) =>
        parameters.cost_center_id === 'one\ntwo'
          ? { status: 503 }
          : usage(parameters),
      centers,
    )

    expect(events.at(-1)).toMatchObject({
      failure: {
        message: expect.stringContaining('and cost center "one two" of'),
      },
    })
  })

  it('notices that the parts lack a row, with both totals', async () => {
    const events = await collect((parameters) =>
      parameters.cost_center_id === 'none'
        ? usageOf(parameters, [])
        : usage(parameters),
    )

    expect(events.at(-1)).toMatchObject({
      type: 'warning',
      warning: {
        code: 'CREDITS_TOTALS_DIFFER',
        message: expect.stringContaining(
          "the cost centers and the rest in 2026-11 are 5000 credits (gross $50, net $0), and GitHub's own total is 5800 credits (gross $58, net $0)",
        ),
      },
    })
  })

  describe('with a deleted cost center that was used this month', () => {
    const { costCenters } = sample('cost-centers')
    const [platform, ...others] = costCenters
    const centers = {
      costCenters: [{ ...platform, state: 'Deleted' }, ...others],
    }

    it('counts its use in the total, and sends it without a month', async () => {
      const events = await collect(usage, centers)

      expect(events).toHaveLength(3)
      expect(events[0]).toMatchObject({
        item: { costCenter: { state: 'deleted', month: undefined } },
      })
    })

    it('has both totals if its use cannot be read', async () => {
      const events = await collect(
        (parameters) =>
          parameters.cost_center_id === PLATFORM
            ? { status: 404 }
            : usage(parameters),
        centers,
      )

      expect(events).toHaveLength(4)
      expect(events.at(-1)).toMatchObject({
        type: 'warning',
        warning: {
          code: 'CREDITS_TOTALS_DIFFER',
          message: expect.stringContaining(
            "in 2026-11 are 800 credits (gross $8, net $0), and GitHub's own total is 5800 credits (gross $58, net $0)",
          ),
        },
      })
    })
  })
})
