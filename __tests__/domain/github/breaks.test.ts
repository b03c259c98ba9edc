import { describe, expect, it } from '@jest/globals'
import {
  breaksBetween,
  SERIES_BREAKS,
} from '../../../src/domain/github/breaks.ts'

function daysOf(first: string, last: string): string[] {
  return breaksBetween(first, last).map(({ day }) => day)
}

describe('breaksBetween', () => {
  it('finds what changed within a series', () => {
    expect(daysOf('2026-04-01', '2026-11-20')).toEqual([
      '2026-04-10',
      '2026-06-15',
      '2026-07-17',
      '2026-10-06',
    ])
  })

  it('leaves out fields that are only new', () => {
    expect(daysOf('2026-08-01', '2026-10-01')).toEqual([])
  })

  it.each([
    ['2026-10-05', '2026-10-06', ['2026-10-06']],
    ['2026-10-06', '2026-10-07', []],
    ['2026-10-01', '2026-10-05', []],
  ])('between %s and %s finds %j', (first, last, days) => {
    expect(daysOf(first, last)).toEqual(days)
  })

  it('has the table in order', () => {
    const days = SERIES_BREAKS.map(({ day }) => day)

    expect(days).toEqual([...days].sort())
  })
})
