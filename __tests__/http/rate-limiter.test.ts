import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { RateLimiter } from '../../src/http/rate-limiter.ts'
import { FakeClock, SteppedClock } from '../support/fakes/fake-clock.ts'
import { failureOf } from '../support/fakes/fake-http-client.ts'

const NEVER = new AbortController().signal

describe('RateLimiter', () => {
  it('lets requests through at once while there is room', async () => {
    const clock = new FakeClock()
    const limiter = new RateLimiter(clock, 3, NEVER)

    for (let turn = 0; turn < 3; turn += 1) await limiter.pass()

    expect(clock.sleeps).toEqual([])
  })

  it('holds the next one back until the oldest is a minute old', async () => {
    const clock = new FakeClock()
    const limiter = new RateLimiter(clock, 2, NEVER)
    await limiter.pass()
    clock.advance(10_000)
    await limiter.pass()

    await limiter.pass()

    expect(clock.sleeps).toEqual([50_001])
  })

  it('starts the next one when the oldest is exactly a minute old', async () => {
    const clock = new FakeClock()
    const limiter = new RateLimiter(clock, 1, NEVER)
    await limiter.pass()
    clock.advance(60_000)

    await limiter.pass()

    expect(clock.sleeps).toEqual([])
  })

  it('holds back for a single millisecond', async () => {
    const clock = new FakeClock('2026-11-22T03:30:00Z')
    const limiter = new RateLimiter(clock, 1, NEVER)
    limiter.pauseUntil(new Date('2026-11-22T03:30:00.001Z'))

    await limiter.pass()

    expect(clock.sleeps).toEqual([1])
  })

  it('holds nobody back when the monotonic clock begins', async () => {
    const clock = new FakeClock('1970-01-01T00:00:00Z')
    const limiter = new RateLimiter(clock, 1, NEVER)

    await limiter.pass()

    expect(clock.sleeps).toEqual([])
  })

  it('tells how long a request waits for its turn, and of no other', async () => {
    const clock = new FakeClock()
    const waits: number[] = []
    const limiter = new RateLimiter(clock, 2, NEVER)
    for (let turn = 0; turn < 3; turn += 1) {
      await limiter.pass((waitMs) => waits.push(waitMs))
    }

    expect(waits).toEqual([60_001])
  })

  it('holds everyone back during a pause', async () => {
    const clock = new SteppedClock('2026-11-22T03:30:00Z')
    const limiter = new RateLimiter(clock, 100, NEVER)
    limiter.pauseUntil(new Date('2026-11-22T03:31:30Z'))
    limiter.pauseUntil(new Date('2026-11-22T03:30:10Z'))
    const starts: string[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      void limiter.pass().then(() => starts.push(clock.now().toISOString()))
    }

    await clock.advance(89_999)
    expect(starts).toEqual([])
    await clock.advance(1)

    expect(starts).toEqual([
      '2026-11-22T03:31:30.000Z',
      '2026-11-22T03:31:30.000Z',
      '2026-11-22T03:31:30.000Z',
    ])
  })

  it('holds back longer when the pause is extended meanwhile', async () => {
    const clock = new SteppedClock('2026-11-22T03:30:00Z')
    const limiter = new RateLimiter(clock, 100, NEVER)
    limiter.pauseUntil(new Date('2026-11-22T03:30:10Z'))
    let startedAt = ''
    void limiter.pass().then(() => {
      startedAt = clock.now().toISOString()
    })
    await clock.advance(5_000)

    limiter.pauseUntil(new Date('2026-11-22T03:30:30Z'))
    await clock.advanceToEnd()

    expect(startedAt).toBe('2026-11-22T03:30:30.000Z')
  })

  it('says when to come again once it is closed, and waits no more', async () => {
    const clock = new FakeClock()
    const limiter = new RateLimiter(clock, 1, NEVER)
    await limiter.pass()
    expect(limiter.closedUntil).toBeUndefined()

    limiter.close(new Date('2026-11-22T05:00:00Z'))
    await limiter.pass()

    expect(limiter.closedUntil).toEqual(new Date('2026-11-22T05:00:00Z'))
    expect(clock.sleeps).toEqual([])
  })

  it('ends a wait with the reason when the run is cancelled', async () => {
    const clock = new SteppedClock()
    const abort = new AbortController()
    const limiter = new RateLimiter(clock, 1, abort.signal)
    await limiter.pass()
    const failure = failureOf(limiter.pass())

    abort.abort(new Error('stop now'))

    await expect(failure).resolves.toEqual(new Error('stop now'))
    expect(clock.sleeperCount).toBe(0)
  })

  it('never starts more than the limit in any 60 seconds', async () => {
    const arrivals = fc.array(fc.nat(30_000), { minLength: 1, maxLength: 40 })
    const limits = fc.integer({ min: 1, max: 5 })
    await fc.assert(
      fc.asyncProperty(arrivals, limits, async (gaps, limit) => {
        const starts = await startsOf(gaps, limit)

        expect(starts).toHaveLength(gaps.length)
        for (const [index, start] of starts.entries()) {
          const later = starts[index + limit] ?? Number.POSITIVE_INFINITY
          expect(later - start).toBeGreaterThanOrEqual(60_000)
        }
      }),
      { numRuns: 40 },
    )
  })
})

/** When requests start that arrive some milliseconds after each other. */
async function startsOf(
  gapsMs: readonly number[],
  maxPerMinute: number,
): Promise<number[]> {
  const clock = new SteppedClock()
  const limiter = new RateLimiter(clock, maxPerMinute, NEVER)
  const starts: number[] = []
  for (const gapMs of gapsMs) {
    await clock.advance(gapMs)
    void limiter.pass().then(() => starts.push(clock.now().getTime()))
  }
  await clock.advanceToEnd()
  return starts.sort((a, b) => a - b)
}
