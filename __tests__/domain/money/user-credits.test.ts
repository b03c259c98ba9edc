import { describe, expect, it } from '@jest/globals'
import {
  type ExportRow,
  UserCreditLedger,
} from '../../../src/domain/money/user-credits.ts'

function aRow(row: Partial<ExportRow>): ExportRow {
  return {
    login: 'mona',
    model: 'GPT-5.4',
    organization: 'octo-org',
    credits: 100_000_000,
    grossAmount: 1_000_000,
    netAmount: 0,
    monthlyQuota: 1900,
    ...row,
  }
}

function ledgerOf(...rows: readonly Partial<ExportRow>[]): UserCreditLedger {
  const ledger = new UserCreditLedger()
  for (const row of rows) ledger.add(aRow(row))
  return ledger
}

describe('UserCreditLedger', () => {
  it('adds up rows that differ only by repository', () => {
    const ledger = ledgerOf({}, {})

    const { people } = ledger.match('2026-11-01', [
      { userId: 1, login: 'mona' },
    ])

    expect(people).toEqual([
      {
        month: '2026-11-01',
        userId: 1,
        login: 'mona',
        use: { credits: 200_000_000, grossAmount: 2_000_000, netAmount: 0 },
        byModel: new Map([
          [
            'GPT-5.4',
            { credits: 200_000_000, grossAmount: 2_000_000, netAmount: 0 },
          ],
        ]),
        monthlyQuota: 1900,
        organizations: ['octo-org'],
      },
    ])
  })

  it('compares logins without case and lists people by id', () => {
    const ledger = ledgerOf({ login: 'Hubot' }, { login: 'MONA' })

    const { people, unmatched } = ledger.match('2026-11-01', [
      { userId: 9, login: 'mona' },
      { userId: 2, login: 'hubot' },
    ])

    expect(people.map(({ userId }) => userId)).toEqual([2, 9])
    expect(unmatched).toEqual({ credits: 0, grossAmount: 0, netAmount: 0 })
  })

  it('adds up what nobody used', () => {
    const ledger = ledgerOf(
      {},
      { login: '', netAmount: 300_000 },
      { login: 'left-the-company' },
    )

    const { people, unmatched } = ledger.match('2026-11-01', [
      { userId: 1, login: 'mona' },
    ])

    expect(people).toHaveLength(1)
    expect(unmatched).toEqual({
      credits: 200_000_000,
      grossAmount: 2_000_000,
      netAmount: 300_000,
    })
    expect(ledger.total).toEqual({
      credits: 300_000_000,
      grossAmount: 3_000_000,
      netAmount: 300_000,
    })
    expect(ledger.rows).toBe(3)
  })

  it('keeps the largest quota and every organization', () => {
    const ledger = ledgerOf(
      { monthlyQuota: 3900 },
      { monthlyQuota: undefined, organization: '' },
      { monthlyQuota: 1900, organization: 'octo-labs' },
    )

    const [person] = ledger.match('2026-11-01', [
      { userId: 1, login: 'mona' },
    ]).people

    expect(person?.monthlyQuota).toBe(3900)
    expect(person?.organizations).toEqual(['octo-labs', 'octo-org'])
  })
})
