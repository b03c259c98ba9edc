import { describe, expect, it } from '@jest/globals'
import {
  costOf,
  costOfSeats,
  LICENSES,
  LIST_PRICES,
} from '../../../src/domain/money/prices.ts'

describe('costOfSeats', () => {
  const active = { isActive: true } as const
  const dormant = { isActive: false } as const

  it('adds up the prices of the plans, of all seats and the dormant ones', () => {
    const costs = costOfSeats(
      [
        { plan: 'business', ...active },
        { plan: 'business', ...dormant },
        { plan: 'enterprise', ...dormant },
      ],
      LIST_PRICES,
    )

    expect(costs).toEqual({ all: 77, dormant: 58 })
  })

  it('multiplies the price of equal seats, and needs none for no seats', () => {
    const costs = costOfSeats(
      [
        { plan: 'business', ...dormant, count: 3 },
        { plan: 'enterprise', ...active, count: 2 },
        { plan: undefined, ...dormant, count: 0 },
      ],
      LIST_PRICES,
    )

    expect(costs).toEqual({ all: 135, dormant: 57 })
  })

  it('keeps cents exact', () => {
    const seats = Array.from({ length: 3 }, () => ({
      plan: 'business' as const,
      ...dormant,
    }))

    expect(costOfSeats(seats, { 'github-business': 18.1 })).toEqual({
      all: 54.3,
      dormant: 54.3,
    })
  })

  it('rounds down what is less than half a cent', () => {
    const seats = [{ plan: 'business', ...active }] as const

    expect(costOfSeats(seats, { 'github-business': 0.004_999 }).all).toBe(0)
    expect(costOfSeats(seats, { 'github-business': 0.005 }).all).toBe(0.01)
  })

  it('costs nothing without seats', () => {
    expect(costOfSeats([], {})).toEqual({ all: 0, dormant: 0 })
  })

  it.each(['enterprise', undefined] as const)(
    'leaves out each sum that holds a seat of the plan %s without a price',
    (plan) => {
      const costs = costOfSeats(
        [
          { plan: 'business', ...dormant },
          { plan, ...active },
        ],
        { 'github-business': 19 },
      )

      expect(costs).toEqual({ all: undefined, dormant: 19 })
    },
  )
})

describe('LICENSES', () => {
  it('are the licenses that can have a price', () => {
    expect(LICENSES).toEqual(['github-business', 'github-enterprise', 'm365'])
  })
})

describe('costOf', () => {
  it('multiplies exactly and rounds half up', () => {
    expect(costOf(300, 30)).toBe(9000)
    expect(costOf(3, 18.335)).toBe(55.01)
  })
})
