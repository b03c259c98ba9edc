import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  addDays,
  daysBetween,
  daysOf,
  EARLIEST_DAY,
  isDay,
  toDateTime,
  toInstant,
  utcDay,
} from '../../src/domain/day.ts'

describe('EARLIEST_DAY', () => {
  it('is older than the products', () => {
    expect(EARLIEST_DAY).toBe('2015-01-01')
  })
})

describe('isDay', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '2026-12-31'])(
    'accepts %s',
    (text) => {
      expect(isDay(text)).toBe(true)
    },
  )

  it.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-1-2',
    '26-11-22',
    '2026-11-22 ',
    '2026-11-22T00:00:00Z',
    '22.11.2026',
    // A month for Date, which reads years of six digits.
    '+012026-11',
  ])('refuses "%s"', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

/** Any day of the years that the product will see. */
const anyDay = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2035-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10))

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days a month has, by the rules of the calendar. */
function lengthOf(year: number, month: number): number {
  const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
  return (MONTH_LENGTHS[month - 1] ?? 0) + (isLeap && month === 2 ? 1 : 0)
}

describe('any day', () => {
  it('is one exactly when the calendar has it', () => {
    const parts = [fc.nat(9_999), fc.nat(14), fc.nat(33)] as const

    fc.assert(
      fc.property(...parts, (year, month, day) => {
        const text = [
          String(year).padStart(4, '0'),
          String(month).padStart(2, '0'),
          String(day).padStart(2, '0'),
        ].join('-')
        const isInCalendar = day >= 1 && day <= lengthOf(year, month)
        expect(isDay(text)).toBe(isInCalendar)
      }),
      { numRuns: 500 },
    )
  })

  it('is reached again on the way back, after as many days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (day, n) => {
        const other = addDays(day, n)
        expect(isDay(other)).toBe(true)
        expect(daysBetween(day, other)).toBe(n)
        expect(addDays(other, -n)).toBe(day)
        expect(other > day).toBe(n > 0)
      }),
    )
  })
})

describe('utcDay', () => {
  it('gives the day in UTC, whatever the offset', () => {
    expect(utcDay(new Date('2026-11-21T23:30:00-06:00'))).toBe('2026-11-22')
    expect(utcDay(new Date('2026-11-22T00:30:00+02:00'))).toBe('2026-11-21')
  })
})

describe('addDays', () => {
  it('goes over the ends of months, years and leap days', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('goes over the change of clocks without losing a day', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  })
})

describe('daysBetween', () => {
  it('counts calendar days, backwards as negative', () => {
    expect(daysBetween('2026-11-20', '2026-11-22')).toBe(2)
    expect(daysBetween('2026-11-22', '2026-11-22')).toBe(0)
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2)
    expect(daysBetween('2025-11-22', '2026-11-22')).toBe(365)
  })
})

describe('daysOf', () => {
  it('lists both ends, oldest first', () => {
    const window = { since: '2026-02-27', until: '2026-03-02' }

    expect(daysOf(window)).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ])
  })

  it('lists a window of one day once', () => {
    expect(daysOf({ since: '2026-11-22', until: '2026-11-22' })).toEqual([
      '2026-11-22',
    ])
  })

  it('is empty when the window ends before it begins', () => {
    expect(daysOf({ since: '2026-11-22', until: '2026-11-21' })).toEqual([])
    expect(daysOf({ since: '2026-11-22', until: '2026-10-01' })).toEqual([])
  })

  it('lists each day of any window once, in order', () => {
    const anyLength = fc.integer({ min: 1, max: 400 })

    fc.assert(
      fc.property(anyDay, anyLength, (since, length) => {
        const until = addDays(since, length - 1)

        const days = daysOf({ since, until })

        expect(days).toHaveLength(length)
        expect(days[0]).toBe(since)
        expect(days.at(-1)).toBe(until)
        expect([...new Set(days)].sort()).toEqual(days)
        expect(days.every(isDay)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('toDateTime', () => {
  it('gives midnight UTC', () => {
    expect(toDateTime('2026-11-22')).toBe('2026-11-22T00:00:00Z')
  })
})

describe('toInstant', () => {
  it('gives UTC without empty milliseconds', () => {
    expect(toInstant(Date.parse('2021-10-14T00:53:32-06:00'))).toBe(
      '2021-10-14T06:53:32Z',
    )
  })

  it('keeps milliseconds that there are', () => {
    expect(toInstant(Date.parse('2026-11-19T14:03:22.5Z'))).toBe(
      '2026-11-19T14:03:22.500Z',
    )
  })
})
