import { createHmac } from 'node:crypto'
import { rm } from 'node:fs/promises'
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  it,
} from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { postSigned, startTrusted } from '../trusted-emulators.ts'
import { writeInventedAccount } from './invented-account.ts'

const SECRET = 'emulated-webhook-secret'

let emulators: Emulators
let configsFolder = ''

async function start() {
  emulators = await startTrusted({}, { configsFolder })
}

async function send(body: unknown, secret = SECRET): Promise<number> {
  const { catalog, webhookUrls } = emulators
  const text = JSON.stringify(body)
  const response = await postSigned(webhookUrls.seats, text, secret)
  await catalog.settled()
  return response.status
}

function signed(body: string): string {
  return createHmac('sha256', SECRET).update(body).digest('hex')
}

function members(...records: readonly object[]) {
  return { kind: 'members', records }
}

describe('webhooks of the emulated Port', () => {
  beforeAll(async () => {
    configsFolder = await writeInventedAccount()
  })

  afterAll(() => rm(configsFolder, { recursive: true }))

  afterEach(() => emulators.close())

  it('stores what a mapping makes of each item', async () => {
    await start()

    const record = { name: 'mona', score: 3, since: '2026-11-20T00:00:00Z' }
    const status = await send(members(record))

    expect(status).toBe(202)
    expect(emulators.catalog.entities('member')).toMatchObject([
      {
        identifier: 'mona',
        title: 'MONA',
        blueprint: 'member',
        properties: { score: 3, since: '2026-11-20T00:00:00Z' },
      },
    ])
  })

  it('keeps what a later event does not carry', async () => {
    await start()

    await send(members({ name: 'mona', score: 3, level: 'senior' }))
    await send(members({ name: 'mona', score: 4 }))

    expect(emulators.catalog.get('member', 'mona')?.properties).toEqual({
      score: 4,
      level: 'senior',
    })
  })

  it('answers 202 to a wrong signature and stores nothing', async () => {
    await start()

    const status = await send(members({ name: 'mona', score: 3 }), 'wrong')

    expect(status).toBe(202)
    expect(emulators.catalog.entities('member')).toEqual([])
    expect(emulators.catalog.dropped).toEqual([
      { webhook: 'members', reason: 'signature does not match', items: 0 },
    ])
  })

  it('drops every item after the 500th', async () => {
    await start()
    const records = Array.from({ length: 501 }, (_, index) => {
      return { name: `m${index}`, score: index }
    })

    await send(members(...records))

    const { catalog } = emulators
    expect(catalog.entities('member')).toHaveLength(500)
    expect(catalog.get('member', 'm499')).toBeDefined()
    expect(catalog.get('member', 'm500')).toBeUndefined()
    expect(catalog.dropped).toContainEqual({
      webhook: 'members',
      reason: 'beyond the 500th item',
      items: 1,
    })
  })

  it('takes 512 KiB and refuses one byte more', async () => {
    await start()
    const limit = 512 * 1024
    const statusOf = async (bytes: number) => {
      const body = 'x'.repeat(bytes)
      const { seats } = emulators.webhookUrls
      return (await postSigned(seats, body, SECRET)).status
    }

    expect(await statusOf(limit)).toBe(202)
    expect(await statusOf(limit + 1)).toBe(413)
  })

  it('does not know a key that it never gave out', async () => {
    await start()

    const url = `${emulators.urls.ingest}/unknown`
    const response = await postSigned(url, '{}', SECRET)

    expect(response.status).toBe(404)
  })

  it('stores nothing for a webhook that is switched off', async () => {
    await start()
    const { catalog, webhookUrls } = emulators

    const body = JSON.stringify(members({ name: 'mona', score: 3 }))
    const response = await postSigned(webhookUrls.m365Users, body, SECRET)
    await catalog.settled()

    expect(response.status).toBe(202)
    expect(catalog.entities('member')).toEqual([])
  })

  it('rejects what does not fit the blueprint, one by one', async () => {
    await start()

    await send(
      members(
        { name: 'two words', score: 1 },
        { name: 'no-score' },
        { name: 'text-score', score: '1' },
        { name: 'no-date', score: 1, since: '2026-11-20' },
        { name: 'no-level', score: 1, level: 'chief' },
        { name: 'good', score: 1 },
      ),
    )

    const { catalog } = emulators
    expect(catalog.rejected.map(({ reason }) => reason)).toEqual([
      'identifier has a forbidden character',
      'property "score" is required',
      'property "score" is not of type number',
      'property "since" is not a valid date-time',
      'property "level" is not a value of its enum',
    ])
    expect(catalog.entities('member')).toHaveLength(1)
  })

  it('processes a request id once, where a webhook names its place', async () => {
    await start()
    const { catalog, webhookUrls } = emulators
    const post = async (score: number) => {
      const body = JSON.stringify(members({ name: 'mona', score }))
      await fetch(webhookUrls.m365Summary, {
        method: 'POST',
        body,
        headers: { 'x-request-id': 'run-7', 'x-signature': signed(body) },
      })
    }

    await post(1)
    await post(2)
    await catalog.settled()

    expect(catalog.get('member', 'mona')?.properties).toEqual({ score: 1 })
  })

  it('deletes what a mapping tells it to delete', async () => {
    await start()

    await send(members({ name: 'mona', score: 3 }))
    await send(members({ name: 'mona', gone: true }))

    expect(emulators.catalog.get('member', 'mona')).toBeUndefined()
  })

  it('takes the first output only, and finds a related entity', async () => {
    await start()

    await send({ kind: 'team', team: 'platform', lead: 'hubot' })
    await send(members({ name: 'mona', score: 3, lead: 'hubot' }))

    const { catalog } = emulators
    expect(catalog.get('team', 'platform')?.properties).toEqual({
      lead: 'hubot',
    })
    expect(catalog.get('member', 'mona')?.relations).toEqual({
      team: 'platform',
    })
  })

  it('takes a record of the product with the mappings of the product', async () => {
    emulators = await startTrusted({})
    const record = {
      identifier: 'octo-org@2026-11-22',
      title: 'octo-org on 2026-11-22',
      record_date: '2026-11-22T00:00:00Z',
      scope: 'octo-org',
      scope_type: 'organization',
      seats_total: 237,
      seats_active_14d: 180,
      seats_active_30d: 200,
    }

    await send({
      kind: 'gh-copilot-seats',
      schema_version: 1,
      records: [record],
    })

    const { catalog } = emulators
    expect(catalog.rejected).toEqual([])
    expect(
      catalog.get('github_copilot_seats', 'octo-org@2026-11-22'),
    ).toMatchObject({ properties: { seats_total: 237, scope: 'octo-org' } })
  })
})
