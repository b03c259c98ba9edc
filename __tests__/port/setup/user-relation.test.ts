import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { PortOptions } from '../../../dev/emulators/start.ts'
import { checkDrift } from '../../../src/port/check/drift.ts'
import { setupLines } from '../../../src/summary/setup-summary.ts'
import { actionsOf, closePort, rowOf, startPort, WANTED } from './account.ts'

const BLUEPRINT = 'm365_copilot_user'
const WEBHOOK = 'm365-copilot-users-webhook'
const OURS = JSON.parse(
  readFileSync(`configs/blueprints/${BLUEPRINT}.json`, 'utf8'),
)
const OUR_WEBHOOK = JSON.parse(
  readFileSync('configs/mappings/webhook_m365_users.json', 'utf8'),
)
const [STORING, RELATING] = OUR_WEBHOOK.mappings
const RELATION = OURS.relations.port_user
const EMPLOYEE = {
  identifier: 'employee',
  title: 'Employee',
  schema: { properties: {}, required: [] },
}

/** Starts an account that has our blueprint with other relations. */
function startWith(relations: object, port: PortOptions = {}) {
  const blueprints = [EMPLOYEE, { ...OURS, relations }]
  return startPort({ blueprints, ...port })
}

type Started = Awaited<ReturnType<typeof startPort>>

function relationsIn({ port }: Started) {
  return port.catalog.blueprints.get(BLUEPRINT)?.document.relations
}

function mappingsIn({ port }: Started) {
  return port.webhook(WEBHOOK)?.document.mappings
}

/** What a check says of the blueprint and the webhook of people. */
async function drift({ client }: Started) {
  const findings = await checkDrift({
    client,
    wanted: WANTED,
    datasets: ['m365-users'],
  })
  return findings.filter(({ status }) => status !== 'ok')
}

describe('setup of the relation to the users of Port', () => {
  afterEach(closePort)

  it('adds it, and the mapping that sets it, to an account without', async () => {
    const account = await startWith(
      { team: { target: 'employee', required: false, many: true } },
      { webhooks: [{ ...OUR_WEBHOOK, mappings: [STORING] }] },
    )

    const report = await account.run()

    expect(rowOf(report, BLUEPRINT)).toMatchObject({
      action: 'update',
      changes: ['relations.port_user added'],
    })
    expect(rowOf(report, WEBHOOK)?.changes).toEqual([
      'mappings.m365_copilot_user (2) added',
      'signing secret written again',
    ])
    expect(relationsIn(account)).toEqual({
      team: { target: 'employee', required: false, many: true },
      port_user: RELATION,
    })
    expect(mappingsIn(account)).toEqual([STORING, RELATING])
    expect(actionsOf(await account.run())).toEqual({})
    expect(await drift(account)).toEqual([])
  })

  it('leaves one of the same name alone that leads elsewhere, and says so', async () => {
    const theirs = { target: 'employee', required: false, many: false }
    const account = await startWith({ port_user: theirs })

    const report = await account.run()
    const writes = account.port.writes.length

    const note =
      'The relation "port_user" is left out: a relation with this name points to blueprint "employee". To use ours, rename that relation in Port, and run "mode: setup" again.'
    expect(report.result).toBe('success')
    expect(rowOf(report, BLUEPRINT)).toEqual({
      kind: 'blueprint',
      identifier: BLUEPRINT,
      action: 'unchanged',
      changes: [],
      note,
    })
    expect(setupLines(report)).toContain(
      `blueprint "${BLUEPRINT}": unchanged. ${note}`,
    )
    expect(relationsIn(account)).toEqual({ port_user: theirs })
    expect(mappingsIn(account)).toEqual([STORING])
    await account.run()
    expect(account.port.writes).toHaveLength(writes)
    expect(await drift(account)).toEqual([
      {
        subject: `blueprint ${BLUEPRINT}`,
        status: 'warning',
        detail: note,
        remedy: {
          system: 'port',
          kind: 'contact',
          who: 'an administrator of the Port account',
          about: 'this line',
          when: 'the relation is wanted',
        },
      },
    ])
  })

  it('does not narrow one to many users', async () => {
    const theirs = { target: '_user', required: false, many: true }
    const account = await startWith({ port_user: theirs })

    const report = await account.run()

    expect(rowOf(report, BLUEPRINT)?.note).toContain(
      'points to many of blueprint "_user"',
    )
    expect(relationsIn(account)).toEqual({ port_user: theirs })
  })

  it('takes over one that leads to a user, and requires it of nobody', async () => {
    const theirs = { title: 'Who', target: '_user', required: true }
    const account = await startWith({ port_user: theirs })

    const report = await account.run()

    expect(rowOf(report, BLUEPRINT)?.changes).toEqual([
      'relation "port_user" no longer required, because not every record has it',
      'relations.port_user.title changed from "Who" to "Port user"',
      'relations.port_user.description added',
      'relations.port_user.many added',
    ])
    expect(relationsIn(account)).toEqual({ port_user: RELATION })
    expect(mappingsIn(account)).toEqual([STORING, RELATING])
  })

  it('leaves it out of an account without the blueprint of users', async () => {
    const account = await startPort({ users: { isMissing: true } })

    const report = await account.run()
    const writes = account.port.writes.length

    const note =
      'The relation "port_user" is left out: this account has no blueprint "_user".'
    expect(report.result).toBe('success')
    expect(rowOf(report, BLUEPRINT)).toMatchObject({ action: 'create', note })
    expect(relationsIn(account)).toEqual({})
    expect(mappingsIn(account)).toEqual([STORING])
    expect(rowOf(await account.run(), BLUEPRINT)?.action).toBe('unchanged')
    expect(account.port.writes).toHaveLength(writes)
    expect(await drift(account)).toMatchObject([{ detail: note }])
  })

  it.each([
    ['creating', {}],
    ['extending', { blueprints: [{ ...OURS, relations: {} }] }],
  ])(
    'leaves it out when Port refuses it, %s the blueprint',
    async (_, port) => {
      const account = await startPort({ ...port, users: { isNoTarget: true } })

      const report = await account.run()
      const writes = account.port.writes.length

      expect(report.result).toBe('success')
      expect(rowOf(report, BLUEPRINT)?.note).toMatch(
        /^The relation "port_user" is left out, because Port refuses it\. .*users cannot be a target/,
      )
      expect(relationsIn(account)).toEqual({})
      expect(mappingsIn(account)).toEqual([STORING])
      const again = await account.run()
      expect(rowOf(again, BLUEPRINT)).toMatchObject({
        action: 'unchanged',
        note: expect.stringContaining('Port refuses it'),
      })
      expect(account.port.writes).toHaveLength(writes)
    },
  )

  it('maps to no relation of a blueprint that stays as it is', async () => {
    const properties = { ...OURS.schema.properties, period: { type: 'number' } }
    const schema = { ...OURS.schema, properties }
    const account = await startPort({
      blueprints: [{ ...OURS, schema, relations: {} }],
    })

    const report = await account.run()

    expect(rowOf(report, BLUEPRINT)?.action).toBe('refused')
    expect(rowOf(report, WEBHOOK)?.action).toBe('create')
    expect(mappingsIn(account)).toEqual([STORING])
    expect(await drift(account)).toMatchObject([{ code: 'PORT_SETUP_REFUSED' }])
  })

  it('finds its mapping again where somebody has put the relation into the other', async () => {
    const recipe = {
      ...STORING,
      entity: { ...STORING.entity, relations: { port_user: '.item.manager' } },
    }
    const account = await startPort({
      webhooks: [{ ...OUR_WEBHOOK, mappings: [recipe] }],
    })

    await account.run()

    expect(mappingsIn(account)).toEqual([STORING, RELATING])
    expect(actionsOf(await account.run())).toEqual({})
  })
})
