import { describe, expect, it } from '@jest/globals'
import { NewerStates } from '../../../src/port/entities/newer-states.ts'
import { FakePort } from './verify-harness.ts'

const SEATS = { blueprint: 'github_copilot_seat', property: 'record_date' }
const TEAMS = { blueprint: 'github_copilot_team', property: 'record_date' }

function stored(identifier: string, day: string) {
  return { identifier, properties: { record_date: `${day}T00:00:00.000Z` } }
}

const PORT = {
  entities: [
    stored('octo-org/1', '2026-11-20'),
    stored('octo-org/2', '2026-11-21'),
    stored('octo-labs/1', '2026-11-19'),
  ],
}

function seat(identifier: string, record_date?: string) {
  return { identifier, ...(record_date && { record_date }) }
}

describe('NewerStates', () => {
  it.each([
    ['an earlier day of the scope', 'octo-org/9', '2026-11-20T23:00:00Z', true],
    [
      'the newest day of the scope',
      'octo-org/1',
      '2026-11-21T00:00:00Z',
      false,
    ],
    ['a later day', 'octo-org/1', '2026-11-22T00:00:00Z', false],
    ['the newest day of another scope', 'octo-labs/1', '2026-11-19', false],
    ['a scope that Port does not have', 'octo/1', '2026-11-01', false],
    ['no day', 'octo-org/1', undefined, false],
  ])('decides about %s', async (...row) => {
    const [, identifier, day, isOlder] = row
    const record = seat(identifier, day)
    const states = new NewerStates(new FakePort([PORT]))
    const find = await states.finder(SEATS, [record])

    expect(find(record)).toBe(isOlder)
  })

  it('asks once for each scope of a blueprint', async () => {
    const port = new FakePort([PORT])
    const states = new NewerStates(port)
    const records = [
      seat('octo-org/1'),
      seat('octo-labs/1'),
      seat('octo-org/2'),
    ]

    for (const each of [SEATS, TEAMS, SEATS]) await states.finder(each, records)

    expect(port.asked.map(({ params }) => params.blueprint)).toEqual([
      'github_copilot_seat',
      'github_copilot_seat',
      'github_copilot_team',
      'github_copilot_team',
    ])
    expect(port.searches.slice(0, 2)).toMatchObject([
      {
        query: { rules: [{}, { operator: 'beginsWith', value: 'octo-org/' }] },
      },
      {
        query: { rules: [{}, { operator: 'beginsWith', value: 'octo-labs/' }] },
      },
    ])
  })

  it('finds the days of a scope behind a thousand entities of others', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) =>
      stored(`octo-org/${index}`, '2026-11-20'),
    )
    const all = [...many, stored('octo-labs/1', '2026-11-21')]
    const post = async (_: string, __: unknown, body: unknown) => ({
      entities: all
        .filter(({ identifier }) => identifier.startsWith(prefixIn(body)))
        .slice(0, 1_000),
    })
    const record = seat('octo-labs/9', '2026-11-20')

    const find = await new NewerStates({ post }).finder(SEATS, [record])

    expect(find(record)).toBe(true)
  })
})

/** The value of the rule "beginsWith"; empty if a search has none. */
function prefixIn(body: unknown): string {
  return /"beginsWith","value":"([^"]*)/.exec(JSON.stringify(body))?.[1] ?? ''
}
