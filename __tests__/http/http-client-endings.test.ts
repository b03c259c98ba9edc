// How requests end that are not simply answered.
import { describe, expect, it } from '@jest/globals'
import { SteppedClock } from '../support/fakes/fake-clock.ts'
import { answers, FakeFetch, hangs } from '../support/fakes/fake-fetch.ts'
import { anHttpClient, failureOf } from '../support/fakes/fake-http-client.ts'

const REQUEST = {
  method: 'GET',
  url: 'https://api.contoso.example/orgs/octo-org/members?per_page=100',
  path: '/orgs/{org}/members',
}

describe('HttpClient, with an answer that it does not hand over', () => {
  it('leaves an answer to the caller who wants to retry it', async () => {
    const server = new FakeFetch(answers(429, {}, 'secondary rate limit'))
    const { http } = anHttpClient({ fetch: server.fetch })

    const response = await http.send({
      ...REQUEST,
      isForCaller: (answer) => answer.text().includes('rate'),
    })

    expect(server.requests).toHaveLength(1)
    expect(response.text()).toBe('secondary rate limit')
  })

  it.each(['send', 'open'] as const)(
    'retries an answer that the caller declined without reading it (%s)',
    async (way) => {
      const server = new FakeFetch(
        answers(502, {}, 'bad gateway'),
        answers(200),
      )
      const { http } = anHttpClient({ fetch: server.fetch })

      const response = await http[way]({
        ...REQUEST,
        isForCaller: () => false,
      })

      expect(response.status).toBe(200)
    },
    2_000,
  )

  it('retries an answer whose unread body breaks meanwhile', async () => {
    const broken = () => {
      const body = new ReadableStream({
        start: (controller) => controller.error(new Error('reset')),
      })
      return new Response(body, { status: 503 })
    }
    const server = new FakeFetch(broken, answers(200))
    const { http } = anHttpClient({ fetch: server.fetch })

    const response = await http.open(REQUEST)

    expect(response.status).toBe(200)
  })

  it('lets go of an answer that it gives up on', async () => {
    let isLetGo = false
    const endless = () => {
      const body = new ReadableStream({
        cancel: () => {
          isLetGo = true
        },
      })
      return new Response(body, {
        status: 503,
        headers: { 'retry-after': '9' },
      })
    }
    const server = new FakeFetch(endless)
    const { http } = anHttpClient({ fetch: server.fetch, maxWaitMs: 1 })

    await failureOf(http.open(REQUEST))

    expect(isLetGo).toBe(true)
  })
})

describe('HttpClient, when the run is cancelled', () => {
  it('sends nothing any more', async () => {
    const server = new FakeFetch(answers(200))
    const { http, abort } = anHttpClient({ fetch: server.fetch })
    abort.abort(new Error('stop now'))

    const error = await failureOf(http.send(REQUEST))

    expect(error).toEqual(new Error('stop now'))
    expect(server.requests).toEqual([])
  })

  it.each(['send', 'open'] as const)(
    'ends a request that is under way (%s)',
    async (way) => {
      const server = new FakeFetch(hangs)
      const { http, abort } = anHttpClient({ fetch: server.fetch })
      const failure = failureOf(http[way](REQUEST))
      while (server.requests.length === 0) await Promise.resolve()

      abort.abort(new Error('stop now'))

      await expect(failure).resolves.toEqual(new Error('stop now'))
      expect(server.requests).toHaveLength(1)
    },
  )

  it('ends a wait before the next attempt', async () => {
    const clock = new SteppedClock()
    const server = new FakeFetch(answers(429, { 'retry-after': '600' }))
    const { http, abort } = anHttpClient({ fetch: server.fetch, clock })
    const failure = failureOf(http.send(REQUEST))
    await clock.advance(1_000)
    expect(clock.sleeperCount).toBe(1)

    abort.abort(new Error('stop now'))

    await expect(failure).resolves.toEqual(new Error('stop now'))
    expect(server.requests).toHaveLength(1)
  })
})
