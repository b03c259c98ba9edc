import { describe, expect, it } from '@jest/globals'
import { addRates, toDayRate } from '../../../src/domain/forecast/day-rate.ts'

describe('toDayRate', () => {
  it('keeps Saturday and Sunday apart from the other days', () => {
    const rate = toDayRate({
      '2026-11-19': 80,
      '2026-11-20': 100,
      '2026-11-21': 10,
      '2026-11-22': 4,
    })

    expect(rate).toEqual({ workday: 90, weekend: 7 })
  })

  it('counts a weekend like other days when none is at hand', () => {
    expect(toDayRate({ '2026-11-19': 80, '2026-11-20': 100 })).toEqual({
      workday: 90,
      weekend: 90,
      lacks_weekend: true,
    })
  })

  it('does not know a rate without a day from Monday to Friday', () => {
    expect(toDayRate({ '2026-11-21': 10 })).toBeUndefined()
    expect(toDayRate({})).toBeUndefined()
  })
})

describe('addRates', () => {
  it('adds up scopes, and keeps that one lacks a weekend', () => {
    const whole = { workday: 90, weekend: 7 }
    const short = { workday: 10, weekend: 10, lacks_weekend: true } as const

    expect(addRates([whole, whole])).toEqual({ workday: 180, weekend: 14 })
    expect(addRates([whole, short])).toEqual({
      workday: 100,
      weekend: 17,
      lacks_weekend: true,
    })
  })
})
