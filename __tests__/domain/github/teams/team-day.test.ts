import { describe, expect, it } from '@jest/globals'
import { MembershipBuilder } from '../../../../src/domain/github/teams/membership.ts'
import { TeamDay } from '../../../../src/domain/github/teams/team-day.ts'
import {
  SumColumns,
  type TeamSums,
} from '../../../../src/domain/github/teams/team-sums.ts'

const SUMS: TeamSums = {
  interactions: 1,
  generations: 2,
  linesAdded: 3,
  linesDeleted: 4,
  completionAcceptances: 5,
  completionGenerations: 6,
  aiCreditsUsed: 7,
}

describe('SumColumns', () => {
  it('keeps the figures of each team apart', () => {
    const columns = new SumColumns(2)

    columns.add(0, SUMS)
    columns.add(1, { ...SUMS, linesAdded: 30 })
    columns.add(0, SUMS)
    columns.add(1, SUMS, -1)

    expect(columns.of(0)).toEqual({
      interactions: 2,
      generations: 4,
      linesAdded: 6,
      linesDeleted: 8,
      completionAcceptances: 10,
      completionGenerations: 12,
      aiCreditsUsed: 14,
    })
    expect(columns.of(1)).toMatchObject({ interactions: 0, linesAdded: 27 })
  })
})

describe('TeamDay', () => {
  it('does not count a person as active whose row is replaced', () => {
    const builder = new MembershipBuilder()
    builder.add({ userId: 1, teamId: '42', slug: 'docs' })
    const teams = new TeamDay(builder.build())
    const idle = { day: '2026-11-20', userId: 1, login: 'mona', totals: {} }
    const active = { ...idle, usedChat: true }

    teams.add(active)
    expect(teams.isActive(0)).toBe(true)

    teams.add(idle, active)
    expect(teams.isActive(0)).toBe(false)
    expect([...teams.teams()][0]?.people).toEqual({
      active: 0,
      passive: 0,
      seen: 0,
      unknown: 1,
    })
  })
})
