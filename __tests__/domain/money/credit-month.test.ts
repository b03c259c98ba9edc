import { describe, expect, it } from '@jest/globals'
import {
  estimatePool,
  firstOfMonth,
  forecastCredits,
  lastOfMonth,
  monthsBetween,
} from '../../../src/domain/money/credit-month.ts'

describe('months', () => {
  it.each([
    ['2026-11-20', '2026-11-01', '2026-11-30'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
    ['2028-02-01', '2028-02-01', '2028-02-29'],
  ])('knows the month of %s', (day, first, last) => {
    expect(firstOfMonth(day)).toBe(first)
    expect(lastOfMonth(day)).toBe(last)
  })

  it('lists the months that a window touches', () => {
    expect(monthsBetween('2026-11-28', '2027-01-01')).toEqual([
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
    ])
    expect(monthsBetween('2026-11-28', '2026-11-30')).toEqual(['2026-11-01'])
  })
})

describe('forecastCredits', () => {
  it('extends the use of the days so far to the month', () => {
    // 6,000 credits in 20 of 30 days.
    expect(forecastCredits(6_000_000_000, '2026-11-20')).toBe(9000)
  })

  it('returns whole credits', () => {
    // 100 credits in 3 of 31 days: 1033.33.
    expect(forecastCredits(100_000_000, '2026-12-03')).toBe(1033)
  })

  it('waits for the third day', () => {
    expect(forecastCredits(100_000_000, '2026-12-02')).toBeUndefined()
  })

  it('equals the use on the last day', () => {
    expect(forecastCredits(41_250_000_000, '2026-11-30')).toBe(41_250)
  })
})

describe('estimatePool', () => {
  it('adds up what the plans include', () => {
    const plans = [
      ...Array.from({ length: 10 }, () => 'business' as const),
      ...Array.from({ length: 5 }, () => 'enterprise' as const),
    ]

    expect(estimatePool(plans)).toBe(38_500)
  })

  it('is unknown if a plan is unknown', () => {
    expect(estimatePool(['business', undefined])).toBeUndefined()
  })

  it('is unknown without seats', () => {
    expect(estimatePool([])).toBeUndefined()
  })
})
