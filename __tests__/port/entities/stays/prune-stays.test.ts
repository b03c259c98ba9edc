import { describe, expect, it } from '@jest/globals'
import { PortPruner } from '../../../../src/port/entities/prune.ts'
import type { PruneScope } from '../../../../src/port/entities/prune-scope.ts'
import { aPage, OF_OCTO_ORG, PrunedPort } from '../verify-harness.ts'

const UPDATED = { updatedAt: '2026-11-21T03:31:00.000Z' }

const SCOPE: PruneScope = {
  blueprint: 'github_copilot_seat',
  identifiers: ['octo-org/1'],
  properties: OF_OCTO_ORG,
  keyForm: /^\d+$/,
}

function aPruner(port: PrunedPort) {
  return new PortPruner({
    client: port,
    maxPercent: 100,
    isDryRun: false,
    portClock: { startedAt: new Date('2026-11-22T03:30:00Z'), isTold: true },
  })
}

/** Who was asked to be deleted, over all requests. */
function deletedBy({ asked }: PrunedPort): unknown[] {
  return asked.flatMap(({ path, body }) =>
    path.endsWith('/bulk/entities/delete') ? [body] : [],
  )
}

describe('PortPruner, of entities that are not ours', () => {
  it.each([
    ['another organization', '2', { ...OF_OCTO_ORG, scope: 'octo-labs' }],
    ['an enterprise', '2', { ...OF_OCTO_ORG, scope_type: 'enterprise' }],
    ['no scope', '2', { scope_type: 'organization' }],
    ['no properties', '2', {}],
    ['another form', 'note', OF_OCTO_ORG],
    ['a part', '2/note', OF_OCTO_ORG],
    ['a day', '2@2026-11-20', OF_OCTO_ORG],
  ])('keeps one of %s, though Port lists it', async (_, key, properties) => {
    const other = { identifier: `octo-org/${key}`, properties, ...UPDATED }
    const { entities } = aPage(['octo-org/1', 'octo-org/3'])
    const port = new PrunedPort([{ entities: [...entities, other] }])

    const outcome = await aPruner(port).prune(SCOPE)

    expect(outcome).toEqual({ known: 2, gone: 1, removed: 1 })
    expect(deletedBy(port)).toEqual([{ entities: ['octo-org/3'] }])
  })
})

describe('PortPruner, of a list with entries that name nobody', () => {
  function since(key: number, assigned_at?: string) {
    const properties = { ...OF_OCTO_ORG, ...(assigned_at && { assigned_at }) }
    return { identifier: `octo-org/${key}`, properties, ...UPDATED }
  }

  const port = () =>
    new PrunedPort([
      {
        entities: [
          since(1, '2026-01-05T09:00:00Z'),
          since(2, '2026-01-05T09:00:00Z'),
          since(3, '2026-01-05T09:00:00.000Z'),
          since(4, '2026-01-05T09:00:01Z'),
          since(5),
        ],
      },
    ])

  it('keeps who may be one of them', async () => {
    const asked = port()
    const at = new Set([Date.UTC(2026, 0, 5, 9)])
    const nameless = { property: 'assigned_at', since: at }

    const outcome = await aPruner(asked).prune({ ...SCOPE, nameless })

    expect(outcome).toEqual({ known: 5, gone: 1, nameless: 3, removed: 1 })
    expect(deletedBy(asked)).toEqual([{ entities: ['octo-org/4'] }])
  })

  it('keeps nobody for their sake if there are none', async () => {
    const nameless = { property: 'assigned_at', since: new Set<number>() }

    const outcome = await aPruner(port()).prune({ ...SCOPE, nameless })

    expect(outcome).toEqual({ known: 5, gone: 4, removed: 4 })
  })
})

describe('PortPruner, of entities without a time', () => {
  it.each([
    {},
    { updatedAt: null },
    { updatedAt: '' },
    { updatedAt: 'yesterday' },
  ])('keeps who may have changed: %j', async (time) => {
    const properties = OF_OCTO_ORG
    const timeless = { identifier: 'octo-org/2', properties, ...time }
    const { entities } = aPage(['octo-org/1', 'octo-org/3'])
    const port = new PrunedPort([{ entities: [...entities, timeless] }])

    const outcome = await aPruner(port).prune(SCOPE)

    expect(outcome).toEqual({ known: 3, gone: 1, changed: 1, removed: 1 })
    expect(deletedBy(port)).toEqual([{ entities: ['octo-org/3'] }])
  })
})

describe('PortPruner, while another run stores people', () => {
  const people = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => `octo-org/${from + i}`)

  it('keeps who has come back since the run has compared', async () => {
    const port = new PrunedPort([aPage(people(1, 251)), { ok: true }])
    port.changedSince.set('octo-org/7', '2026-11-22T03:40:00.000Z')
    port.changedSince.set('octo-org/251', '2026-11-22T03:30:00.000Z')
    port.changedSince.set('octo-org/8', '2026-11-22T03:29:59.000Z')

    const outcome = await aPruner(port).prune(SCOPE)

    expect(outcome).toEqual({ known: 251, gone: 248, changed: 2, removed: 248 })
    expect(port.looks).toEqual([
      people(2, 101),
      people(102, 201),
      people(202, 251),
    ])
    expect(deletedBy(port)).toEqual([
      { entities: [...people(2, 6), ...people(8, 101)] },
      { entities: people(102, 201) },
      { entities: people(202, 250) },
    ])
  })
})

describe('PortPruner, of teams after a pause', () => {
  function team(key: number, day: string) {
    const record_date = `${day}T00:00:00Z`
    const properties = { ...OF_OCTO_ORG, record_date }
    return { identifier: `octo-org/team:${key}`, properties, ...UPDATED }
  }

  const TEAMS: PruneScope = {
    ...SCOPE,
    blueprint: 'github_copilot_team',
    identifiers: ['octo-org/team:1'],
    keyForm: /^team:/,
    nearlyComplete: { property: 'record_date', day: '2026-11-20' },
    notSince: { property: 'record_date', day: '2026-10-23' },
  }

  it.each([
    [
      'keeps a team that one report lacks',
      '2026-10-01',
      { gone: 0, tooNew: 1 },
    ],
    ['deletes a team that an earlier report lacked', '2026-11-19', { gone: 1 }],
  ])('%s', async (_, dayOfOthers, expected) => {
    const before = [team(1, dayOfOthers), team(2, '2026-10-01')]
    const port = new PrunedPort([
      { entities: before },
      { entities: [team(1, '2026-11-20'), team(2, '2026-10-01')] },
      { ok: true },
    ])
    const pruner = aPruner(port)
    const { blueprint } = TEAMS
    const days = { blueprint, property: 'record_date', prefix: 'octo-org/' }

    await pruner.rememberDays(days)
    const outcome = await pruner.prune(TEAMS)

    const { gone } = expected
    expect(outcome).toEqual({ known: 2, removed: gone, ...expected })
    expect(port.searches[0]).toMatchObject({
      query: { rules: [{}, { operator: 'beginsWith', value: 'octo-org/' }] },
    })
  })
})

describe('PortPruner, after a run that has stored only a part', () => {
  const blueprint = 'm365_copilot_user'
  const property = 'report_date'

  function person(key: string, day: string) {
    const properties = { [property]: `${day}T00:00:00.000Z` }
    return { identifier: `tenant-1/${key}@x`, properties, ...UPDATED }
  }

  const SHORT: PruneScope = {
    blueprint,
    identifiers: ['tenant-1/mona@x', 'tenant-1/hubot@x'],
    properties: {},
    nearlyComplete: { property, day: '2026-11-20' },
  }

  it.each([
    ['keeps somebody whom it may have had', '2026-11-18', 0],
    ['deletes somebody once it has stored everybody', '2026-11-19', 1],
  ])('%s', async (_, dayOfHubot, gone) => {
    const ada = person('ada', '2026-11-18')
    const port = new PrunedPort([
      {
        entities: [
          person('mona', '2026-11-19'),
          person('hubot', dayOfHubot),
          ada,
        ],
      },
      {
        entities: [
          person('mona', '2026-11-20'),
          person('hubot', '2026-11-20'),
          ada,
        ],
      },
      { ok: true },
    ])
    const pruner = aPruner(port)

    await pruner.rememberDays({ blueprint, property, prefix: 'tenant-1/' })
    const outcome = await pruner.prune(SHORT)

    expect(outcome).toMatchObject({ known: 3, gone, removed: gone })
  })

  it('reads everybody of an earlier day if a sample is not enough', async () => {
    const sample = Array.from({ length: 1_000 }, (_, index) =>
      person(`p${index}`, '2026-11-19'),
    )
    const ada = person('ada', '2026-11-18')
    const port = new PrunedPort([
      { entities: sample },
      { entities: [person('hubot', '2026-11-18'), ada] },
      { entities: [ada] },
    ])
    const pruner = aPruner(port)

    await pruner.rememberDays({ blueprint, property, prefix: 'tenant-1/' })
    const outcome = await pruner.prune(SHORT)

    expect(outcome).toMatchObject({ gone: 0, tooNew: 1 })
    expect(port.searches[1]).toMatchObject({
      query: { rules: [{ value: { to: '2026-11-18T00:00:00.000Z' } }, {}] },
    })
  })
})
