import { describe, expect, it } from '@jest/globals'
import { PortPruner } from '../../../src/port/entities/prune.ts'
import type { PruneScope } from '../../../src/port/entities/prune-scope.ts'
import { PortError } from '../../../src/port/error.ts'
import { type FakePort, PrunedPort } from './verify-harness.ts'

const BLUEPRINT = 'm365_copilot_user'
const OLD = '2026-11-01T03:30:00.000Z'
const NEW = '2026-11-22T03:30:00.000Z'

/** The identifier of a person whose key has the form of a hash. */
function hashed(number: number): string {
  return `t/${String(number).padStart(32, '0')}`
}

function plain(number: number): string {
  return `t/p${number}@contoso.example`
}

/** Entities of people with these numbers. */
function entities(
  name: (number: number) => string,
  numbers: readonly number[],
  createdAt?: string,
) {
  return numbers.map((number) => ({
    identifier: name(number),
    createdAt,
    updatedAt: UPDATED,
  }))
}

const STARTED_AT = new Date('2026-11-22T03:30:00Z')

function prune(
  port: FakePort,
  identifiers: readonly string[],
  {
    maxPercent = 20,
    ...more
  }: Partial<PruneScope> & { maxPercent?: number } = {},
) {
  const scope = { blueprint: BLUEPRINT, identifiers, properties: {}, ...more }
  const options = {
    client: port,
    maxPercent,
    isDryRun: false,
    portClock: { startedAt: STARTED_AT, isTold: true },
  }
  return new PortPruner(options).prune(scope)
}

const NOBODY =
  'No entity of "m365_copilot_user" was deleted: 2 of the 4 people in Port are not in this run. That is 50%, and "prune-max-percent" allows 20%.'
const OR_DELETE =
  'to its earlier value. If you want to delete the old entities, set "prune-max-percent" to 50. One run with this value is enough.'

const UPDATED = '2026-11-21T03:31:00.000Z'
const DAYS = { blueprint: BLUEPRINT, property: 'report_date' }

describe('PortPruner, holding back', () => {
  it.each([
    ['from hash to plain', hashed, plain],
    ['from plain to hash', plain, hashed],
  ])('names "user-identity" when people went %s', async (_, earlier, now) => {
    const port = new PrunedPort([
      { entities: [...entities(earlier, [1, 2]), ...entities(now, [1, 2])] },
    ])

    const { removed, failure } = await prune(port, [now(1), now(2)])

    expect(removed).toBe(0)
    expect(failure).toEqual({
      code: 'PORT_PRUNE_REFUSED',
      message: `${NOBODY} The input "user-identity" has changed, so every person has a new identifier. Set "user-identity" ${OR_DELETE}`,
      remedy: {
        system: 'port',
        kind: 'input',
        name: 'user-identity',
        expected: 'its earlier value',
        alternatives: [
          {
            system: 'port',
            kind: 'input',
            name: 'prune-max-percent',
            expected: '50',
            value: '50',
            when: 'you want to delete the old entities',
            note: 'One run with this value is enough.',
          },
        ],
      },
    })
  })

  it('names "identity-key" when all hashes are new', async () => {
    const port = new PrunedPort([
      {
        entities: [
          ...entities(hashed, [1, 2], OLD),
          ...entities(hashed, [8, 9], NEW),
        ],
      },
    ])

    const { failure } = await prune(port, [hashed(8), hashed(9)])

    expect(failure?.message).toBe(
      `${NOBODY} The input "identity-key" has changed, so every person has a new identifier. Set "identity-key" ${OR_DELETE}`,
    )
  })

  it.each([
    ['one of the old hashes is still there', [OLD, NEW]],
    ['Port does not tell when entities were created', [undefined, undefined]],
  ])('names no input when %s', async (_, [first, second]) => {
    const port = new PrunedPort([
      {
        entities: [
          ...entities(hashed, [1, 2], first),
          ...entities(hashed, [8], first),
          ...entities(hashed, [9], second),
        ],
      },
    ])

    const { failure } = await prune(port, [hashed(8), hashed(9)])

    expect(failure?.message).toBe(
      `${NOBODY} If these people have left, set "prune-max-percent" to 50. One run with this value is enough.`,
    )
  })

  it('deletes nobody when two people share an identifier', async () => {
    const port = new PrunedPort([{ entities: entities(plain, [1, 2]) }])

    const outcome = await prune(port, [plain(1), plain(1), plain(2)])

    expect(outcome).toEqual({
      known: 2,
      gone: 0,
      removed: 0,
      failure: {
        code: 'PORT_PRUNE_REFUSED',
        message:
          'No entity of "m365_copilot_user" was deleted: Two people of this run share an identifier, so the list is incomplete. Set "identity-key" to another key. This matters only if "user-identity" is "hash".',
        remedy: expect.objectContaining({ name: 'identity-key' }),
      },
    })
  })
})

describe('PortPruner, when nothing is certain', () => {
  it('counts the people who share identifiers', async () => {
    const port = new PrunedPort([{ entities: entities(plain, [1, 2]) }])

    const { failure } = await prune(port, [
      plain(1),
      plain(2),
      plain(1),
      plain(1),
    ])

    expect(failure?.message).toBe(
      'No entity of "m365_copilot_user" was deleted: 3 people of this run share an identifier, so the list is incomplete. Set "identity-key" to another key. This matters only if "user-identity" is "hash".',
    )
  })

  it('deletes nobody if Port does not list the people', async () => {
    const port = new PrunedPort([
      new PortError('PORT_UNAVAILABLE', 'Port is down.'),
    ])

    expect(await prune(port, [plain(1)])).toEqual({
      known: 0,
      gone: 0,
      removed: 0,
      failure: {
        code: 'PORT_UNAVAILABLE',
        message:
          'Cannot determine which people to delete from "m365_copilot_user", so no entity was deleted. Port is down.',
      },
    })
  })
})

describe('PortPruner, with a report', () => {
  it('keeps whom a later report had, when an old report comes again', async () => {
    const person = (number: number, report_date: string) => ({
      identifier: plain(number),
      updatedAt: UPDATED,
      properties: { report_date },
    })
    const port = new PrunedPort([
      {
        entities: [
          person(1, '2026-11-20T00:00:00.000Z'),
          person(2, '2026-11-24T00:00:00.000Z'),
          person(3, '2026-11-20T00:00:00.000Z'),
          { identifier: plain(4), updatedAt: UPDATED },
        ],
      },
      { ok: true },
    ])

    const outcome = await prune(port, [plain(1)], {
      report: { property: 'report_date', day: '2026-11-20' },
      maxPercent: 50,
    })

    expect(outcome).toEqual({ known: 4, gone: 2, tooNew: 1, removed: 2 })
    expect(port.searches[1]).toEqual({ entities: [plain(3), plain(4)] })
  })
})

describe('PortPruner, within the tolerance', () => {
  const nearlyComplete = { property: 'report_date', day: '2026-11-21' }
  const person = (number: number, report_date?: unknown) => ({
    identifier: plain(number),
    updatedAt: UPDATED,
    properties: { report_date },
  })
  const everybody = Array.from({ length: 10 }, (_, index) => plain(index))

  it('deletes only who was missing in an earlier report as well', async () => {
    const port = new PrunedPort([
      { entities: [person(1, '2026-11-20'), person(90, '2026-11-18')] },
      {
        entities: [
          ...everybody.map((identifier) => ({
            identifier,
            updatedAt: UPDATED,
          })),
          person(90, '2026-11-19'),
          person(91, '2026-11-20'),
          person(92, '2026-11-19T00:00:00.000Z'),
          person(93),
          person(94, 20261119),
        ],
      },
      { ok: true },
    ])

    const options = {
      client: port,
      maxPercent: 20,
      isDryRun: false,
      portClock: { startedAt: STARTED_AT, isTold: true },
    }
    const pruner = new PortPruner(options)
    await pruner.rememberDays(DAYS)
    const outcome = await pruner.prune({
      blueprint: BLUEPRINT,
      identifiers: everybody,
      properties: {},
      nearlyComplete,
    })

    expect(outcome).toEqual({ known: 15, gone: 2, tooNew: 3, removed: 2 })
    expect(port.searches).toMatchObject([
      { include: ['$identifier', '$updatedAt', 'properties.report_date'] },
      {
        include: [
          '$identifier',
          '$updatedAt',
          '$createdAt',
          'properties.report_date',
        ],
      },
      { entities: [plain(90), plain(92)] },
    ])
  })

  function pruneOf(port: FakePort) {
    return new PortPruner({
      client: port,
      maxPercent: 50,
      isDryRun: false,
      portClock: { startedAt: STARTED_AT, isTold: true },
    })
  }

  const scope = {
    blueprint: BLUEPRINT,
    identifiers: everybody,
    properties: {},
    nearlyComplete,
  }

  it('deletes nobody if the days of earlier reports are unknown', async () => {
    const port = new PrunedPort([
      new PortError('PORT_UNAVAILABLE', 'Port is down.'),
      { entities: [person(90, '2026-11-19'), person(91)] },
    ])
    const pruner = pruneOf(port)

    await pruner.rememberDays(DAYS)
    const outcome = await pruner.prune(scope)

    expect(outcome).toEqual({ known: 2, gone: 0, tooNew: 2, removed: 0 })
  })

  it('does not take another error for a Port that does not answer', async () => {
    const error = new Error('A bug.')
    const pruner = pruneOf(new PrunedPort([error]))

    await expect(pruner.rememberDays(DAYS)).rejects.toBe(error)
  })
})
