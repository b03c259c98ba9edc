import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { CancelledError } from '../../../src/errors.ts'
import { HttpError } from '../../../src/http/http-error.ts'
import { SteppedClock } from '../../support/fakes/fake-clock.ts'
import { failureOf } from '../../support/fakes/fake-http-client.ts'
import { API, aGitHubClient } from '../../support/github/a-github-client.ts'

const SECONDARY = {
  message:
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
}
const PRIMARY = { message: 'API rate limit exceeded for user ID 1.' }
/** The fake clock starts at 2026-11-22T03:30:00Z. */
const START_SECONDS = 1_795_318_200

function reply(status: number, body: object, headers = {}) {
  nock(API).get('/meta').reply(status, body, headers)
}

describe('createGitHubClient', () => {
  it('sends the token, the API version and our name', async () => {
    const { client } = aGitHubClient()
    nock(API, {
      reqheaders: {
        authorization: 'token github-token-of-a-test',
        'x-github-api-version': '2026-03-10',
        'user-agent': 'copilot-usage-for-port/1.2.3',
      },
    })
      .get('/orgs/octo-org/copilot/billing/seats?page=2')
      .reply(200, { seats: [] }, { link: '<https://x>; rel="next"' })

    const answer = await client.get('GET /orgs/{org}/copilot/billing/seats', {
      org: 'octo-org',
      page: 2,
    })

    expect(answer.status).toBe(200)
    expect(answer.json()).toEqual({ seats: [] })
    expect(answer.headers.get('link')).toBe('<https://x>; rel="next"')
  })

  it('takes the API under any base, with or without a last slash', async () => {
    for (const apiUrl of [
      'https://api.octo.ghe.example',
      'https://api.octo.ghe.example/',
    ]) {
      nock('https://api.octo.ghe.example').get('/meta').reply(200, { ok: true })

      const { client } = aGitHubClient({ apiUrl })

      expect((await client.get('GET /meta')).json()).toEqual({ ok: true })
    }
  })

  it('gives the text of an answer that is no JSON, and no text of none', async () => {
    const { client } = aGitHubClient()
    nock(API).get('/meta').reply(200, '<html>A page</html>')
    nock(API).get('/meta').reply(204)

    expect((await client.get('GET /meta')).text()).toBe('<html>A page</html>')
    const empty = await client.get('GET /meta')
    expect([empty.status, empty.text()]).toEqual([204, ''])
  })

  it('follows a link to its own host', async () => {
    const { client } = aGitHubClient()
    nock(API).get('/next?page=2').reply(200, [])

    const answer = await client.get(`GET ${API}/next?page=2`)

    expect(answer.json()).toEqual([])
  })

  it.each([
    'https://contoso.example/next?page=2',
    'http://api.github.com/next',
    'https://api.github.com:8443/next',
    'https://api.github.com@contoso.example/next',
  ])('takes no link to %s', async (link) => {
    const { client, counter } = aGitHubClient()

    const error = await failureOf(client.get(`GET ${link}`))

    expect(error).toBeInstanceOf(HttpError)
    expect(error).toHaveProperty('kind', 'redirect')
    expect(counter.count).toBe(0)
  })

  it.each([401, 403, 404, 410, 422])(
    'gives up at once when GitHub answers %d',
    async (status) => {
      const { client, counter, clock } = aGitHubClient()
      reply(status, { message: 'No' })

      const error = await failureOf(client.get('GET /meta'))

      expect(error).toHaveProperty('status', status)
      expect(counter.count).toBe(1)
      expect(clock.sleeps).toEqual([])
    },
  )

  it.each([500, 502, 503])('tries again after %d', async (status) => {
    const { client, counter } = aGitHubClient()
    reply(status, {})
    reply(200, { ok: true })

    expect((await client.get('GET /meta')).json()).toEqual({ ok: true })
    expect(counter.count).toBe(2)
  })

  it('fails when five attempts gave 500', async () => {
    const { client, counter } = aGitHubClient()
    nock(API).get('/meta').times(5).reply(500, { message: 'Server Error' })

    const error = await failureOf(client.get('GET /meta'))

    expect(error).toHaveProperty('status', 500)
    expect(counter.count).toBe(5)
  })

  it('waits as long as a plain 429 asks', async () => {
    const { client, clock } = aGitHubClient()
    reply(429, { message: 'Too many requests' }, { 'retry-after': '7' })
    reply(200, { ok: true })

    await client.get('GET /meta')

    expect(clock.sleeps).toEqual([7_000])
  })
})

describe('a rate limit of GitHub', () => {
  it.each([403, 429])(
    'is waited for when it is secondary and answers %d',
    async (status) => {
      const { client, clock, counter } = aGitHubClient()
      reply(status, SECONDARY, { 'retry-after': '90' })
      reply(200, { ok: true })

      const answer = await client.get('GET /meta')

      expect(answer.json()).toEqual({ ok: true })
      expect(counter.count).toBe(2)
      expect(clock.sleeps).toEqual([91_000])
    },
  )

  it('is waited for until its reset when it is primary', async () => {
    const { client, clock, logger } = aGitHubClient()
    reply(403, PRIMARY, {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(START_SECONDS + 300),
    })
    reply(200, { ok: true })

    await client.get('GET /meta')

    expect(clock.sleeps).toEqual([301_000])
    expect(logger.messages('info')).toEqual([
      "GitHub's rate limit is reached. Waiting until 2026-11-22T03:35:01.000Z.",
    ])
  })

  it('ends the run at once when its reset is too far, and says when', async () => {
    const { client, clock, counter } = aGitHubClient({ maxWaitMs: 1_800_000 })
    reply(403, PRIMARY, {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(START_SECONDS + 3_000),
    })

    const first = await failureOf(client.get('GET /meta'))
    const second = await failureOf(client.get('GET /meta'))

    for (const error of [first, second]) {
      expect(error).toMatchObject({
        kind: 'wait-too-long',
        retryAt: new Date('2026-11-22T04:20:01Z'),
      })
    }
    expect(counter.count).toBe(1)
    expect(clock.sleeps).toEqual([])
  })

  it.each([403, 429])(
    'is waited for as often as it takes within the budget: %d',
    async (status) => {
      const { client, counter, budget } = aGitHubClient()
      nock(API)
        .get('/meta')
        .times(6)
        .reply(status, SECONDARY, { 'retry-after': '1' })
      reply(200, { ok: true })

      expect((await client.get('GET /meta')).json()).toEqual({ ok: true })
      expect(counter.count).toBe(7)
      expect(budget.usedMs).toBe(14_000)
    },
  )

  it('is given up on when the budget is used up, not after some tries', async () => {
    const { client, counter } = aGitHubClient({ maxWaitMs: 20_000 })
    nock(API)
      .persist()
      .get('/meta')
      .reply(403, SECONDARY, { 'retry-after': '1' })

    const error = await failureOf(client.get('GET /meta'))
    nock.cleanAll()

    expect(error).toHaveProperty('kind', 'wait-too-long')
    expect(counter.count).toBe(7)
  })

  it('does not keep a cancelled run waiting', async () => {
    const clock = new SteppedClock()
    const { client, abort } = aGitHubClient({ clock })
    reply(403, SECONDARY, { 'retry-after': '1800' })
    const failure = failureOf(client.get('GET /meta'))
    while (clock.sleeperCount === 0) await nextTurn()

    abort.abort(new CancelledError())

    expect(await failure).toBeInstanceOf(CancelledError)
  })

  it('holds back every request that is not under way yet', async () => {
    const { client, clock, counter } = aGitHubClient()
    const end = new Date('2026-11-22T03:31:30Z')
    let refusedCount = 0
    nock(API)
      .persist()
      .get('/meta')
      .reply(() => {
        if (clock.now() >= end) return [200, { ok: true }]
        refusedCount += 1
        return [403, SECONDARY, { 'retry-after': '90' }]
      })

    await Promise.all(Array.from({ length: 60 }, () => client.get('GET /meta')))

    // Thirty are under way at a time.
    expect(refusedCount).toBeLessThanOrEqual(30)
    expect(counter.count).toBe(60 + refusedCount)
  })
})
