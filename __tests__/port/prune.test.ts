import { describe, expect, it } from '@jest/globals'
import { PortError } from '../../src/port/port-error.ts'
import { PortPruner, type PruneScope } from '../../src/port/prune.ts'
import { aPage, FakePort } from './verify-bench.ts'

/** So many identifiers of octo-org, from a first number on. */
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
  return new PortPruner({ client, maxPercent, isDryRun })
}

/** What was asked to be deleted, request by request. */
function deletedBy({ asked }: FakePort): unknown[] {
  return asked.flatMap(({ path, body }) =>
    path.endsWith('/bulk/entities/delete') ? [body] : [],
  )
}

describe('PortPruner', () => {
  it('deletes who is gone, a hundred at a time', async () => {
    const port = new FakePort([
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

  it('asks only for the scope, by identifier and by property', async () => {
    const port = new FakePort([aPage(people(3))])

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
          include: ['identifier', 'updatedAt'],
          limit: 1000,
        },
      },
    ])
  })

  it('leaves entities of another scope alone, even if Port should list them', async () => {
    const port = new FakePort([
      aPage([...people(3), 'Octo-Org/9', 'enterprise:octo-org/9']),
    ])

    const outcome = await aPruner(port).prune(aScope(people(3)))

    expect(outcome).toEqual({ known: 3, gone: 0, removed: 0 })
    expect(deletedBy(port)).toEqual([])
  })

  it('deletes as many as the limit allows, and not one more', async () => {
    const atLimit = new FakePort([aPage(people(10)), { ok: true }])
    const above = new FakePort([aPage(people(10)), { ok: true }])

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
          'Nobody was removed from "github_copilot_seat": 3 of the 10 people that Port has are not in this run. That is 30 %, and "prune-max-percent" allows 20 %. If they are really gone, run it once with "prune-max-percent: 30". If "user-identity" or "identity-key" has changed, all old entities seem to be gone: delete them in Port, or allow it once.',
      },
    })
  })

  it('names a limit that is enough', async () => {
    const port = new FakePort([aPage(people(7))])

    const { failure } = await aPruner(port).prune(aScope(people(5)))

    // Two of seven are 28.57 %.
    expect(failure?.message).toContain('"prune-max-percent: 29"')
  })

  it('counts and deletes nothing in a dry run', async () => {
    const port = new FakePort([aPage(people(10))])

    const outcome = await aPruner(port, 20, true).prune(aScope(people(4)))

    expect(outcome).toMatchObject({ known: 10, gone: 6, removed: 0 })
    expect(outcome).not.toHaveProperty('failure')
    expect(outcome.refusal?.message).toContain('"prune-max-percent: 60"')
    expect(deletedBy(port)).toEqual([])
  })

  it('goes on after a request that Port refuses', async () => {
    const refusal = new PortError('PORT_API_REFUSED', 'It has dependents.')
    const port = new FakePort([aPage(people(1000)), refusal, { ok: true }])

    const outcome = await aPruner(port).prune(aScope(people(850)))

    expect(outcome).toEqual({
      known: 1000,
      gone: 150,
      removed: 50,
      failure: {
        code: 'PORT_API_REFUSED',
        message:
          'Not all who are gone could be removed from "github_copilot_seat": Port has confirmed 50 of 150. It has dependents.',
      },
    })
  })

  it('stops when Port does not answer', async () => {
    const down = new PortError('PORT_UNAVAILABLE', 'Port is down.')
    const port = new FakePort([aPage(people(1000)), down, { ok: true }])

    const outcome = await aPruner(port).prune(aScope(people(850)))

    expect(outcome).toMatchObject({
      removed: 0,
      failure: { code: 'PORT_UNAVAILABLE' },
    })
    expect(deletedBy(port)).toHaveLength(1)
  })

  it('says how far it came when Port refuses', async () => {
    const refusal = new PortError('PORT_API_REFUSED', 'It has dependents.')
    const port = new FakePort([aPage(people(1000)), { ok: true }, refusal])

    const outcome = await aPruner(port).prune(aScope(people(850)))

    expect(outcome).toEqual({
      known: 1000,
      gone: 150,
      removed: 100,
      failure: {
        code: 'PORT_API_REFUSED',
        message:
          'Not all who are gone could be removed from "github_copilot_seat": Port has confirmed 100 of 150. It has dependents.',
      },
    })
  })

  it.each([
    ['there are none', []],
    ['they are of two scopes', ['octo-org/1', 'octo-labs/2']],
    ['they name no scope', ['1', '2']],
  ])('asks for nothing when %s', async (_, identifiers) => {
    const port = new FakePort([aPage(people(3))])

    const outcome = await aPruner(port, 100).prune(aScope(identifiers))

    expect(outcome).toMatchObject({ removed: 0, failure: { code: 'INTERNAL' } })
    expect(port.asked).toEqual([])
  })
})
