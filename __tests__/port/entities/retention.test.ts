import { describe, expect, it } from '@jest/globals'
import {
  type ExpiryScope,
  MAX_EXPIRED,
  PortRetention,
} from '../../../src/port/entities/retention.ts'
import { PortError } from '../../../src/port/error.ts'
import { FakePort } from './verify-harness.ts'

const SCOPE: ExpiryScope = {
  blueprint: 'github_copilot_user_usage',
  prefix: 'octo-org/',
  properties: { scope: 'octo-org', scope_type: 'organization' },
  property: 'record_date',
  firstKeptDay: '2026-08-24',
}

/** With it, the day of the scope is the first one kept. */
const KEPT = {
  days: 90,
  portClock: { startedAt: new Date('2026-11-22T03:30:00Z'), isTold: true },
}

type Row = {
  readonly identifier: string
  readonly properties: Record<string, unknown>
}

/** A day of a person, as the product has written it. */
function aDay(person: number, day: string, properties = {}): Row {
  return {
    identifier: `octo-org/${person}@${day}`,
    properties: {
      scope: 'octo-org',
      scope_type: 'organization',
      record_date: `${day}T00:00:00Z`,
      ...properties,
    },
  }
}

function aPage(rows: readonly Row[]) {
  return { ok: true, entities: rows }
}

function deletedBy({ asked }: FakePort): unknown[] {
  return asked.flatMap(({ path, body }) =>
    path.endsWith('/bulk/entities/delete') ? [body] : [],
  )
}

const HAS_DEPENDENTS = new PortError('PORT_API_REFUSED', 'It has dependents.')
const IS_DOWN = new PortError('PORT_UNAVAILABLE', 'Port is down.')
const IS_GONE = new PortError('PORT_NOT_FOUND', 'It is not there.')
const OLD = '2026-08-23'

describe('PortRetention', () => {
  it('deletes older days in bulk and keeps the first day and later ones', async () => {
    const port = new FakePort([
      aPage([aDay(1, OLD), aDay(2, OLD), aDay(1, '2026-08-24')]),
      { ok: true },
    ])

    const outcome = await new PortRetention({
      ...KEPT,
      client: port,
      isDryRun: false,
    }).expire(SCOPE)

    expect(outcome).toEqual({ found: 2, removed: 2, isUnfinished: false })
    expect(deletedBy(port)).toEqual([
      { entities: ['octo-org/1@2026-08-23', 'octo-org/2@2026-08-23'] },
    ])
  })

  it('asks for the scope by identifier and property, and for older days', async () => {
    const port = new FakePort([aPage([])])

    await new PortRetention({ ...KEPT, client: port, isDryRun: false }).expire(
      SCOPE,
    )

    expect(port.asked).toMatchObject([
      {
        path: '/v1/blueprints/{blueprint}/entities/search',
        params: { blueprint: 'github_copilot_user_usage' },
        body: {
          include: [
            '$identifier',
            '$updatedAt',
            'properties.record_date',
            'properties.scope',
            'properties.scope_type',
          ],
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
              {
                property: 'record_date',
                operator: 'between',
                value: {
                  from: '2015-01-01T00:00:00.000Z',
                  to: '2026-08-23T23:59:59.999Z',
                },
              },
            ],
          },
        },
      },
    ])
  })

  it('deletes no day while no server has told the time', async () => {
    const port = new FakePort([aPage([aDay(1, OLD), aDay(2, OLD)])])

    const outcome = await new PortRetention({
      days: 90,
      portClock: { ...KEPT.portClock, isTold: false },
      client: port,
      isDryRun: false,
    }).expire(SCOPE)

    expect(outcome).toEqual({
      found: 2,
      removed: 0,
      kept: 'No entity is deleted, because no response had a "Date" header, and the clock of this machine may be wrong. Let your proxy pass on this header.',
    })
    expect(deletedBy(port)).toEqual([])
  })

  it('counts days as deleted that another run deletes at the same time', async () => {
    const port = new FakePort([aPage([aDay(1, OLD), aDay(2, OLD)]), IS_GONE])
    port.deletions.set(`octo-org/1@${OLD}`, IS_GONE)

    const outcome = await new PortRetention({
      ...KEPT,
      client: port,
      isDryRun: false,
    }).expire(SCOPE)

    expect(outcome).toEqual({ found: 2, removed: 2, isUnfinished: false })
  })

  it('counts a single day as deleted that is gone', async () => {
    const port = new FakePort([aPage([aDay(1, OLD)]), IS_GONE])
    port.deletions.set(`octo-org/1@${OLD}`, IS_GONE)

    const outcome = await new PortRetention({
      ...KEPT,
      client: port,
      isDryRun: false,
    }).expire(SCOPE)

    expect(outcome).toEqual({ found: 1, removed: 1, isUnfinished: false })
  })

  it("keeps days by Port's clock when the clock of the runner is ahead", async () => {
    // Port's day is November 20, so it keeps August 22 and later days.
    const portClock = {
      startedAt: new Date('2026-11-22T03:30:00Z'),
      isTold: true,
    }
    const port = new FakePort([
      aPage([aDay(1, OLD), aDay(1, '2026-08-22'), aDay(1, '2026-08-21')]),
      { ok: true },
    ])
    const client = {
      ...port,
      post: async (...asked: Parameters<FakePort['post']>) => {
        // Port tells its time with the first answer.
        portClock.startedAt = new Date('2026-11-20T03:30:00Z')
        return port.post(...asked)
      },
    }

    const outcome = await new PortRetention({
      days: 90,
      portClock,
      client,
      isDryRun: false,
    }).expire(SCOPE)

    expect(outcome).toEqual({ found: 1, removed: 1, isUnfinished: false })
    expect(deletedBy(port)).toEqual([{ entities: ['octo-org/1@2026-08-21'] }])
  })

  it('keeps days by the clock of the runner when the one of Port is ahead', async () => {
    const port = new FakePort([
      aPage([aDay(1, '2026-08-24'), aDay(2, OLD)]),
      { ok: true },
    ])

    const outcome = await new PortRetention({
      days: 90,
      portClock: { startedAt: new Date('2027-11-22T03:30:00Z'), isTold: true },
      client: port,
      isDryRun: false,
    }).expire(SCOPE)

    expect(outcome).toEqual({ found: 1, removed: 1, isUnfinished: false })
    expect(deletedBy(port)).toEqual([{ entities: [`octo-org/2@${OLD}`] }])
  })

  it('needs no time if no day is old', async () => {
    const outcome = await new PortRetention({
      days: 90,
      portClock: { ...KEPT.portClock, isTold: false },
      client: new FakePort([aPage([])]),
      isDryRun: false,
    }).expire(SCOPE)

    expect(outcome).toEqual({ found: 0, removed: 0, isUnfinished: false })
  })

  it('deletes in parts, though the search shows again what is deleted', async () => {
    const first = Array.from({ length: 10_000 }, (_, at) => aDay(at, OLD))
    const second = [aDay(10_000, OLD), aDay(10_001, OLD)]
    const port = new FakePort([
      aPage([...first, ...second]),
      ...Array.from({ length: 100 }, () => ({ ok: true })),
      aPage([...first, ...second]),
      { ok: true },
    ])

    const outcome = await new PortRetention({
      ...KEPT,
      client: port,
      isDryRun: false,
    }).expire(SCOPE)

    expect(outcome).toEqual({
      found: 10_002,
      removed: 10_002,
      isUnfinished: false,
    })
    expect(deletedBy(port)).toHaveLength(101)
    expect(deletedBy(port).at(-1)).toEqual({
      entities: second.map(({ identifier }) => identifier),
    })
  })

  it('deletes half a million days at most', () => {
    expect(MAX_EXPIRED).toBe(500_000)
  })

  it.each([
    ['of another scope', aDay(1, OLD, { scope: 'octo-labs' })],
    ['of an enterprise', aDay(1, OLD, { scope_type: 'enterprise' })],
    ['without a scope', aDay(1, OLD, { scope: undefined })],
    ['without a day', aDay(1, OLD, { record_date: undefined })],
    [
      'with the identifier of another tool',
      { ...aDay(1, OLD), identifier: `mona@octo-org@${OLD}` },
    ],
    [
      'with another day in the identifier',
      { ...aDay(1, OLD), identifier: 'octo-org/1@2026-08-22' },
    ],
  ])('leaves an entity %s, whatever Port answers', async (_, row) => {
    const port = new FakePort([aPage([row])])

    const outcome = await new PortRetention({
      ...KEPT,
      client: port,
      isDryRun: false,
    }).expire(SCOPE)

    expect(outcome).toEqual({ found: 0, removed: 0, isUnfinished: false })
    expect(deletedBy(port)).toEqual([])
  })

  it('counts and deletes nothing in a dry run', async () => {
    const port = new FakePort([aPage([aDay(1, OLD), aDay(2, OLD)])])

    const outcome = await new PortRetention({
      ...KEPT,
      client: port,
      isDryRun: true,
    }).expire(SCOPE)

    expect(outcome).toEqual({ found: 2, removed: 0 })
    expect(deletedBy(port)).toEqual([])
  })

  it('deletes the others when Port refuses one, and says why', async () => {
    const port = new FakePort([
      aPage([aDay(1, OLD), aDay(2, OLD)]),
      HAS_DEPENDENTS,
    ])
    port.deletions.set(`octo-org/1@${OLD}`, HAS_DEPENDENTS)

    const outcome = await new PortRetention({
      ...KEPT,
      client: port,
      isDryRun: false,
    }).expire(SCOPE)

    expect(outcome).toMatchObject({
      found: 2,
      removed: 1,
      failure: {
        code: 'PORT_API_REFUSED',
        message:
          'Cannot delete all entities from "github_copilot_user_usage" that are older than 2026-08-24: Port has confirmed 1 of 2. The next complete run deletes the others. It has dependents.',
      },
    })
  })

  it('deletes nothing if Port does not answer the search', async () => {
    const port = new FakePort([IS_DOWN])

    const outcome = await new PortRetention({
      ...KEPT,
      client: port,
      isDryRun: false,
    }).expire(SCOPE)

    expect(outcome).toMatchObject({
      found: 0,
      removed: 0,
      failure: {
        code: 'PORT_UNAVAILABLE',
        message:
          'Cannot determine which entities of "github_copilot_user_usage" are older than 2026-08-24, so no entity was deleted. Port is down.',
      },
    })
  })

  it('leaves the rest to the next run', async () => {
    const port = new FakePort([
      aPage([aDay(1, OLD), aDay(2, OLD), aDay(3, OLD)]),
      { ok: true },
    ])

    const outcome = await new PortRetention({
      ...KEPT,
      client: port,
      isDryRun: false,
      maxEntities: 2,
    }).expire(SCOPE)

    expect(outcome).toEqual({ found: 2, removed: 2, isUnfinished: true })
    expect(deletedBy(port)).toEqual([
      { entities: ['octo-org/1@2026-08-23', 'octo-org/2@2026-08-23'] },
    ])
  })
})
