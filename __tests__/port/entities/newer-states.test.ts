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
    const find = await new NewerStates(new FakePort([PORT])).finder(SEATS)

    expect(find(seat(identifier, day))).toBe(isOlder)
  })

  it('asks once for each blueprint', async () => {
    const port = new FakePort([PORT])
    const states = new NewerStates(port)

    for (const each of [SEATS, TEAMS, SEATS]) await states.finder(each)

    expect(port.asked.map(({ params }) => params.blueprint)).toEqual([
      'github_copilot_seat',
      'github_copilot_team',
    ])
  })
})
