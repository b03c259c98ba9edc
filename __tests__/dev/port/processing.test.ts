import { afterEach, describe, expect, it } from '@jest/globals'
import type { Emulators, PortOptions } from '../../../dev/emulators/start.ts'
import { postSigned } from '../trusted-emulators.ts'
import { call, startAccount } from './caller.ts'

const MAPPING = {
  blueprint: 'member',
  operation: { type: 'create' },
  filter: 'true',
  itemsToParse: '.body.records',
  entity: {
    identifier: '.item.name',
    properties: { score: '.item.score' },
    relations: { team: '.item.team' },
  },
}
const WEBHOOK = {
  identifier: 'members',
  title: 'Members',
  enabled: true,
  mappings: [MAPPING],
  security: {
    secret: 'invented-secret',
    signatureHeaderName: 'x-signature',
    signatureAlgorithm: 'sha256',
  },
}
let emulators: Emulators

async function start(options: PortOptions = {}) {
  emulators = await startAccount(options)
}

describe('processing of webhook requests', () => {
  afterEach(() => emulators.close())

  async function send(records: readonly object[]) {
    const webhook = emulators.port.webhook('members')
    const url = `${emulators.urls.ingest}/${webhook?.key}`
    return postSigned(url, JSON.stringify({ records }), 'invented-secret')
  }

  it('looks at a request only after the delay', async () => {
    await start({ webhooks: [WEBHOOK], processingDelayMs: 1_000 })

    const response = await send([{ name: 'mona', score: 3 }])
    const before = emulators.catalog.entities('member').length
    await emulators.catalog.settled()

    expect(response.status).toBe(202)
    expect(before).toBe(0)
    expect(emulators.catalog.entities('member')).toHaveLength(1)
  })

  it('lets requests wait side by side', async () => {
    await start({ webhooks: [WEBHOOK], processingDelayMs: 1_000 })

    for (let score = 1; score <= 5; score += 1) {
      await send([{ name: `m${score}`, score }])
    }
    const since = Date.now()
    await emulators.catalog.settled()

    // One after the other they would take five seconds.
    expect(Date.now() - since).toBeLessThan(3_000)
    expect(emulators.catalog.entities('member')).toHaveLength(5)
  })

  it('gives up what still waits when the account closes', async () => {
    await start({ webhooks: [WEBHOOK], processingDelayMs: 60_000 })

    await send([{ name: 'mona', score: 3 }])
    emulators.port.close()
    await emulators.catalog.settled()

    expect(emulators.catalog.entities('member')).toEqual([])
  })

  it('notes in the audit log what it could not store', async () => {
    await start({ webhooks: [WEBHOOK] })
    const from = new Date().toISOString()
    const ask = (query: string) => call(emulators, `GET /audit-log?${query}`)
    const query = `resources=webhook&webhookId=members&status=FAILURE&from=${from}`

    await send([
      { name: 'mona', score: '3' },
      { name: 'two words', score: 1 },
      { name: 'hubot', score: 1 },
    ])
    await emulators.catalog.settled()

    const { body } = await ask(`${query}&limit=10`)
    expect(body.audits).toMatchObject([
      {
        action: 'CREATE',
        resourceType: 'webhook',
        status: 'FAILURE',
        message: 'identifier has a forbidden character',
        context: { blueprint: 'member', entity: 'two words' },
        additionalData: { webhookId: 'members' },
      },
      {
        message: 'property "score" is not of type number',
        context: { entity: 'mona' },
        diff: { before: null, after: { properties: { score: '3' } } },
      },
    ])
    expect((await ask(`${query}&limit=1`)).body.audits).toHaveLength(1)
    for (const none of [
      'webhookId=others',
      'status=SUCCESS',
      'resources=entity',
      'from=2100-01-01T00:00:00Z',
      'to=2026-01-01T00:00:00Z',
    ]) {
      expect((await ask(none)).body.audits).toEqual([])
    }
  })

  it('deletes what depends on an entity unless told otherwise', async () => {
    const gone = (deleteDependents?: boolean) => ({
      ...WEBHOOK,
      mappings: [
        {
          blueprint: 'team',
          operation: {
            type: 'delete',
            ...(deleteDependents !== undefined && { deleteDependents }),
          },
          itemsToParse: '.body.records',
          entity: { identifier: '.item.name' },
        },
      ],
    })
    await start({ webhooks: [gone(false)] })
    const { catalog } = emulators
    catalog.upsert('team', 'platform', { properties: {}, relations: {} })
    catalog.upsert('member', 'mona', {
      properties: { score: 3 },
      relations: { team: 'platform' },
    })

    await send([{ name: 'platform' }])
    await catalog.settled()
    const kept = catalog.entities('team').length
    await call(emulators, 'PATCH /webhooks/members', {
      mappings: gone().mappings,
    })
    await send([{ name: 'platform' }])
    await catalog.settled()

    expect(kept).toBe(1)
    expect(catalog.entities('team')).toEqual([])
    expect(catalog.entities('member')).toEqual([])
    expect(emulators.port.auditLog.entries).toMatchObject([
      { action: 'DELETE', message: 'entity "platform" has dependents' },
    ])
  })
})
