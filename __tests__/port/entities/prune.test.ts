import { describe, expect, it } from '@jest/globals'
import { PortPruner } from '../../../src/port/entities/prune.ts'
import type { PruneScope } from '../../../src/port/entities/prune-scope.ts'
import { PortError } from '../../../src/port/error.ts'
import {
  aPage,
  type FakePort,
  OF_OCTO_ORG,
  PrunedPort,
} from './verify-harness.ts'

/** Identifiers of octo-org, from a first number on. */
function people(howMany: number, first = 1): string[] {
  return Array.from(
    { length: howMany },
    (_, index) => `octo-org/${first + index}`,
  )
}

function aScope(identifiers: readonly string[]): PruneScope {
  return {
    blueprint: 'github_copilot_seat',
    identifiers,
    properties: { scope: 'octo-org', scope_type: 'organization' },
  }
}

function aPruner(client: FakePort, maxPercent = 20, isDryRun = false) {
  const portClock = {
    startedAt: new Date('2026-11-22T03:30:00Z'),
    isTold: true,
  }
  return new PortPruner({ client, maxPercent, isDryRun, portClock })
}

/** What was asked to be deleted, request by request. */
function deletedBy({ asked }: FakePort): unknown[] {
  return asked.flatMap(({ path, body }) =>
    path.endsWith('/bulk/entities/delete') ? [body] : [],
  )
}

/** Who was asked to be deleted alone. */
function deletedAlone({ asked }: FakePort): unknown[] {
  return asked.flatMap(({ path, params }) =>
    path.startsWith('/v1/blueprints/{blueprint}/entities/{entity}?')
      ? [params.entity]
      : [],
  )
}

const HAS_DEPENDENTS = new PortError('PORT_API_REFUSED', 'It has dependents.')
const IS_GONE = new PortError('PORT_NOT_FOUND', 'It is not there.')
const IS_DOWN = new PortError('PORT_UNAVAILABLE', 'Port is down.')

describe('PortPruner', () => {
  it('deletes who is gone, a hundred at a time', async () => {
    const port = new PrunedPort([
      aPage(people(1000), 'n2'),
      aPage(people(250, 1001)),
      { ok: true },
    ])

    const outcome = await aPruner(port).prune(aScope(people(1100)))

    expect(outcome).toEqual({ known: 1250, gone: 150, removed: 150 })
    expect(deletedBy(port)).toEqual([
      { entities: people(100, 1101) },
      { entities: people(50, 1201) },
    ])
  })

  it('deletes nobody while no server has told the time', async () => {
    const port = new PrunedPort([aPage(people(5))])

    const outcome = await new PortPruner({
      client: port,
      maxPercent: 20,
      isDryRun: false,
      portClock: { startedAt: new Date('2027-11-22T03:30:00Z'), isTold: false },
    }).prune(aScope(people(4)))

    expect(outcome).toEqual({
      known: 5,
      gone: 1,
      removed: 0,
      kept: expect.stringMatching(
        /^No entity is deleted, because no response had a "Date" header,/,
      ),
    })
    expect(deletedBy(port)).toEqual([])
  })

  it('needs no time if nobody is gone', async () => {
    const outcome = await new PortPruner({
      client: new PrunedPort([aPage(people(3))]),
      maxPercent: 20,
      isDryRun: false,
      portClock: { startedAt: new Date('2026-11-22T03:30:00Z'), isTold: false },
    }).prune(aScope(people(3)))

    expect(outcome).toEqual({ known: 3, gone: 0, removed: 0 })
  })

  it('counts people as deleted whom another run deletes', async () => {
    const port = new PrunedPort([aPage(people(10)), IS_GONE])

    const outcome = await aPruner(port).prune(aScope(people(8)))

    expect(outcome).toEqual({ known: 10, gone: 2, removed: 2 })
    expect(deletedAlone(port)).toEqual(people(2, 9))
  })

  it('asks only for the scope, by identifier and by property', async () => {
    const port = new PrunedPort([aPage(people(3))])

    await aPruner(port).prune(aScope(people(3)))

    expect(port.asked).toEqual([
      {
        path: '/v1/blueprints/{blueprint}/entities/search',
        params: { blueprint: 'github_copilot_seat' },
        body: {
          query: {
            combinator: 'and',
            rules: [
              {
                property: '$identifier',
                operator: 'beginsWith',
                value: 'octo-org/',
              },
              { property: 'scope', operator: '=', value: 'octo-org' },
              { property: 'scope_type', operator: '=', value: 'organization' },
            ],
          },
          include: [
            '$identifier',
            '$updatedAt',
            '$createdAt',
            'properties.scope',
            'properties.scope_type',
          ],
          limit: 1000,
        },
      },
    ])
  })

  it('leaves entities of another scope alone, even if Port should list them', async () => {
    const port = new PrunedPort([
      aPage([...people(3), 'Octo-Org/9', 'enterprise:octo-org/9']),
    ])

    const outcome = await aPruner(port).prune(aScope(people(3)))

    expect(outcome).toEqual({ known: 3, gone: 0, removed: 0 })
    expect(deletedBy(port)).toEqual([])
  })

  it('deletes as many as the limit allows, and not one more', async () => {
    const atLimit = new PrunedPort([aPage(people(10)), { ok: true }])
    const above = new PrunedPort([aPage(people(10)), { ok: true }])

    const allowed = await aPruner(atLimit).prune(aScope(people(8)))
    const refused = await aPruner(above).prune(aScope(people(7)))

    expect(allowed).toEqual({ known: 10, gone: 2, removed: 2 })
    expect(deletedBy(above)).toEqual([])
    expect(refused).toEqual({
      known: 10,
      gone: 3,
      removed: 0,
      failure: {
        code: 'PORT_PRUNE_REFUSED',
        message:
          'No entity of "github_copilot_seat" was deleted: 3 of the 10 people in Port are not in this run. That is 30%, and "prune-max-percent" allows 20%. If these people have left, set "prune-max-percent" to 30. One run with this value is enough.',
        remedy: expect.objectContaining({
          name: 'prune-max-percent',
          value: '30',
        }),
      },
    })
  })

  it('names a limit that is enough', async () => {
    const port = new PrunedPort([aPage(people(7))])

    const { failure } = await aPruner(port).prune(aScope(people(5)))

    // Two of seven are 28.57%.
    expect(failure?.message).toContain('set "prune-max-percent" to 29.')
  })

  it('counts and deletes nothing in a dry run', async () => {
    const port = new PrunedPort([aPage(people(10))])

    const outcome = await aPruner(port, 20, true).prune(aScope(people(4)))

    expect(outcome).toMatchObject({ known: 10, gone: 6, removed: 0 })
    expect(outcome).not.toHaveProperty('failure')
    expect(outcome.heldBack?.message).toContain(
      'set "prune-max-percent" to 60.',
    )
    expect(deletedBy(port)).toEqual([])
  })

  it('deletes the others one by one when Port refuses a request', async () => {
    const port = new PrunedPort([
      aPage(people(1000)),
      HAS_DEPENDENTS,
      { ok: true },
    ])
    port.deletions.set('octo-org/857', HAS_DEPENDENTS)

    const outcome = await aPruner(port).prune(aScope(people(850)))

    expect(deletedBy(port)).toEqual([
      { entities: people(100, 851) },
      { entities: people(50, 951) },
    ])
    expect(deletedAlone(port)).toEqual(people(100, 851))
    expect(outcome).toEqual({
      known: 1000,
      gone: 150,
      removed: 149,
      failure: {
        code: 'PORT_API_REFUSED',
        message:
          'Cannot delete all entities of people who left from "github_copilot_seat": Port has confirmed 149 of 150. It has dependents.',
      },
    })
  })

  it('has no failure when all can be deleted alone', async () => {
    const port = new PrunedPort([aPage(people(10)), HAS_DEPENDENTS])

    const outcome = await aPruner(port).prune(aScope(people(8)))

    expect(deletedAlone(port)).toEqual(['octo-org/9', 'octo-org/10'])
    expect(outcome).toEqual({ known: 10, gone: 2, removed: 2 })
  })

  it('does not ask again for one whom Port refuses', async () => {
    const port = new PrunedPort([aPage(people(10)), HAS_DEPENDENTS])

    const outcome = await aPruner(port).prune(aScope(people(9)))

    expect(deletedAlone(port)).toEqual([])
    expect(outcome).toMatchObject({
      gone: 1,
      removed: 0,
      failure: { code: 'PORT_API_REFUSED' },
    })
  })

  it('stops when Port goes down among single deletions', async () => {
    const port = new PrunedPort([aPage(people(100)), HAS_DEPENDENTS])
    port.deletions.set('octo-org/92', IS_DOWN)

    const outcome = await aPruner(port).prune(aScope(people(80)))

    // Fifteen at five a time: the twelfth fails, the other four are counted.
    expect(deletedAlone(port)).toEqual(people(15, 81))
    expect(outcome).toEqual({
      known: 100,
      gone: 20,
      removed: 14,
      failure: {
        code: 'PORT_UNAVAILABLE',
        message:
          'Cannot delete all entities of people who left from "github_copilot_seat": Port has confirmed 14 of 20. Port is down.',
      },
    })
  })

  it('stops when Port does not answer, and says how far it came', async () => {
    const port = new PrunedPort([
      aPage(people(1000)),
      { ok: true },
      IS_DOWN,
      { ok: true },
    ])

    const outcome = await aPruner(port, 30).prune(aScope(people(750)))

    expect(deletedBy(port)).toHaveLength(2)
    expect(outcome).toEqual({
      known: 1000,
      gone: 250,
      removed: 100,
      failure: {
        code: 'PORT_UNAVAILABLE',
        message:
          'Cannot delete all entities of people who left from "github_copilot_seat": Port has confirmed 100 of 250. Port is down.',
      },
    })
  })

  it.each([
    ['there are none', []],
    ['they are of two scopes', ['octo-org/1', 'octo-labs/2']],
    ['they name no scope', ['1', '2']],
  ])('asks for nothing when %s', async (_, identifiers) => {
    const port = new PrunedPort([aPage(people(3))])

    const outcome = await aPruner(port, 100).prune(aScope(identifiers))

    expect(outcome).toEqual({
      known: 0,
      gone: 0,
      removed: 0,
      failure: {
        code: 'INTERNAL',
        message:
          'Cannot determine which people to delete from "github_copilot_seat", so no entity was deleted. Unexpected error: The identifiers of a scope do not begin alike. Report the message and the run\'s debug log to the maintainers of this action.',
        remedy: expect.objectContaining({ kind: 'contact' }),
      },
    })
    expect(port.asked).toEqual([])
  })
})

describe('PortPruner, next to another run', () => {
  function changedAt(...instants: readonly string[]) {
    const entities = instants.map((updatedAt, index) => ({
      identifier: `octo-org/${index + 1}`,
      updatedAt,
      properties: OF_OCTO_ORG,
    }))
    return { ok: true, entities }
  }

  it('keeps who has changed in Port since this run started', async () => {
    const port = new PrunedPort([
      changedAt(
        '2026-11-22T03:31:00.000Z',
        '2026-11-22T03:29:59.999Z',
        '2026-11-22T03:30:00.000Z',
        '2026-11-22T03:35:00.000Z',
      ),
      { ok: true },
    ])

    const outcome = await aPruner(port, 25).prune(aScope(['octo-org/1']))

    expect(outcome).toEqual({ known: 4, gone: 1, changed: 2, removed: 1 })
    expect(deletedBy(port)).toEqual([{ entities: ['octo-org/2'] }])
  })

  it('counts an entity once that has changed, if Port lists it twice', async () => {
    const again = {
      identifier: 'octo-org/2',
      updatedAt: '2026-11-22T03:31:00Z',
      properties: OF_OCTO_ORG,
    }
    const port = new PrunedPort([
      { ...aPage(['octo-org/1']), next: 'n2' },
      { entities: [again, again] },
    ])

    const outcome = await aPruner(port, 50).prune(aScope(['octo-org/1']))

    expect(outcome).toEqual({ known: 2, gone: 0, changed: 1, removed: 0 })
  })

  it('counts an entity once that Port lists several times', async () => {
    const port = new PrunedPort([
      aPage(people(10), 'n2'),
      aPage(people(10), 'n3'),
      aPage(people(10)),
    ])

    const { failure } = await aPruner(port).prune(aScope(people(6)))

    // 4 of 10 are too many; 4 of 30 would not be.
    expect(failure?.message).toContain('4 of the 10 people in Port')
  })
})

describe('PortPruner, with a day before which an entity is gone', () => {
  const TEAMS = ['octo-org/team:1', 'octo-org/team:2', 'octo-org/team:3']

  function daysOf(...days: readonly (string | undefined)[]) {
    const entities = days.map((day, index) => ({
      identifier: `octo-org/team:${index + 1}`,
      updatedAt: '2026-11-21T03:31:00.000Z',
      properties: {
        ...OF_OCTO_ORG,
        ...(day !== undefined && { record_date: `${day}T00:00:00Z` }),
      },
    }))
    return { ok: true, entities }
  }

  it('deletes only what is older, and keeps what has no day', async () => {
    const port = new PrunedPort([
      daysOf('2026-11-20', '2026-10-22', '2026-10-23', undefined),
      { ok: true },
    ])

    const outcome = await aPruner(port, 50).prune({
      ...aScope([TEAMS[0] ?? '']),
      blueprint: 'github_copilot_team',
      noun: 'teams',
      notSince: { property: 'record_date', day: '2026-10-23' },
    })

    expect(outcome).toEqual({ known: 4, gone: 1, tooNew: 2, removed: 1 })
    expect(deletedBy(port)).toEqual([{ entities: ['octo-org/team:2'] }])
  })

  const PARTS = { blueprint: 'github_copilot_team_usage', relation: 'team' }
  const GONE = daysOf('2026-11-20', '2026-10-22')
  const DAY = { ok: true, entities: [{ identifier: 'octo-org/team:2@2026' }] }

  function pruneTeams(port: FakePort) {
    return aPruner(port, 50).prune({
      ...aScope([TEAMS[0] ?? '']),
      blueprint: 'github_copilot_team',
      noun: 'teams',
      notSince: { property: 'record_date', day: '2026-10-23' },
      parts: PARTS,
    })
  }

  it('ends the relations to a team only if Port refuses to delete it', async () => {
    const port = new PrunedPort([GONE, { ok: true }])

    const outcome = await pruneTeams(port)

    expect(outcome).toEqual({ known: 2, gone: 1, removed: 1 })
    expect(port.asked).toHaveLength(2)
  })

  it.each([
    ['also after the relation has ended', { ok: true }],
    ['because it does not end the relation', HAS_DEPENDENTS],
  ])('keeps a team that Port refuses to delete %s', async (_, ended) => {
    const port = new PrunedPort([
      GONE,
      HAS_DEPENDENTS,
      DAY,
      ended,
      HAS_DEPENDENTS,
    ])

    const outcome = await pruneTeams(port)

    expect(port.asked[3]).toEqual({
      path: '/v1/blueprints/{blueprint}/entities/bulk?upsert=true&merge=true',
      params: { blueprint: 'github_copilot_team_usage' },
      body: {
        entities: [
          { identifier: 'octo-org/team:2@2026', relations: { team: null } },
        ],
      },
    })
    expect(outcome).toEqual({
      known: 2,
      gone: 1,
      removed: 0,
      kept: 'Port refuses to delete entities that are gone, the first is "octo-org/team:2". They stay as they are. To remove one, delete the entities of "github_copilot_team_usage" that are related to it. The next run with "prune" then deletes it. It has dependents.',
    })
  })

  it('fails if Port does not answer while a relation ends', async () => {
    const port = new PrunedPort([GONE, HAS_DEPENDENTS, DAY, IS_DOWN])

    const outcome = await pruneTeams(port)

    expect(outcome.failure).toEqual({
      code: 'PORT_UNAVAILABLE',
      message:
        'Cannot delete all entities of teams that are gone from "github_copilot_team": Port has confirmed 0 of 1. Port is down.',
    })
  })

  it('refuses to delete many, in the words of teams', async () => {
    const port = new PrunedPort([daysOf('2026-11-20', '2026-01-01')])

    const outcome = await aPruner(port).prune({
      ...aScope([TEAMS[0] ?? '']),
      noun: 'teams',
      notSince: { property: 'record_date', day: '2026-10-23' },
    })

    expect(outcome.failure?.message).toBe(
      'No entity of "github_copilot_seat" was deleted: 1 of the 2 teams in Port are not in this run. That is 50%, and "prune-max-percent" allows 20%. If these teams no longer exist, set "prune-max-percent" to 50. One run with this value is enough.',
    )
  })
})
