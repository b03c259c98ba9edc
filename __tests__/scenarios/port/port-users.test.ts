// People and Port's own users, over whole runs: whatever Port does with a
// search that finds nobody, no person is lost.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { PortOptions } from '../../../dev/emulators/start.ts'
import type { UserIdentity } from '../../../src/domain/user-key.ts'
import {
  aCollector,
  anM365User,
  found,
  TENANT,
} from '../../support/builders/a-collector.ts'
import { PortHarness } from './port-harness.ts'

const HASH: UserIdentity = {
  mode: 'hash',
  key: 'an-invented-identity-key-of-40-characters',
}
const USERS = { addresses: ['mona@contoso.example', 'Ada@contoso.example'] }
const PEOPLE = [
  'Mona@Contoso.example',
  'Ada@contoso.example',
  'nobody@contoso.example',
]

function tenant(isConcealed = false) {
  return aCollector('m365', {
    datasets: ['m365-users'],
    events: PEOPLE.map((name) => found(anM365User(name, { isConcealed }))),
  })
}

/** Who is related to whom. */
function relations({ emulators }: PortHarness) {
  const entities = emulators.catalog.entities('m365_copilot_user')
  return Object.fromEntries(
    entities.map(({ title, relations }) => [title, relations]),
  )
}

const RELATED = {
  'Mona@Contoso.example': { port_user: 'mona@contoso.example' },
  'Ada@contoso.example': { port_user: 'Ada@contoso.example' },
  'nobody@contoso.example': {},
}
const UNRELATED = {
  'Mona@Contoso.example': {},
  'Ada@contoso.example': {},
  'nobody@contoso.example': {},
}

function start(port: PortOptions = {}) {
  return PortHarness.start({ users: USERS, ...port })
}

describe.each([
  ['leaves an empty search out', false],
  ['fails an entity with an empty search', true],
])('people sent through webhooks, when Port %s', (_, refusesEmptySearch) => {
  it('are related by name to users, and all of them arrive', async () => {
    await using harness = await start({ refusesEmptySearch })

    const first = await harness.run({ collectors: [tenant()] })
    const second = await harness.run({ collectors: [tenant()] })

    expect(first.result).toBe('success')
    expect(second.datasets).toMatchObject([
      { status: 'ok', sent: 3, verified: 3, failed: 0 },
    ])
    expect(relations(harness)).toEqual(RELATED)
    const lost = harness.emulators.catalog.get(
      'm365_copilot_user',
      `${TENANT}/nobody@contoso.example`,
    )
    expect(lost?.properties).toMatchObject({
      period: 'D28',
      user_principal_name: 'nobody@contoso.example',
      active_in_period: false,
    })
  })

  it.each([
    ['hashes', { identity: HASH }, false],
    ['concealed names', {}, true],
  ])('are not even looked for as %s', async (_, settings, isConcealed) => {
    await using harness = await start({ refusesEmptySearch })

    const collectors = [tenant(isConcealed)]
    const report = await harness.run({ collectors, ...settings })

    expect(report.datasets).toMatchObject([{ verified: 3, failed: 0 }])
    expect(harness.emulators.catalog.searches).toEqual([])
    expect(Object.values(relations(harness))).toEqual([{}, {}, {}])
  })
})

describe('people sent through the Entities API', () => {
  it('are related by name to users who are there', async () => {
    await using harness = await start()

    const report = await harness.run({ collectors: [tenant()], usesApi: true })

    expect(report.result).toBe('success')
    expect(report.datasets).toMatchObject([{ verified: 3, failed: 0 }])
    expect(relations(harness)).toEqual(RELATED)
    expect(questions(harness)).toHaveLength(2)
  })

  it.each([
    ['hashes', { identity: HASH }, false],
    ['concealed names', {}, true],
  ])('are not even looked for as %s', async (_, settings, isConcealed) => {
    await using harness = await start()

    const collectors = [tenant(isConcealed)]
    await harness.run({ collectors, usesApi: true, ...settings })

    expect(questions(harness)).toEqual([])
    expect(Object.values(relations(harness))).toEqual([{}, {}, {}])
  })

  it('are not related where the blueprint has no such relation', async () => {
    await using harness = await start({ blueprints: [withoutRelations()] })

    const report = await harness.run({ collectors: [tenant()], usesApi: true })

    expect(report.datasets).toMatchObject([{ verified: 3, failed: 0 }])
    expect(relations(harness)).toEqual(UNRELATED)
  })

  it('arrive also when users cannot be read, with a warning', async () => {
    await using harness = await start()
    harness.emulators.addFault({
      service: 'port-api',
      kind: 'status',
      match: 'POST /v1/blueprints/_user/entities/search',
      status: 403,
    })

    const report = await harness.run({ collectors: [tenant()], usesApi: true })

    expect(report.datasets).toMatchObject([{ verified: 3, failed: 0 }])
    expect(relations(harness)).toEqual(UNRELATED)
    expect(harness.logger.messages('warning')).toEqual([
      "Cannot read Port's users (PORT_FORBIDDEN). People are sent without a relation to Port's users.",
    ])
  })
})

/** What was asked about users, and whether they can be related. */
function questions({ emulators }: PortHarness): string[] {
  const asked = [
    'GET /v1/blueprints/m365_copilot_user',
    'POST /v1/blueprints/_user/entities/search',
  ]
  return emulators.requests
    .map(({ method, path }) => `${method} ${path}`)
    .filter((line) => asked.includes(line))
}

function withoutRelations(): unknown {
  const file = 'configs/blueprints/m365_copilot_user.json'
  return { ...JSON.parse(readFileSync(file, 'utf8')), relations: {} }
}
