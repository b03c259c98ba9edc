import { afterEach, describe, expect, it } from '@jest/globals'
import type { Emulators, PortOptions } from '../../../dev/emulators/start.ts'
import { postSigned } from '../trusted-emulators.ts'
import { call, MEMBER, startAccount, TEAM } from './caller.ts'

const PERSON = {
  ...MEMBER,
  relations: { port_user: { target: '_user', required: false, many: false } },
}
const WEBHOOK = {
  identifier: 'members',
  title: 'Members',
  enabled: true,
  mappings: [
    {
      blueprint: 'member',
      operation: { type: 'create' },
      filter: '.item.address != null',
      itemsToParse: '.body.records',
      entity: {
        identifier: '.item.name',
        properties: { score: '.item.score' },
        relations: {
          port_user: {
            combinator: "'and'",
            rules: [
              {
                property: "'$identifier'",
                operator: "'='",
                value: '.item.address',
              },
            ],
          },
        },
      },
    },
  ],
  security: { secret: 'invented-secret', signatureHeaderName: 'x-signature' },
}
let emulators: Emulators

async function start(options: PortOptions = {}) {
  emulators = await startAccount({
    blueprints: [TEAM, PERSON],
    webhooks: [WEBHOOK],
    users: { addresses: ['mona@contoso.example'] },
    ...options,
  })
}

async function send(...records: object[]) {
  const key = emulators.port.webhook('members')?.key
  const body = JSON.stringify({ records })
  await postSigned(`${emulators.urls.ingest}/${key}`, body, 'invented-secret')
  await emulators.catalog.settled()
}

describe('users of the emulated Port', () => {
  afterEach(() => emulators.close())

  it('are found by a search of a mapping, and nobody is made', async () => {
    await start()

    await send(
      { name: 'mona', score: 1, address: 'mona@contoso.example' },
      { name: 'hubot', score: 2, address: 'hubot@contoso.example' },
      { name: 'octo', score: 3 },
    )

    expect(
      emulators.catalog
        .entities('member')
        .map(({ identifier, relations }) => [identifier, relations]),
    ).toEqual([
      ['mona', { port_user: 'mona@contoso.example' }],
      ['hubot', {}],
    ])
    expect(emulators.catalog.searches).toEqual([
      { blueprint: '_user', query: aQueryFor('mona@contoso.example') },
      { blueprint: '_user', query: aQueryFor('hubot@contoso.example') },
    ])
    expect(emulators.catalog.entities('_user')).toHaveLength(1)
  })

  it('can make an entity fail when a search finds nobody', async () => {
    await start({ refusesEmptySearch: true })

    await send({ name: 'hubot', score: 2, address: 'hubot@contoso.example' })

    expect(emulators.catalog.entities('member')).toEqual([])
    expect(emulators.catalog.rejected).toEqual([
      {
        blueprint: 'member',
        identifier: 'hubot',
        reason: 'relation "port_user" found nothing',
      },
    ])
    expect(emulators.port.auditLog.entries).toHaveLength(1)
  })

  it('stay: their blueprint cannot be deleted', async () => {
    await start()

    const { status } = await call(emulators, 'DELETE /blueprints/_user')

    expect(status).toBe(409)
  })

  it('can be no target of a relation, or not there at all', async () => {
    const own = { ...PERSON, identifier: 'person' }
    await start({ users: { isNoTarget: true } })
    const refused = await call(emulators, 'POST /blueprints', own)
    await emulators.close()
    await start({ users: { isMissing: true } })
    const missing = await call(emulators, 'POST /blueprints', own)

    expect(refused.body.message).toBe('relations: users cannot be a target')
    expect(missing.body.message).toBe(
      'relation "port_user": there is no blueprint "_user"',
    )
  })
})

function aQueryFor(value: string) {
  return {
    combinator: 'and',
    rules: [{ property: '$identifier', operator: '=', value }],
  }
}
