import { describe, expect, it } from '@jest/globals'
import {
  fromMicros,
  isCountable,
  toCents,
  toMicros,
} from '../../../src/domain/money/amount.ts'

describe('toMicros', () => {
  it.each([
    [3.6000000000000005, 3_600_000],
    [0.036000000000000004, 36_000],
    [0.1 + 0.2, 300_000],
    [41_250, 41_250_000_000],
    [-1.5, -1_500_000],
  ])('turns %d into %d millionths', (value, micros) => {
    expect(toMicros(value)).toBe(micros)
  })
})

describe('isCountable', () => {
  it('is what a float counts exactly in millionths', () => {
    expect(isCountable(9_007_199_254)).toBe(true)
    expect(isCountable(9_007_199_255)).toBe(false)
    expect(isCountable(-9_007_199_255)).toBe(false)
    expect(isCountable(Number.NaN)).toBe(false)
  })
})

describe('fromMicros', () => {
  it('returns at most six decimals', () => {
    expect(fromMicros(524_350_000)).toBe(524.35)
    expect(fromMicros(5_243_500)).toBe(5.2435)
    expect(fromMicros(1)).toBe(0.000001)
  })
})

describe('toCents', () => {
  it('rounds half up', () => {
    expect(toCents(27_500_000)).toBe(27.5)
    expect(toCents(1_005_000)).toBe(1.01)
    expect(toCents(1_004_999)).toBe(1)
  })
})
