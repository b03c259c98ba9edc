import { describe, expect, it } from '@jest/globals'
import { costOfSeats, sumCosts } from '../../../src/domain/github/seat-price.ts'

describe('costOfSeats', () => {
  it.each([
    { plan: 'business', cost: { usd: 190, isAtLeast: false } },
    { plan: 'enterprise', cost: { usd: 390, isAtLeast: false } },
    { plan: 'mixed', cost: { usd: 190, isAtLeast: true } },
  ])('prices ten seats of the plan $plan', ({ plan, cost }) => {
    expect(costOfSeats(10, plan)).toEqual(cost)
  })

  it.each(['unknown', undefined])('gives no cost for the plan %s', (plan) => {
    expect(costOfSeats(10, plan)).toBeUndefined()
  })

  it('knows exactly what no seat costs, whatever the mix', () => {
    expect(costOfSeats(0, 'mixed')).toEqual({ usd: 0, isAtLeast: false })
  })

  it('gives a lower bound from the first seat of a mix on', () => {
    expect(costOfSeats(1, 'mixed')).toEqual({ usd: 19, isAtLeast: true })
  })
})

describe('sumCosts', () => {
  const exact = { usd: 19, isAtLeast: false }

  it('is exact when every part is', () => {
    const other = { usd: 39, isAtLeast: false }

    expect(sumCosts([exact, other])).toEqual({ usd: 58, isAtLeast: false })
  })

  it('is a lower bound when a part is, or is unknown', () => {
    const bound = { usd: 38, isAtLeast: true }

    expect(sumCosts([exact, bound])).toEqual({ usd: 57, isAtLeast: true })
    expect(sumCosts([exact, undefined])).toEqual({ usd: 19, isAtLeast: true })
  })

  it('is unknown when every part is', () => {
    expect(sumCosts([undefined, undefined])).toBeUndefined()
  })
})
