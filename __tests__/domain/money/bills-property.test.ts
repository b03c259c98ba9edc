import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { toCents, toMicros } from '../../../src/domain/money/amount.ts'
import { monthsBetween } from '../../../src/domain/money/credit-month.ts'
import {
  findDifference,
  splitUse,
  sumUse,
} from '../../../src/domain/money/credits.ts'
import { UserCreditLedger } from '../../../src/domain/money/user-credits.ts'

const MONTHS = monthsBetween('2024-12-01', '2026-11-30')
const LOGINS = ['', 'mona', 'Mona', 'hubot', 'octocat', 'unknown']
const HOLDERS = [
  { userId: 3, login: 'Mona' },
  { userId: 1, login: 'hubot' },
  { userId: 2, login: 'octocat' },
]

/** A row as floats, as GitHub sends it: a tenth of a credit at the least. */
const wireRow = fc
  .record({
    month: fc.constantFrom(...MONTHS),
    login: fc.constantFrom(...LOGINS),
    model: fc.constantFrom('Claude Sonnet 4.6', 'GPT-5.4', 'auto', ''),
    sku: fc.constantFrom('copilot_ai_credit', 'coding_agent_ai_credit'),
    costCenter: fc.constantFrom('Platform', 'Labs', ''),
    tenths: fc.integer({ min: 1, max: 5_000_000 }),
    paidShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ tenths, paidShare, ...row }) => {
    const quantity = tenths * 0.1
    return {
      ...row,
      organization: 'octo-org',
      monthlyQuota: undefined,
      credits: toMicros(quantity),
      grossAmount: toMicros(quantity * 0.01),
      netAmount: toMicros(quantity * 0.01 * paidShare),
    }
  })
const bill = fc.array(wireRow, { minLength: 1, maxLength: 60 })

describe('random bills of 24 months', () => {
  it.each(['model', 'sku', 'costCenter', 'month'] as const)(
    'have a total that is the sum of their parts by %s',
    (key) => {
      fc.assert(
        fc.property(bill, (rows) => {
          const parts = splitUse(rows, (row) => row[key])
          const total = sumUse(rows)

          expect(sumUse(parts.values())).toEqual(total)
          expect(toCents(sumUse(parts.values()).grossAmount)).toBe(
            toCents(total.grossAmount),
          )
        }),
      )
    },
  )

  it('have a total that is the sum of their people and the rest', () => {
    fc.assert(
      fc.property(bill, (rows) => {
        const ledger = new UserCreditLedger()
        for (const row of rows) ledger.add(row)

        const { people, unmatched } = ledger.match('2026-11-01', HOLDERS)

        const uses = people.map(({ use }) => use)
        expect(sumUse([...uses, unmatched])).toEqual(sumUse(rows))
        for (const { use, byModel } of people) {
          expect(sumUse(byModel.values())).toEqual(use)
        }
      }),
    )
  })

  it('show that a row is missing, with both totals', () => {
    fc.assert(
      fc.property(bill, fc.nat(), (rows, at) => {
        const total = sumUse(rows)
        const parts = sumUse(rows.toSpliced(at % rows.length, 1))

        expect(findDifference({ parts: total, total }, rows.length)).toBe(
          undefined,
        )
        expect(findDifference({ parts, total }, rows.length)).toEqual({
          parts,
          total,
        })
      }),
    )
  })
})
