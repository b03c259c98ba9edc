import { describe, expect, it } from '@jest/globals'
import type { UserCredits } from '../../../../src/domain/money/billing.ts'
import { toUserCreditsRecord } from '../../../../src/records/github/billing/user-credits.ts'

const SCOPE = { type: 'enterprise', name: 'octo-enterprise' } as const
const USE = {
  credits: 340_250_000,
  grossAmount: 3_402_500,
  netAmount: 1_000_000,
}
const HUBOT: UserCredits = {
  month: '2026-11-01',
  userId: 101,
  login: 'hubot',
  use: USE,
  byModel: new Map([['Coding Agent model', USE]]),
  monthlyQuota: 3900,
  organizations: ['octo-org'],
}

describe('toUserCreditsRecord', () => {
  it('names the person if people are plain', () => {
    const record = toUserCreditsRecord(
      { scope: SCOPE, credits: HUBOT },
      { identity: { mode: 'plain' } },
    )

    expect(record).toEqual({
      identifier: 'enterprise:octo-enterprise/101@2026-11',
      title: 'hubot 2026-11',
      scope: 'octo-enterprise',
      scope_type: 'enterprise',
      record_date: '2026-11-01T00:00:00Z',
      user_key: '101',
      login: 'hubot',
      credits_used: 340.25,
      gross_amount: 3.4025,
      net_amount: 1,
      currency: 'USD',
      model_top: 'Coding Agent model',
      by_model: { 'Coding Agent model': { credits: 340.25, net_amount: 1 } },
      monthly_quota: 3900,
      organizations: ['octo-org'],
    })
  })

  it('has the keyed hash only if people are pseudonymous', () => {
    const record = toUserCreditsRecord(
      { scope: SCOPE, credits: { ...HUBOT, organizations: [] } },
      { identity: { mode: 'hash', key: 'test-key' } },
    )

    expect(record.user_key).toMatch(/^[0-9a-f]{32}$/)
    expect(record.login).toBeUndefined()
    expect(record.organizations).toBeUndefined()
    expect(JSON.stringify(record)).not.toContain('hubot')
  })
})
