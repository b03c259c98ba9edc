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
const RECORDS = JSON.stringify({ records: [{ name: 'mona', score: 3 }] })

let emulators: Emulators

async function start(options: PortOptions = {}) {
  emulators = await startAccount(options)
}

async function refusalOf(document: object): Promise<string> {
  const { status, body } = await call(emulators, 'POST /webhooks', document)
  expect(status).toBe(422)
  expect(emulators.port.webhooks()).toEqual([])
  return body.message
}

describe('webhooks of the emulated API of Port', () => {
  afterEach(() => emulators.close())

  it('creates one that takes requests at once', async () => {
    await start()

    const { status, body } = await call(emulators, 'POST /webhooks', WEBHOOK)
    const { url, webhookKey, security } = body.integration
    await postSigned(url, RECORDS, 'invented-secret')
    await emulators.catalog.settled()

    expect(status).toBe(201)
    expect(url).toBe(`${emulators.urls.ingest}/${webhookKey}`)
    expect(security.secret).toBe('***')
    expect(emulators.catalog.get('member', 'mona')).toMatchObject({
      properties: { score: 3 },
    })
  })

  it('takes an operation as a text, but no other one', async () => {
    await start()
    const withOperation = (operation: string) => {
      return { ...WEBHOOK, mappings: [{ ...MAPPING, operation }] }
    }

    expect(await refusalOf(withOperation('upsert'))).toMatch(
      /^mappings\.0\.operation: /,
    )

    const text = withOperation('create')
    const { status } = await call(emulators, 'POST /webhooks', text)
    expect(status).toBe(201)
  })

  it('refuses unknown keys at both levels', async () => {
    await start()

    const mapping = { ...MAPPING, itemsToParseName: 'x' }

    expect(await refusalOf({ ...WEBHOOK, url: 'x' })).toBe(
      'Unrecognized key: "url"',
    )
    expect(await refusalOf({ ...WEBHOOK, mappings: [mapping] })).toBe(
      'mappings.0: Unrecognized key: "itemsToParseName"',
    )
  })

  it('takes an identifier of 30 characters and refuses 31', async () => {
    await start()
    const withLength = (length: number) => {
      return { ...WEBHOOK, identifier: 'x'.repeat(length) }
    }

    expect(await refusalOf(withLength(31))).toMatch(/^identifier: /)

    const { status } = await call(emulators, 'POST /webhooks', withLength(30))
    expect(status).toBe(201)
  })

  it('refuses a mapping to a blueprint that is not there', async () => {
    await start()

    const mapping = { ...MAPPING, blueprint: 'area' }

    expect(await refusalOf({ ...WEBHOOK, mappings: [mapping] })).toBe(
      'mappings: there is no blueprint "area"',
    )
  })

  it('makes an identifier for a webhook that brings none', async () => {
    await start()
    const { identifier: _, ...nameless } = WEBHOOK

    const { body } = await call(emulators, 'POST /webhooks', nameless)

    expect(body.integration.identifier).toMatch(/^[0-9a-f]{16}$/)
  })

  it('refuses an identifier that is taken', async () => {
    await start()

    await call(emulators, 'POST /webhooks', WEBHOOK)
    const again = await call(emulators, 'POST /webhooks', WEBHOOK)

    expect(again.status).toBe(409)
  })

  it('changes one and leaves its URL', async () => {
    await start()
    const line = '/webhooks/members'

    const created = await call(emulators, 'POST /webhooks', WEBHOOK)
    const patched = await call(emulators, `PATCH ${line}`, { title: 'New' })
    const put = await call(emulators, `PUT ${line}`, {
      title: 'Bare',
      enabled: false,
    })

    const { url } = created.body.integration
    expect(patched.body.integration).toMatchObject({ url, title: 'New' })
    expect(patched.body.integration.mappings).toHaveLength(1)
    expect(put.body.integration).toMatchObject({ url, title: 'Bare' })
    expect(put.body.integration).not.toHaveProperty('mappings')
  })

  it('replaces only with everything that is required', async () => {
    await start()
    await call(emulators, 'POST /webhooks', WEBHOOK)

    const body = { title: 'Bare' }
    const put = await call(emulators, 'PUT /webhooks/members', body)

    expect(put.status).toBe(422)
    expect(emulators.port.webhook('members')?.document).toEqual(WEBHOOK)
  })

  it('forgets the key of a webhook that was deleted', async () => {
    await start()
    const created = await call(emulators, 'POST /webhooks', WEBHOOK)

    await call(emulators, 'DELETE /webhooks/members')
    const { url } = created.body.integration
    const response = await postSigned(url, RECORDS, 'invented-secret')

    expect(response.status).toBe(404)
  })

  it('answers under another key and shows secrets, where told so', async () => {
    await start({ webhookReplyKey: 'webhook', showsWebhookSecrets: true })

    const { body } = await call(emulators, 'POST /webhooks', WEBHOOK)

    expect(body).not.toHaveProperty('integration')
    expect(body.webhook.security.secret).toBe('invented-secret')
  })

  it('starts with the webhooks of a predecessor, by their names', async () => {
    await start({ webhooks: [WEBHOOK] })

    const { body } = await call(emulators, 'GET /webhooks')

    expect(body.integrations).toMatchObject([{ identifier: 'members' }])
  })

  it('does not know data sources', async () => {
    await start()

    const { status } = await call(emulators, 'GET /data-sources')

    expect(status).toBe(404)
  })
})
