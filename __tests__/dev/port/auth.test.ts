import { afterEach, describe, expect, it } from '@jest/globals'
import type { Emulators, PortOptions } from '../../../dev/emulators/start.ts'
import { call, startAccount } from './caller.ts'

let emulators: Emulators

async function start(options: PortOptions = {}) {
  emulators = await startAccount(options)
}

async function requestToken() {
  const { portClientId, portClientSecret } = emulators.secrets
  const response = await fetch(
    `${emulators.urls.portApi}/v1/auth/access_token`,
    {
      method: 'POST',
      body: JSON.stringify({
        clientId: portClientId,
        clientSecret: portClientSecret,
      }),
    },
  )
  return { headers: response.headers, body: await response.json() }
}

function listBlueprints(token: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token}` }
  return fetch(`${emulators.urls.portApi}/v1/blueprints`, { headers })
}

describe('access to the emulated API of Port', () => {
  afterEach(() => emulators.close())

  it('issues a token that is good for three hours', async () => {
    await start()

    const { body } = await requestToken()

    expect(body).toMatchObject({ expiresIn: 10800, tokenType: 'Bearer' })
    expect((await listBlueprints(body.accessToken)).status).toBe(200)
  })

  it('refuses a token that has expired, and issues another', async () => {
    await start({ tokenLifetimeMs: 0 })

    const first = (await requestToken()).body.accessToken
    const refused = await listBlueprints(first)
    const second = (await requestToken()).body.accessToken

    expect(refused.status).toBe(401)
    expect(await refused.json()).toEqual({
      ok: false,
      error: 'unauthorized',
      message: 'The access token has expired',
    })
    expect(second).not.toBe(first)
  })

  it('accepts a token that was given, and none when none was', async () => {
    await start({ accessToken: 'given' })

    expect((await listBlueprints('given')).status).toBe(200)
    expect((await listBlueprints('')).status).toBe(401)
  })

  it('counts down the requests that are left, by their class', async () => {
    await start()

    const token = await requestToken()
    const other = await call(emulators, 'GET /blueprints')
    const entities = await call(
      emulators,
      'GET /blueprints/team/entities-count',
    )

    const limitOf = ({ headers }: { headers: Headers }) => [
      headers.get('x-ratelimit-limit'),
      headers.get('x-ratelimit-remaining'),
      headers.get('x-ratelimit-period'),
    ]
    expect(limitOf(token)).toEqual(['100', '99', '300'])
    expect(limitOf(other)).toEqual(['15000', '14999', '300'])
    expect(limitOf(entities)).toEqual(['35000', '34999', '300'])
  })

  it('refuses a body above 1 MiB', async () => {
    await start()

    const properties = { lead: 'x'.repeat(1024 * 1024) }
    const entity = { identifier: 'platform', properties }
    const line = 'POST /blueprints/team/entities'
    const { status } = await call(emulators, line, entity)

    expect(status).toBe(413)
    expect(emulators.catalog.entities('team')).toEqual([])
  })

  it('answers a planned fault instead of working', async () => {
    await start()
    emulators.addFault({
      service: 'port-api',
      match: 'DELETE /v1/blueprints/team',
      kind: 'status',
      status: 429,
      headers: { 'x-ratelimit-reset': '1', 'content-type': 'application/json' },
      body: '{"ok": false}',
      times: 1,
    })

    const first = await call(emulators, 'DELETE /blueprints/team')
    const second = await call(emulators, 'GET /blueprints/team')

    expect(first.status).toBe(429)
    expect(second.status).toBe(200)
  })
})
