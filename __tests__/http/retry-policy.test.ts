import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  askedDelayMs,
  isRetryableStatus,
  retryDelayMs,
} from '../../src/http/retry-policy.ts'

const NOW = new Date('2026-11-22T03:30:00Z')
const NOW_SECONDS = 1_795_318_200

function asked(headers: Readonly<Record<string, string>>): number | undefined {
  return askedDelayMs(new Headers(headers), NOW)
}

describe('isRetryableStatus', () => {
  it.each([408, 429, 500, 502, 503, 504, 599])('retries %d', (status) => {
    expect(isRetryableStatus(status)).toBe(true)
  })

  it.each([200, 202, 301, 400, 401, 403, 404, 409, 413, 422])(
    'takes %d as final',
    (status) => {
      expect(isRetryableStatus(status)).toBe(false)
    },
  )
})

describe('askedDelayMs', () => {
  it.each([
    ['120', 120_000],
    [' 7 ', 7_000],
    ['0', 0],
    ['1.5', 1_500],
    ['1.0005', 1_001],
    ['Sun, 22 Nov 2026 03:31:30 GMT', 90_000],
    ['Sunday, 22-Nov-26 03:31:30 GMT', 90_000],
    ['Sun Nov 22 03:31:30 2026', 90_000],
    ['Sun, 22 Nov 2026 03:29:00 GMT', 0],
  ])('reads Retry-After "%s"', (text, ms) => {
    expect(asked({ 'retry-after': text })).toBe(ms)
  })

  it.each([
    'soon',
    'Wait 5',
    'Sunday, perhaps',
    'on Sun, 22 Nov 2026 03:31:30 GMT',
    '-1',
    '+5',
    '5;',
    '10s',
    '60, 30',
  ])('takes Retry-After "%s" for none, not for a date long ago', (text) => {
    expect(asked({ 'retry-after': text })).toBeUndefined()
  })

  it('reads a reset in epoch seconds when nothing remains', () => {
    const reset = String(NOW_SECONDS + 45)

    expect(
      asked({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }),
    ).toBe(45_000)
  })

  it('reads a reset in seconds left when nothing remains', () => {
    expect(
      asked({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '45' }),
    ).toBe(45_000)
  })

  it.each(['-45', String(NOW_SECONDS - 45)])(
    'asks for no wait when the reset %s is past',
    (reset) => {
      expect(
        asked({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }),
      ).toBe(0)
    },
  )

  it.each(['', 'soon', undefined])(
    'finds nothing asked for when the reset is %p',
    (reset) => {
      const headers = reset === undefined ? {} : { 'x-ratelimit-reset': reset }

      expect(asked({ 'x-ratelimit-remaining': '0', ...headers })).toBe(
        undefined,
      )
    },
  )

  it('ignores the reset while something remains', () => {
    expect(
      asked({ 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': '45' }),
    ).toBeUndefined()
  })

  it('prefers Retry-After to the reset', () => {
    expect(
      asked({
        'retry-after': '3',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '45',
      }),
    ).toBe(3_000)
  })

  it.each([
    { 'retry-after': '9'.repeat(30) },
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9'.repeat(30) },
  ])('keeps an absurd wait %p within a year', (headers) => {
    expect(asked(headers)).toBe(31_622_400_000)
  })

  it.each([
    ['999999', 999_999_000],
    ['1000000', 0],
  ])('tells seconds left from epoch seconds: %s', (reset, ms) => {
    expect(
      asked({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }),
    ).toBe(ms)
  })
})

describe('retryDelayMs', () => {
  it.each([
    [1, 500, 1_000],
    [2, 1_000, 2_000],
    [3, 2_000, 4_000],
    [4, 4_000, 8_000],
    [7, 30_000, 60_000],
    [20, 30_000, 60_000],
  ])('backs off after attempt %d for %d to %d ms', (number, least, most) => {
    const delay = (random: number) =>
      retryDelayMs(undefined, { number, now: NOW, random })

    expect(delay(0)).toBe(least)
    expect(delay(0.999999)).toBe(most)
  })

  it('backs off when the headers ask for nothing', () => {
    const attempt = { number: 1, now: NOW, random: 0.5 }

    expect(retryDelayMs(new Headers(), attempt)).toBe(750)
  })

  it('adds up to a second to what was asked for', () => {
    const headers = new Headers({ 'retry-after': '2' })
    const delay = (random: number) =>
      retryDelayMs(headers, { number: 1, now: NOW, random })

    expect(delay(0)).toBe(2_000)
    expect(delay(0.5)).toBe(2_500)
  })

  it('does not wait at all if asked for no wait', () => {
    const headers = new Headers({ 'retry-after': '0' })

    expect(retryDelayMs(headers, { number: 5, now: NOW, random: 0 })).toBe(0)
  })

  it('never waits shorter than Retry-After asks', () => {
    const random = fc.double({ min: 0, max: 0.999, noNaN: true })
    const number = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(fc.nat(86_400), number, random, (seconds, attempt, dice) => {
        const later = new Date(NOW.getTime() + seconds * 1000)
        const texts = [String(seconds), later.toUTCString()]

        for (const text of texts) {
          const headers = new Headers({ 'retry-after': text })
          const of = { number: attempt, now: NOW, random: dice }
          expect(retryDelayMs(headers, of)).toBeGreaterThanOrEqual(
            seconds * 1000,
          )
        }
      }),
    )
  })
})
