import { describe, expect, it } from '@jest/globals'
import { deleteWithoutParts } from '../../../src/port/entities/parts.ts'
import { PortError } from '../../../src/port/error.ts'
import { FakePort } from './verify-harness.ts'

const TEAM = 'octo-org/team:2'
const HAS_DEPENDENTS = new PortError('PORT_API_REFUSED', 'It has dependents.')
const IS_DOWN = new PortError('PORT_UNAVAILABLE', 'Port is down.')

function remove(port: FakePort, progress = { removed: 0 }) {
  const deletion = { blueprint: 'github_copilot_team', identifiers: [TEAM] }
  const parts = { blueprint: 'github_copilot_team_usage', relation: 'team' }
  return deleteWithoutParts(port, { ...deletion, progress }, parts)
}

/** Days of a team, `<team>@1` and so on. */
function daysOf(team: string, howMany: number) {
  return Array.from({ length: howMany }, (_, index) => ({
    identifier: `${team}@${index + 1}`,
  }))
}

function withoutTeam(identifier: string) {
  return { identifier, relations: { team: null } }
}

describe('deleteWithoutParts', () => {
  it('ends the relations of the days, twenty at a time, and deletes the team', async () => {
    const progress = { removed: 0 }
    const port = new FakePort([
      {
        entities: [...daysOf('octo-org/team:20', 2), ...daysOf(TEAM, 21)],
      },
      { ok: true },
    ])

    expect(await remove(port, progress)).toEqual([])

    expect(progress.removed).toBe(1)
    const [search, first, second, deletion] = port.searches
    expect(search).toMatchObject({
      query: {
        rules: [
          {
            property: '$identifier',
            operator: 'beginsWith',
            value: 'octo-org/team:2@',
          },
        ],
      },
    })
    expect(first).toEqual({
      entities: daysOf(TEAM, 20).map((day) => withoutTeam(day.identifier)),
    })
    expect(second).toEqual({ entities: [withoutTeam('octo-org/team:2@21')] })
    expect(deletion).toEqual({ entities: [TEAM] })
  })

  it('returns what Port still refuses', async () => {
    const port = new FakePort([
      { entities: daysOf(TEAM, 1) },
      HAS_DEPENDENTS,
      HAS_DEPENDENTS,
    ])

    expect(await remove(port)).toEqual([
      { identifier: TEAM, error: HAS_DEPENDENTS },
    ])
  })

  it('deletes nothing if Port does not answer while a relation ends', async () => {
    const port = new FakePort([
      { entities: daysOf(TEAM, 1) },
      IS_DOWN,
      { ok: true },
    ])

    await expect(remove(port)).rejects.toBe(IS_DOWN)

    expect(port.searches).toHaveLength(2)
  })
})
