import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../../../src/port/document.ts'
import type { DesiredObject } from '../../../../src/port/setup/desired.ts'
import { planStep } from '../../../../src/port/setup/plan.ts'

const SECURITY = {
  signatureHeaderName: 'X-Signature',
  signatureAlgorithm: 'sha256',
}
const SEATS = {
  blueprint: 'seats',
  operation: { type: 'create' },
  filter: '.body.kind == "gh-seats" and .body.schema_version == 1',
  itemsToParse: '.body.records',
  entity: {
    identifier: '.item.identifier',
    properties: { total: '.item.total' },
    relations: {},
  },
}
const USAGE = {
  ...SEATS,
  blueprint: 'usage',
  filter: '.body.kind == "gh-usage"',
}
const OURS = {
  identifier: 'seats-webhook',
  title: 'Seats',
  enabled: true,
  mappings: [SEATS, USAGE],
  security: { ...SECURITY, secret: 'signing-secret' },
}
/** As Port shows it. */
const STORED = {
  ...OURS,
  webhookKey: 'key',
  url: 'https://ingest.port.example/key',
  security: { ...SECURITY, secret: '***' },
}

const WANTED: DesiredObject = {
  kind: 'webhook',
  identifier: 'seats-webhook',
  document: OURS,
  needs: ['seats', 'usage'],
}
const UNSIGNED: DesiredObject = {
  ...WANTED,
  document: { ...OURS, security: SECURITY },
}

function planFor(theirs: JsonObject, wanted = WANTED) {
  return planStep(wanted, { ...STORED, ...theirs })
}

describe('the plan for a webhook', () => {
  it('is to create it with its secret, which is not in the report', () => {
    const { row, write } = planStep(WANTED, undefined)

    expect(write?.path).toBe('/v1/webhooks')
    expect(write?.body).toEqual(OURS)
    expect(JSON.stringify(row)).not.toContain('signing-secret')
  })

  it('is refused when it is to be created without a secret', () => {
    const { row } = planStep(UNSIGNED, undefined)

    expect(row.error).toEqual({
      code: 'PORT_SETUP_REFUSED',
      message:
        'It needs a signing secret. Set "port-webhook-secret" to a secret of 16 characters or more, and run "mode: setup" to create or correct the webhook.',
      remedy: expect.objectContaining({ name: 'port-webhook-secret' }),
    })
  })

  it.each(['***', 'another-secret', undefined])(
    'does not compare the secret (%s)',
    (secret) => {
      const { row } = planFor({ security: { ...SECURITY, secret } })

      expect(row.action).toBe('unchanged')
    },
  )

  it('is to leave one alone to which others have added', () => {
    const theirs = {
      ...SEATS,
      entity: {
        ...SEATS.entity,
        properties: { ...SEATS.entity.properties, cost: '.item.cost' },
        relations: { team: '.item.team' },
      },
    }
    const { row } = planFor({
      mappings: [
        { ...SEATS, blueprint: 'costs' },
        theirs,
        USAGE,
        { ...SEATS, filter: '.body.kind == "other"' },
        { ...SEATS, operation: { type: 'delete' } },
      ],
    })

    expect(row.action).toBe('unchanged')
  })

  it('is to write what changes, and the secret along with it', () => {
    const { row, write } = planFor({ title: 'Old', enabled: false })

    expect(row.changes).toEqual([
      'title changed from "Old" to "Seats"',
      'enabled changed from false to true',
      'signing secret written again',
    ])
    expect(write).toEqual({
      method: 'patch',
      path: '/v1/webhooks/{identifier}',
      params: { identifier: 'seats-webhook' },
      body: {
        title: 'Seats',
        enabled: true,
        security: { ...SECURITY, secret: 'signing-secret' },
      },
    })
  })

  it('is to write what changes also when no secret is given', () => {
    const { write } = planFor({ title: 'Old' }, UNSIGNED)

    expect(write?.body).toEqual({ title: 'Seats' })
  })

  it('is to sign an unsigned one', () => {
    const { row, write } = planFor({ security: {} })

    expect(row.changes).toEqual([
      'security.signatureHeaderName added',
      'security.signatureAlgorithm added',
      'signing secret written again',
    ])
    expect(write?.body).toEqual({ security: OURS.security })
  })

  it('is refused for an unsigned one when no secret is given', () => {
    const { row } = planFor({ security: {} }, UNSIGNED)

    expect(row.action).toBe('refused')
  })

  it('is refused when signatures are to have a prefix', () => {
    const { row } = planFor({
      security: { ...SECURITY, signaturePrefix: 'sha256=' },
    })

    expect(row.error?.message).toBe(
      'It expects signatures that begin with "sha256=", and ours have no prefix. In Port, remove the signature prefix from the webhook, and run "mode: setup" again.',
    )
  })

  it('is to replace a mapping that reads requests of another form', () => {
    const predecessor = {
      blueprint: 'seats',
      operation: 'create',
      filter: ".body.kind == 'gh-seats'",
      entity: {
        identifier: '.body.record.date',
        relations: { snapshot: '.body.record.snapshot' },
      },
    }
    const { row, write } = planFor({ mappings: [predecessor] })

    expect(row.changes).toEqual([
      'mapping to "seats" replaced, because it reads requests of another form',
      'mappings.seats.operation changed from "create" to {"type":"create"}',
      `mappings.seats.filter changed from ".body.kind == 'gh-seats'" to ".body.kind == \\"gh-seats\\" and .body.sc…`,
      'mappings.seats.entity.identifier changed from ".body.record.date" to ".item.identifier"',
      'mappings.seats.entity.relations.snapshot removed',
      'mappings.seats.entity.properties added',
      'mappings.seats.itemsToParse added',
      'mappings.usage added',
      'signing secret written again',
    ])
    expect(write?.body.mappings).toEqual([SEATS, USAGE])
  })
})
