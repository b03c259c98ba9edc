import { describe, expect, it } from '@jest/globals'
import { percentage, rounded } from '../../src/domain/rates.ts'

describe('percentage', () => {
  it.each([
    { part: 1, whole: 16, rate: 6.3 }, // 6.25
    { part: 3, whole: 16, rate: 18.8 }, // 18.75
    { part: 1, whole: 2000, rate: 0.1 }, // 0.05
    { part: 201, whole: 2000, rate: 10.1 }, // 10.05
    { part: 1999, whole: 2000, rate: 100 }, // 99.95
  ])('rounds half up: $part of $whole is $rate', ({ part, whole, rate }) => {
    expect(percentage(part, whole)).toBe(rate)
  })

  it.each([
    { part: 1, whole: 3, rate: 33.3 },
    { part: 2, whole: 3, rate: 66.7 },
    { part: 1, whole: 2001, rate: 0 }, // 0.04997…
    { part: 7, whole: 7, rate: 100 },
    { part: 1, whole: 1, rate: 100 },
    { part: 0, whole: 7, rate: 0 },
    { part: 3, whole: 2, rate: 150 },
  ])('gives one decimal: $part of $whole is $rate', ({ part, whole, rate }) => {
    expect(percentage(part, whole)).toBe(rate)
  })

  it('is unknown when the divisor is 0', () => {
    expect(percentage(0, 0)).toBeUndefined()
    expect(percentage(5, 0)).toBeUndefined()
  })

  it('is unknown when either side is', () => {
    expect(percentage(undefined, 10)).toBeUndefined()
    expect(percentage(10, undefined)).toBeUndefined()
  })

  it.each([
    [1e308, 1],
    [1e308, 1e-300],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])('is unknown when %d of %d is not finite', (part, whole) => {
    expect(percentage(part, whole)).toBeUndefined()
  })
})

describe('rounded', () => {
  it.each([
    [2.345, 2, 2.35],
    [1.25, 1, 1.3],
    [8, 2, 8],
    [1e308, 2, undefined],
    [Number.NaN, 1, undefined],
    [undefined, 1, undefined],
  ])('rounds %d to %d decimals', (value, decimals, expected) => {
    expect(rounded(value, decimals)).toBe(expected)
  })
})
