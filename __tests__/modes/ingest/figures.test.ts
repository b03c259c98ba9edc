import { describe, expect, it } from '@jest/globals'
import type { DataRecord } from '../../../src/domain/record.ts'
import { withFigure } from '../../../src/modes/ingest/figures.ts'

function aTeam(id: number, rate?: number): DataRecord {
  const identifier = `octo-org/team:${String(id).padStart(2, '0')}`
  return {
    identifier,
    title: `t${id}`,
    ...(rate !== undefined && { active_rate: rate }),
  }
}

function figuresOf(teams: readonly DataRecord[]): string[] {
  return teams
    .reduce<readonly DataRecord[]>(
      (figures, team) => withFigure(figures, 'github-teams', team),
      [],
    )
    .map(({ title }) => title)
}

describe('withFigure', () => {
  it('keeps the five lowest and the five highest teams', () => {
    const teams = Array.from({ length: 20 }, (_, id) =>
      aTeam(id, (id * 7) % 20),
    )

    expect(figuresOf(teams)).toEqual([
      't0',
      't3',
      't6',
      't9',
      't12',
      't5',
      't8',
      't11',
      't14',
      't17',
    ])
  })

  it('sorts equal teams by identifier, and leaves out those without a share', () => {
    const teams = [aTeam(3, 50), aTeam(1, 50), aTeam(2), aTeam(4, 20)]

    expect(figuresOf(teams)).toEqual(['t4', 't1', 't3'])
  })

  it('keeps no day of a team', () => {
    expect(withFigure([], 'github-team-usage', aTeam(1, 10))).toEqual([])
  })
})
