import { describe, expect, it } from '@jest/globals'
import {
  type BillItem,
  findDifference,
  splitUse,
  sumBill,
  sumUse,
  UNKNOWN_NAME,
  unitKind,
} from '../../../src/domain/money/credits.ts'

const CODING: BillItem = {
  sku: 'coding_agent_ai_credit',
  model: 'Coding Agent model',
  credits: 340_250_000,
  included: 240_250_000,
  paid: 100_000_000,
  grossAmount: 3_402_500,
  netAmount: 1_000_000,
}
const CHAT: BillItem = {
  sku: 'copilot_ai_credit',
  model: 'Claude Sonnet 4.6',
  credits: 120_500_000,
  included: 120_500_000,
  paid: 0,
  grossAmount: 1_205_000,
  netAmount: 0,
}

describe('UNKNOWN_NAME', () => {
  it('stands for what GitHub does not name', () => {
    expect(UNKNOWN_NAME).toBe('unknown')
  })
})

describe('unitKind', () => {
  it.each([
    'ai-credits',
    'AI  Credits',
    'ai_credits',
    'credits',
    'AI Credits',
    ' Credits ',
  ])('recognizes "%s" as credits', (unit) => {
    expect(unitKind(unit)).toBe('credits')
  })

  it.each(['requests', 'token-units', 'User Months', 'minutes'])(
    'recognizes "%s" as another unit',
    (unit) => {
      expect(unitKind(unit)).toBe('other')
    },
  )

  it.each(['', 'ai-credit-units'])('does not know "%s"', (unit) => {
    expect(unitKind(unit)).toBe('unknown')
  })
})

describe('sumBill', () => {
  it('adds up every figure', () => {
    expect(sumBill([CODING, CHAT])).toEqual({
      credits: 460_750_000,
      included: 360_750_000,
      paid: 100_000_000,
      grossAmount: 4_607_500,
      netAmount: 1_000_000,
    })
  })
})

describe('splitUse', () => {
  it('adds up the items of each name', () => {
    const parts = splitUse([CODING, CHAT, CODING], ({ sku }) => sku)

    expect([...parts]).toEqual([
      [
        'coding_agent_ai_credit',
        { credits: 680_500_000, grossAmount: 6_805_000, netAmount: 2_000_000 },
      ],
      [
        'copilot_ai_credit',
        { credits: 120_500_000, grossAmount: 1_205_000, netAmount: 0 },
      ],
    ])
  })
})

describe('findDifference', () => {
  const total = sumUse([CODING, CHAT])

  it('finds none between equal sums', () => {
    expect(findDifference({ parts: total, total }, 2)).toBeUndefined()
  })

  it('allows for a millionth an item', () => {
    const parts = { ...total, credits: total.credits + 2 }

    expect(findDifference({ parts, total }, 2)).toBeUndefined()
    expect(findDifference({ parts, total }, 1)).toEqual({ parts, total })
  })

  it.each(['credits', 'grossAmount', 'netAmount'] as const)(
    'compares %s',
    (figure) => {
      const parts = { ...total, [figure]: total[figure] - 10 }

      expect(findDifference({ parts, total }, 2)).toEqual({ parts, total })
    },
  )
})
