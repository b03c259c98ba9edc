import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { startTrusted } from '../trusted-emulators.ts'

const BLUEPRINT = 'github_copilot_seats'

let emulators: Emulators

type Call = { readonly token: string; readonly body?: unknown }

function call(method: string, path: string, { token, body }: Call) {
  return fetch(`${emulators.urls.portApi}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

function requestToken(clientSecret: string) {
  const clientId = emulators.secrets.portClientId
  const body = { clientId, clientSecret }
  return call('POST', '/v1/auth/access_token', { token: '', body })
}

async function tokenOf(): Promise<string> {
  const response = await requestToken(emulators.secrets.portClientSecret)
  return (await response.json()).accessToken
}

function store(day: string, seats: number): void {
  const fault = emulators.catalog.upsert(BLUEPRINT, `octo-org@${day}`, {
    properties: {
      record_date: `${day}T00:00:00Z`,
      scope: 'octo-org',
      scope_type: 'organization',
      seats_total: seats,
      seats_active_14d: 1,
      seats_active_30d: 1,
    },
    relations: {},
  })
  expect(fault).toBeUndefined()
}

describe('the emulated API of Port', () => {
  beforeEach(async () => {
    emulators = await startTrusted({})
  })

  afterEach(() => emulators.close())

  it('gives the same token to a caller who asks again', async () => {
    expect(await tokenOf()).toBe(await tokenOf())
  })

  it('refuses wrong credentials and requests without a token', async () => {
    const wrong = await requestToken('wrong')
    const bare = await call('GET', `/v1/blueprints/${BLUEPRINT}`, {
      token: 'made-up',
    })

    expect(wrong.status).toBe(401)
    expect(bare.status).toBe(401)
    expect(bare.headers.get('x-trace-id')).toMatch(/^[0-9a-f]{16}$/)
    expect(await bare.json()).toMatchObject({ ok: false })
  })

  it('answers fields without a dollar sign with nothing, as documented', async () => {
    store('2026-11-22', 30)

    const response = await call(
      'POST',
      `/v1/blueprints/${BLUEPRINT}/entities/search`,
      {
        token: await tokenOf(),
        body: { include: ['identifier', 'updatedAt'] },
      },
    )

    expect((await response.json()).entities[0]).toEqual({
      properties: {},
      relations: {},
    })
  })

  it('finds entities by a query', async () => {
    store('2026-11-20', 10)
    store('2026-11-21', 20)
    store('2026-11-22', 30)

    const path = `/v1/blueprints/${BLUEPRINT}/entities/search`
    const rules = [
      { property: 'seats_total', operator: '>', value: 10 },
      {
        property: '$identifier',
        operator: 'in',
        value: ['octo-org@2026-11-22', 'octo-org@2026-11-20'],
      },
    ]
    const query = { combinator: 'and', rules }
    const include = ['$identifier', 'properties.seats_total']
    const response = await call('POST', path, {
      token: await tokenOf(),
      body: { query, include },
    })

    expect(await response.json()).toEqual({
      ok: true,
      entities: [
        {
          identifier: 'octo-org@2026-11-22',
          properties: { seats_total: 30 },
          relations: {},
        },
      ],
    })
  })

  it('goes on from where the last page ended', async () => {
    store('2026-11-20', 10)
    store('2026-11-21', 20)
    store('2026-11-22', 30)
    const path = `/v1/blueprints/${BLUEPRINT}/entities/search`
    const token = await tokenOf()

    const pageFrom = async (from?: string) => {
      const body = { limit: 2, from }
      return (await call('POST', path, { token, body })).json()
    }
    const first = await pageFrom()
    const second = await pageFrom(first.next)

    expect(first.entities).toHaveLength(2)
    expect(second.entities).toMatchObject([
      { identifier: 'octo-org@2026-11-22' },
    ])
    expect(second).not.toHaveProperty('next')
  })

  it('shows a webhook with its URL and without its secret', async () => {
    const path = '/v1/webhooks/gh-copilot-seats-webhook'
    const response = await call('GET', path, { token: await tokenOf() })

    const { integration } = await response.json()
    expect(integration.url).toBe(emulators.webhookUrls.seats)
    expect(integration.security.secret).toBe('***')
  })

  it('does not know a webhook or a blueprint that is not there', async () => {
    const token = await tokenOf()
    const search = '/v1/blueprints/unknown/entities/search'

    const webhook = await call('GET', '/v1/webhooks/unknown', { token })
    const blueprint = await call('POST', search, { token, body: {} })

    expect(webhook.status).toBe(404)
    expect(blueprint.status).toBe(404)
  })
})
