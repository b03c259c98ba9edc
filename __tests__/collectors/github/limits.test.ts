import { Buffer } from 'node:buffer'
import { describe, expect, it } from '@jest/globals'
import {
  GitHubLimits,
  MAX_REQUESTS_PER_MINUTE,
} from '../../../src/collectors/github/limits.ts'
import { BufferedResponse } from '../../../src/http/buffered-response.ts'
import { RateLimiter } from '../../../src/http/rate-limiter.ts'
import { WaitBudget } from '../../../src/http/wait-budget.ts'
import { FakeClock, SteppedClock } from '../../support/fakes/fake-clock.ts'
import { FakeLogger } from '../../support/fakes/fake-logger.ts'

const NEVER = new AbortController().signal
const SECONDARY = 'You have exceeded a secondary rate limit.'

function setUp<C extends FakeClock | SteppedClock>(
  clock: C,
  maxWaitMs = 3.6e6,
) {
  const logger = new FakeLogger()
  const rateLimiter = new RateLimiter(clock, MAX_REQUESTS_PER_MINUTE, NEVER)
  const budget = new WaitBudget(clock, maxWaitMs)
  const limits = new GitHubLimits({ rateLimiter, budget, clock, logger })
  return { limits, rateLimiter, budget, clock, logger }
}

function anAnswer(
  body: string,
  { status, headers = {} }: { status: number; headers?: HeadersInit },
): BufferedResponse {
  return new BufferedResponse({ status, headers: new Headers(headers) }, [
    Buffer.from(body),
  ])
}

function secondary(headers: Record<string, string> = {}, status = 403) {
  return anAnswer(JSON.stringify({ message: SECONDARY }), {
    status,
    headers,
  })
}

function ok(): BufferedResponse {
  return anAnswer('{}', { status: 200 })
}

describe('isLimit', () => {
  const { limits } = setUp(new FakeClock())
  const used = { 'x-ratelimit-remaining': '0' }

  it.each([
    { case: 'a secondary limit', response: secondary() },
    { case: 'a secondary limit by 429', response: secondary({}, 429) },
    {
      case: 'a primary limit',
      response: anAnswer('no', { status: 403, headers: used }),
    },
  ])('knows $case', ({ response }) => {
    expect(limits.isLimit(response)).toBe(true)
  })

  it.each([
    {
      case: 'a missing permission',
      response: anAnswer('Resource not accessible', {
        status: 403,
        headers: { 'x-ratelimit-remaining': '4999' },
      }),
    },
    { case: 'a plain 429', response: anAnswer('slow', { status: 429 }) },
    {
      case: 'the last answer before a limit',
      response: anAnswer('{}', { status: 200, headers: used }),
    },
    {
      case: 'a server error that speaks of limits',
      response: anAnswer(SECONDARY, { status: 500 }),
    },
  ])('does not take $case for one', ({ response }) => {
    expect(limits.isLimit(response)).toBe(false)
  })
})

describe('a limit that was noted', () => {
  it('holds back the requests that have not started', async () => {
    const { limits, rateLimiter, clock } = setUp(new SteppedClock())
    limits.note(secondary({ 'retry-after': '30' }))
    let started = 0
    const requests = [1, 2, 3].map(async () => {
      await rateLimiter.pass()
      started += 1
    })

    await clock.advance(30_999)
    expect(started).toBe(0)

    await clock.advance(1)
    await Promise.all(requests)
    expect(started).toBe(3)
  })

  it('is announced once, however many requests meet it', async () => {
    const { limits, logger } = setUp(new FakeClock())

    for (let count = 0; count < 10; count += 1) {
      limits.note(secondary({ 'retry-after': '30' }))
    }

    expect(logger.messages('info')).toEqual([
      "GitHub's rate limit is reached. Waiting until 2026-11-22T03:30:31.000Z.",
    ])
  })

  it('is announced again after the clock was set back', async () => {
    const { limits, logger, clock } = setUp(new FakeClock())
    limits.note(secondary({ 'retry-after': '30' }))

    clock.advance(31_000)
    clock.shiftDay(-3_600_000)
    limits.note(secondary({ 'retry-after': '30' }))

    expect(logger.messages('info')).toEqual([
      "GitHub's rate limit is reached. Waiting until 2026-11-22T03:30:31.000Z.",
      "GitHub's rate limit is reached. Waiting until 2026-11-22T02:31:02.000Z.",
    ])
  })

  it('does not pause anything when it was none', async () => {
    const { limits, rateLimiter, clock, budget } = setUp(new FakeClock())

    limits.note(ok())
    limits.note(anAnswer('no access', { status: 403 }))
    await rateLimiter.pass()

    expect(clock.sleeps).toEqual([])
    expect(budget.usedMs).toBe(0)
  })

  it('leaves the answer readable', async () => {
    const { limits } = setUp(new FakeClock())
    const response = secondary({ 'retry-after': '30' })

    limits.note(response)

    expect(response.json()).toEqual({ message: SECONDARY })
  })
})

describe('a secondary limit without "retry-after"', () => {
  it('is waited for a minute, and longer when it comes again', async () => {
    const { limits, rateLimiter, clock } = setUp(new FakeClock())

    for (let count = 0; count < 3; count += 1) {
      limits.note(secondary())
      await rateLimiter.pass()
    }

    expect(clock.sleeps).toEqual([60_000, 120_000, 240_000])
  })

  it('is one limit for all requests that were under way', async () => {
    const { limits, rateLimiter, clock, budget } = setUp(
      new FakeClock(),
      1_800_000,
    )

    for (let count = 0; count < 10; count += 1) limits.note(secondary())
    await rateLimiter.pass()

    expect(clock.sleeps).toEqual([60_000])
    expect(budget.usedMs).toBe(60_000)
    expect(rateLimiter.closedUntil).toBeUndefined()
  })

  it('begins at a minute again once GitHub has answered', async () => {
    const { limits, rateLimiter, clock } = setUp(new FakeClock())
    limits.note(secondary())
    await rateLimiter.pass()
    limits.note(ok())

    limits.note(secondary())
    await rateLimiter.pass()

    expect(clock.sleeps).toEqual([60_000, 60_000])
  })

  it('grows even if an answer from before the limit comes late', async () => {
    const { limits, rateLimiter, clock } = setUp(new FakeClock())
    limits.note(secondary())
    limits.note(ok())
    await rateLimiter.pass()

    limits.note(secondary())
    await rateLimiter.pass()

    expect(clock.sleeps).toEqual([60_000, 120_000])
  })
})

describe('a limit beyond the allowance', () => {
  const RESET = {
    'x-ratelimit-remaining': '0',
    // 2026-11-22T04:00:00Z, half an hour after the start.
    'x-ratelimit-reset': '1795320000',
  }

  function primary(): BufferedResponse {
    return anAnswer('{}', { status: 403, headers: RESET })
  }

  it('closes GitHub for the run and tells until when', async () => {
    const { limits, rateLimiter, clock } = setUp(new FakeClock(), 1_800_000)

    const retryAt = limits.note(primary())
    await rateLimiter.pass()

    expect(retryAt).toEqual(new Date('2026-11-22T04:00:01Z'))
    expect(rateLimiter.closedUntil).toEqual(retryAt)
    expect(clock.sleeps).toEqual([])
  })

  it('tells the same to every request that meets it', async () => {
    const { limits } = setUp(new FakeClock(), 1_800_000)
    limits.note(primary())

    const retryAt = limits.note(secondary({ 'retry-after': '1' }))

    expect(retryAt).toEqual(new Date('2026-11-22T04:00:01Z'))
  })

  it('is waited for when the allowance is just enough', async () => {
    const { limits, rateLimiter, clock } = setUp(new FakeClock(), 1_801_000)

    expect(limits.note(primary())).toBeUndefined()
    await rateLimiter.pass()

    expect(clock.sleeps).toEqual([1_801_000])
  })
})

describe('mayRetry', () => {
  it('allows attempts until the wait budget is used up', () => {
    const { limits } = setUp(new FakeClock(), 10_000)

    for (let count = 0; count < 6; count += 1) {
      limits.note(secondary({ 'retry-after': '1' }))
      expect(limits.mayRetry).toBe(true)
    }
    limits.note(secondary({ 'retry-after': '60' }))

    expect(limits.mayRetry).toBe(false)
  })
})
