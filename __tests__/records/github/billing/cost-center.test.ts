import { describe, expect, it } from '@jest/globals'
import type { CostCenter } from '../../../../src/domain/money/billing.ts'
import { toCostCenterRecord } from '../../../../src/records/github/billing/cost-center.ts'

const SCOPE = { type: 'enterprise', name: 'octo-enterprise' } as const
const STARTED = { startedAt: new Date('2026-11-28T03:30:00Z') }
const PLATFORM: CostCenter = {
  id: '2eeb8ffe-0000-4000-8000-000000000001',
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
}

describe('toCostCenterRecord', () => {
  it('has the pool and the month', () => {
    expect(
      toCostCenterRecord({ scope: SCOPE, costCenter: PLATFORM }, STARTED),
    ).toEqual({
      identifier:
        'enterprise:octo-enterprise/cost-center:2eeb8ffe-0000-4000-8000-000000000001',
      title: 'Platform',
      record_date: '2026-11-28T00:00:00Z',
      scope: 'octo-enterprise',
      scope_type: 'enterprise',
      name: 'Platform',
      state: 'active',
      people: 1,
      organizations: 0,
      repositories: 0,
      teams: 1,
      pool_enabled: true,
      pool_credits_target: 38_500,
      pool_credits_used: 7250.5,
      pool_used_rate: 18.8,
      month_credits_used: 5000,
      month_credits_paid: 0,
      month_net_amount: 0,
    })
  })

  it('leaves out a pool and a month that are unknown', () => {
    const costCenter = {
      ...PLATFORM,
      name: '',
      poolTarget: undefined,
      poolUsed: undefined,
      month: undefined,
    }

    const record = toCostCenterRecord({ scope: SCOPE, costCenter }, STARTED)

    expect(record.title).toBe('2eeb8ffe-0000-4000-8000-000000000001')
    expect(record.pool_credits_target).toBeUndefined()
    expect(record.pool_credits_used).toBeUndefined()
    expect(record.pool_used_rate).toBeUndefined()
    expect(record.month_credits_used).toBeUndefined()
    expect(record.month_credits_paid).toBeUndefined()
    expect(record.month_net_amount).toBeUndefined()
  })
})
