import { describe, expect, it } from '@jest/globals'
import {
  amount,
  toParts,
  topByCredits,
} from '../../../../src/records/github/billing/credit-figures.ts'

function use(credits: number, netAmount = 0) {
  return { credits, grossAmount: 0, netAmount }
}

describe('toParts', () => {
  it.each([[['b', 'c', 'a']], [['c', 'b', 'a']], [['a', 'b', 'c']]])(
    'sorts by name, so that each run sends the same: %j',
    (names) => {
      const parts = new Map(names.map((name) => [name, use(1_500_000, 20_000)]))

      expect(JSON.stringify(toParts(parts))).toBe(
        '{"a":{"credits":1.5,"net_amount":0.02},"b":{"credits":1.5,"net_amount":0.02},"c":{"credits":1.5,"net_amount":0.02}}',
      )
    },
  )
})

describe('topByCredits', () => {
  it('is the name with the most credits', () => {
    const parts = new Map([
      ['a', use(1)],
      ['b', use(2)],
    ])

    expect(topByCredits(parts)).toBe('b')
    expect(topByCredits(new Map([['a', use(1)]]))).toBe('a')
  })

  it('is none if nothing was used', () => {
    expect(topByCredits(new Map([['a', use(0, 5)]]))).toBeUndefined()
    expect(topByCredits(new Map())).toBeUndefined()
  })
})

describe('amount', () => {
  it('is unknown if it is unknown', () => {
    expect(amount(1_250_000)).toBe(1.25)
    expect(amount(0)).toBe(0)
    expect(amount(undefined)).toBeUndefined()
  })
})
