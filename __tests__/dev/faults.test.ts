import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../dev/emulators/start.ts'
import { fetchGithub, postSigned, startTrusted } from './trusted-emulators.ts'

const SEATS = '/orgs/octo-org/copilot/billing/seats'

let emulators: Emulators

async function codeOf(request: Promise<Response>): Promise<unknown> {
  try {
    await (await request).text()
    return 'answered'
  } catch (error) {
    return Error.isError(error) && Error.isError(error.cause)
      ? Reflect.get(error.cause, 'code')
      : error
  }
}

describe('faults of the emulators', () => {
  beforeEach(async () => {
    const orgs = [{ login: 'octo-org', seats: 3 }]
    emulators = await startTrusted({ orgs })
  })

  afterEach(() => emulators.close())

  it('answers with the planned status, headers and body', async () => {
    emulators.addFault({
      service: 'github',
      kind: 'status',
      status: 503,
      headers: { 'retry-after': '2' },
      body: 'down',
    })

    const response = await fetchGithub(emulators, SEATS)

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await response.text()).toBe('down')
  })

  it('spares other services, other paths and what was let through', async () => {
    emulators.addFault({ service: 'graph', kind: 'status' })
    emulators.addFault({
      service: 'github',
      match: 'page=2',
      kind: 'status',
      after: 1,
      times: 1,
    })

    const statuses = []
    for (const page of [1, 2, 2, 2]) {
      const path = `${SEATS}?page=${page}`
      statuses.push((await fetchGithub(emulators, path)).status)
    }

    expect(statuses).toEqual([200, 200, 500, 200])
  })

  it('stops misbehaving once the faults are cleared', async () => {
    emulators.addFault({ service: 'github', kind: 'status' })

    emulators.clearFaults()

    expect((await fetchGithub(emulators, SEATS)).status).toBe(200)
  })

  it('imitates both of the limits of GitHub', async () => {
    emulators.addFault({
      service: 'github',
      kind: 'secondary-limit',
      times: 1,
      headers: { 'retry-after': '3' },
    })
    emulators.addFault({ service: 'github', kind: 'primary-limit' })

    const secondary = await fetchGithub(emulators, SEATS)
    const primary = await fetchGithub(emulators, SEATS)

    expect(secondary.status).toBe(403)
    expect(secondary.headers.get('retry-after')).toBe('3')
    expect(primary.status).toBe(403)
    expect(primary.headers.get('x-ratelimit-remaining')).toBe('0')
    const reset = Number(primary.headers.get('x-ratelimit-reset'))
    expect(reset).toBeGreaterThan(Date.now() / 1_000)
  })

  it('breaks the connection before a request is processed', async () => {
    emulators.addFault({ service: 'port-ingest', kind: 'reset-before' })

    const { webhookUrls } = emulators
    const code = await codeOf(postSigned(webhookUrls.seats, '{}', 'x'))

    expect(code).toBe('UND_ERR_SOCKET')
    expect(emulators.catalog.deliveries).toEqual([])
    expect(emulators.requests).toMatchObject([{ status: 0, method: 'POST' }])
  })

  it('breaks the connection after a request was processed', async () => {
    emulators.addFault({ service: 'port-ingest', kind: 'reset-after' })

    const { webhookUrls } = emulators
    const code = await codeOf(postSigned(webhookUrls.seats, '{}', 'x'))

    expect(code).toBe('UND_ERR_SOCKET')
    expect(emulators.catalog.deliveries).toHaveLength(1)
  })

  it('never answers', async () => {
    emulators.addFault({ service: 'github', kind: 'hang' })

    const request = fetch(`${emulators.urls.github}${SEATS}`, {
      signal: AbortSignal.timeout(150),
    })

    await expect(request).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  it('cuts a body off in the middle', async () => {
    emulators.addFault({ service: 'github', kind: 'truncate' })

    const response = await fetchGithub(emulators, SEATS)

    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(
      1_000,
    )
    await expect(response.text()).rejects.toThrow('terminated')
  })

  it('breaks a body and keeps its type', async () => {
    emulators.addFault({ service: 'github', kind: 'malformed' })

    const response = await fetchGithub(emulators, SEATS)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    await expect(response.json()).rejects.toThrow('Unexpected end of JSON')
  })

  it('shows a login page', async () => {
    emulators.addFault({ service: 'github', kind: 'wrong-type' })

    const response = await fetchGithub(emulators, SEATS)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
  })

  it('redirects to where it was told', async () => {
    const location = 'https://elsewhere.contoso.example/'
    emulators.addFault({
      service: 'github',
      kind: 'redirect',
      headers: { location },
    })

    const response = await fetch(`${emulators.urls.github}${SEATS}`, {
      redirect: 'manual',
    })

    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(location)
  })

  it('lets a body drip', async () => {
    emulators.addFault({ service: 'github', kind: 'drip', delayMs: 40 })

    const startedAt = performance.now()
    const response = await fetchGithub(emulators, '/unknown')
    const body = await response.json()

    // 89 bytes, 4 at a time, 40 ms apart: 23 pauses, the last unseen.
    expect(body.message).toBe('Not Found')
    expect(performance.now() - startedAt).toBeGreaterThan(800)
  })
})

describe('the request log of the emulators', () => {
  beforeEach(async () => {
    const orgs = [{ login: 'octo-org', seats: 3 }]
    emulators = await startTrusted({ orgs })
  })

  afterEach(() => emulators.close())

  it('notes what was asked, when and with how many others', async () => {
    await fetchGithub(emulators, `${SEATS}?page=1`)

    expect(emulators.requests).toMatchObject([
      {
        service: 'github',
        method: 'GET',
        path: `${SEATS}?page=1`,
        headers: { authorization: 'Bearer emulated-github-token' },
        status: 200,
        inFlight: 1,
      },
    ])
  })

  it('keeps the bodies that went to Port', async () => {
    await postSigned(emulators.webhookUrls.seats, '{"kind":"x"}', 'x')

    expect(emulators.requests).toMatchObject([{ body: '{"kind":"x"}' }])
  })
})
