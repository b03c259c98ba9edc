// Requests that a server holds back: they wait as long as the budget lasts.
import { describe, expect, it } from '@jest/globals'
import { RateLimiter } from '../../src/http/rate-limiter.ts'
import { WaitBudget } from '../../src/http/wait-budget.ts'
import { FakeClock, SteppedClock } from '../support/fakes/fake-clock.ts'
import { answers, FakeFetch } from '../support/fakes/fake-fetch.ts'
import { anHttpClient, failureOf } from '../support/fakes/fake-http-client.ts'

const REQUEST = {
  method: 'GET',
  url: 'https://api.contoso.example/orgs/octo-org/members',
  path: '/orgs/{org}/members',
}
const HOUR_MS = 3_600_000

function times(count: number, ...last: Parameters<typeof answers>) {
  return Array.from({ length: count }, () => answers(...last))
}

describe('HttpClient, held back', () => {
  it.each([
    ['429 with Retry-After: 1', 429, { 'retry-after': '1' }],
    ['429 without Retry-After', 429, {}],
    ['503 with Retry-After: 1', 503, { 'retry-after': '1' }],
  ] as const)('goes on after 6 answers %s', async (_, status, headers) => {
    const server = new FakeFetch(
      ...times(6, status, headers),
      answers(200, {}, 'fine'),
    )
    const { http } = anHttpClient({ fetch: server.fetch })

    const response = await http.send(REQUEST)

    expect(response.text()).toBe('fine')
    expect(server.requests).toHaveLength(7)
  })

  it('still takes the fifth 503 without Retry-After as final', async () => {
    const server = new FakeFetch(
      ...times(3, 429, { 'retry-after': '1' }),
      answers(503),
    )
    const { http } = anHttpClient({ fetch: server.fetch })

    const response = await http.send(REQUEST)

    expect(response.status).toBe(503)
    expect(server.requests).toHaveLength(8)
  })

  it('ends with the budget, and says so', async () => {
    const server = new FakeFetch(answers(429, { 'retry-after': '1' }))
    const { http, clock, budget } = anHttpClient({
      fetch: server.fetch,
      maxWaitMs: 60_000,
    })

    const error = await failureOf(http.send(REQUEST))

    expect(error).toMatchObject({ kind: 'wait-too-long', status: 429 })
    expect(clock.sleeps).toEqual([
      1_000, 1_000, 1_000, 1_000, 1_000, 16_000, 30_000,
    ])
    expect(budget.usedMs).toBe(51_000)
  })

  it('does not ask without end when no wait is asked for', async () => {
    const server = new FakeFetch(answers(429, { 'retry-after': '0' }))
    const { http } = anHttpClient({ fetch: server.fetch, maxWaitMs: 1_800_000 })

    const error = await failureOf(http.send(REQUEST))

    expect(error).toMatchObject({ kind: 'wait-too-long' })
    expect(server.requests.length).toBeLessThan(80)
  })

  it('does not count the attempts in the log', async () => {
    const server = new FakeFetch(
      answers(429, { 'retry-after': '7' }),
      answers(200),
    )
    const { http, logger } = anHttpClient({ fetch: server.fetch })

    await http.send(REQUEST)

    expect(logger.messages('info')).toEqual([
      'Waiting 7 s: GET api.contoso.example/orgs/{org}/members answered 429.',
    ])
  })
})

describe('a clock that is set back by an hour', () => {
  it('does not lengthen a pause', async () => {
    const clock = new SteppedClock()
    const limiter = new RateLimiter(clock, 100, new AbortController().signal)
    limiter.pauseUntil(new Date(clock.now().getTime() + 2_000))
    let isStarted = false
    void limiter.pass().then(() => {
      isStarted = true
    })

    await clock.advance(1_000)
    clock.shiftDay(-HOUR_MS)
    await clock.advance(1_000)

    expect(isStarted).toBe(true)
  })

  it('does not lengthen the minute of a rate limit', async () => {
    const clock = new FakeClock()
    const limiter = new RateLimiter(clock, 1, new AbortController().signal)
    await limiter.pass()

    clock.shiftDay(-HOUR_MS)
    await limiter.pass()

    expect(clock.sleeps).toEqual([60_001])
  })

  it('does not use up the wait budget', () => {
    const clock = new FakeClock()
    const budget = new WaitBudget(clock, 10_000)
    budget.reserve(2_000)
    clock.advance(2_000)

    clock.shiftDay(-HOUR_MS)
    budget.reserve(2_000)

    expect(budget.usedMs).toBe(4_000)
  })

  it('does not give waits away when it is set forward', () => {
    const clock = new FakeClock()
    const budget = new WaitBudget(clock, 10_000)
    budget.reserve(8_000)

    clock.shiftDay(HOUR_MS)
    budget.reserve(8_000)

    expect(budget.usedMs).toBe(8_000)
  })
})
