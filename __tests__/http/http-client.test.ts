import { describe, expect, it } from '@jest/globals'
import { RequestCounter } from '../../src/http/http-client.ts'
import { HttpError } from '../../src/http/http-error.ts'
import { RateLimiter } from '../../src/http/rate-limiter.ts'
import { answers, breaks, FakeFetch } from '../support/fakes/fake-fetch.ts'
import { anHttpClient, failureOf } from '../support/fakes/fake-http-client.ts'

const REQUEST = {
  method: 'GET',
  url: 'https://api.contoso.example/orgs/octo-org/members?per_page=100',
  path: '/orgs/{org}/members',
}

describe('HttpClient', () => {
  it('sends method, headers and body, and names itself', async () => {
    const server = new FakeFetch(answers(201, { 'x-id': '7' }, 'made'))
    const { http } = anHttpClient({ fetch: server.fetch })

    const response = await http.send({
      ...REQUEST,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    })

    const [sent] = server.requests
    expect(sent).toMatchObject({ method: 'POST', url: REQUEST.url })
    expect(sent?.body?.toString()).toBe('{"a":1}')
    expect(Object.fromEntries(sent?.headers ?? [])).toEqual({
      'content-type': 'application/json',
      'user-agent': 'copilot-usage-for-port/1.2.3',
    })
    expect(response.status).toBe(201)
    expect(response.headers.get('x-id')).toBe('7')
    expect(await response.text()).toBe('made')
  })

  it.each([200, 204, 304, 400, 401, 403, 404, 413])(
    'hands an answer %d over as it is',
    async (status) => {
      const server = new FakeFetch(answers(status))
      const { http } = anHttpClient({ fetch: server.fetch })

      const response = await http.send(REQUEST)

      expect(response.status).toBe(status)
      expect(server.requests).toHaveLength(1)
    },
  )

  it.each(['send', 'open'] as const)(
    'retries with a doubling backoff until it succeeds (%s)',
    async (way) => {
      const server = new FakeFetch(
        answers(503, {}, 'busy'),
        breaks('ECONNRESET'),
        answers(408),
        answers(200, {}, 'fine'),
      )
      const { http, clock, budget } = anHttpClient({ fetch: server.fetch })

      const response = await http[way](REQUEST)

      expect(await response.text()).toBe('fine')
      expect(clock.sleeps).toEqual([500, 1_000, 2_000])
      expect(budget.usedMs).toBe(3_500)
    },
  )

  it('gives the fifth answer back, whatever it is', async () => {
    const server = new FakeFetch(answers(502, {}, 'broken'))
    const { http, clock } = anHttpClient({ fetch: server.fetch })

    const response = await http.send(REQUEST)

    expect(response.status).toBe(502)
    expect(await response.text()).toBe('broken')
    expect(server.requests).toHaveLength(5)
    expect(clock.sleeps).toEqual([500, 1_000, 2_000, 4_000])
  })

  it('gives up after the fifth connection that breaks', async () => {
    const server = new FakeFetch(breaks('ECONNRESET'))
    const { http } = anHttpClient({ fetch: server.fetch })

    const error = await failureOf(http.send(REQUEST))

    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({
      kind: 'network',
      message:
        'GET api.contoso.example/orgs/{org}/members: no complete answer (ECONNRESET)',
    })
    expect(server.requests).toHaveLength(5)
  })

  it('waits as long as Retry-After asks and says so', async () => {
    const server = new FakeFetch(
      answers(429, { 'retry-after': '90' }),
      answers(200),
    )
    const { http, clock, logger } = anHttpClient({ fetch: server.fetch })

    await http.send(REQUEST)

    expect(clock.sleeps).toEqual([90_000])
    expect(logger.lines).toEqual([
      {
        level: 'debug',
        message: 'GET api.contoso.example/orgs/{org}/members',
      },
      {
        level: 'info',
        message:
          'Waiting 90 s: GET api.contoso.example/orgs/{org}/members answered 429.',
      },
      {
        level: 'debug',
        message: 'GET api.contoso.example/orgs/{org}/members',
      },
    ])
  })

  it('says the seconds of a wait, rounded up', async () => {
    const server = new FakeFetch(
      answers(429, { 'retry-after': '1.001' }),
      answers(200),
    )
    const { http, logger } = anHttpClient({ fetch: server.fetch })

    await http.send(REQUEST)

    expect(logger.messages('info')).toEqual([
      'Waiting 2 s: GET api.contoso.example/orgs/{org}/members answered 429.',
    ])
  })

  it('names the kind of failure in the log when there was no answer', async () => {
    const server = new FakeFetch(breaks('ECONNREFUSED'), answers(200))
    const { http, logger } = anHttpClient({ fetch: server.fetch })

    await http.send(REQUEST)

    expect(logger.messages('info')).toEqual([
      'Waiting 1 s before attempt 2 of 5: GET api.contoso.example/orgs/{org}/members network.',
    ])
  })

  it('fails at once when the wait does not fit into the allowance', async () => {
    const server = new FakeFetch(answers(429, { 'retry-after': '61' }))
    const { http, clock, budget } = anHttpClient({
      fetch: server.fetch,
      maxWaitMs: 60_000,
    })

    const error = await failureOf(http.send(REQUEST))

    expect(error).toMatchObject({
      kind: 'wait-too-long',
      status: 429,
      retryAt: new Date('2026-11-22T03:31:01Z'),
      message:
        'GET api.contoso.example/orgs/{org}/members: asks to wait until 2026-11-22T03:31:01.000Z, longer than max-wait-minutes allows',
    })
    expect(clock.sleeps).toEqual([])
    expect(budget.usedMs).toBe(0)
  })

  it('fails in the same way when an absurd wait is asked for', async () => {
    const server = new FakeFetch(
      answers(503, { 'retry-after': '9'.repeat(30) }),
    )
    const { http } = anHttpClient({ fetch: server.fetch })

    const error = await failureOf(http.send(REQUEST))

    expect(error).toMatchObject({ kind: 'wait-too-long', status: 503 })
  })

  it('counts every attempt, here and in the clients made from it', async () => {
    const server = new FakeFetch(answers(500), answers(200))
    const counter = new RequestCounter()
    const inner = new RequestCounter()
    const { http } = anHttpClient({ fetch: server.fetch })

    const counting = http.countedBy(counter)
    await counting.send(REQUEST)
    await counting.countedBy(inner).send(REQUEST)

    expect(counter.count).toBe(3)
    expect(inner.count).toBe(1)
  })

  it('goes through the gate on every attempt', async () => {
    const server = new FakeFetch(answers(500), answers(200))
    const { http, clock, abort } = anHttpClient({ fetch: server.fetch })
    const rateLimiter = new RateLimiter(clock, 1, abort.signal)

    await http.send({ ...REQUEST, rateLimiter })

    expect(clock.sleeps).toEqual([500, 59_501])
  })

  it('sends nothing through a gate that is closed', async () => {
    const server = new FakeFetch(answers(200))
    const { http, clock, abort } = anHttpClient({ fetch: server.fetch })
    const rateLimiter = new RateLimiter(clock, 1, abort.signal)
    rateLimiter.close(new Date('2026-11-22T05:00:00Z'))

    const error = await failureOf(http.send({ ...REQUEST, rateLimiter }))

    expect(error).toMatchObject({
      kind: 'wait-too-long',
      retryAt: new Date('2026-11-22T05:00:00Z'),
    })
    expect(server.requests).toEqual([])
  })
})

describe('HttpClient, telling of a failure', () => {
  it.each([
    ['https://mona:hunter2@api.contoso.example/s3cret', {}],
    ['https://api.contoso.example/x', { authorization: 'Bearer s3\ncret' }],
  ])(
    'shows nothing of what %s could not be sent with',
    async (url, headers) => {
      const { http } = anHttpClient({ fetch })

      const error = await failureOf(http.send({ ...REQUEST, url, headers }))

      expect(error).toMatchObject({ kind: 'network' })
      expect(String(error)).toMatch(/^HttpError: GET api\.contoso\.example/)
      expect(String(error)).not.toMatch(/hunter2|s3|cret/)
    },
  )
})
