import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { userRowSchema } from '../../../../src/collectors/github/usage/reports/schemas.ts'
import { toUserUsageDay } from '../../../../src/collectors/github/usage/to-domain.ts'
import { MembershipBuilder } from '../../../../src/domain/github/teams/membership.ts'
import { TeamDay } from '../../../../src/domain/github/teams/team-day.ts'

function rowsOf(name: string): readonly unknown[] {
  const url = new URL(`../../../fixtures/github-2/${name}`, import.meta.url)
  const lines = readFileSync(url, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

function teamDay(teamsFile: string): TeamDay {
  const builder = new MembershipBuilder()
  for (const row of rowsOf(teamsFile)) {
    const { user_id: userId, team_id: teamId, slug } = Object(row)
    builder.add({ userId, teamId: String(teamId), slug })
  }
  const day = new TeamDay(builder.build())
  for (const row of rowsOf('users-1-day-active-cases.ndjson')) {
    day.add(toUserUsageDay(userRowSchema.parse(row)))
  }
  return day
}

describe('TeamDay, on the sample', () => {
  it('counts the teams of the organization, and the people in none', () => {
    const teams = [...teamDay('user-teams-1-day-org.ndjson').teams()]

    expect(
      teams.map(({ team, members, people }) => ({ team, members, people })),
    ).toEqual([
      {
        team: { id: '42', slug: 'frontend' },
        members: 5,
        people: { active: 4, passive: 1, seen: 0, unknown: 0 },
      },
      {
        team: { id: '43', slug: 'backend' },
        members: 7,
        people: { active: 5, passive: 0, seen: 1, unknown: 1 },
      },
      {
        team: undefined,
        members: 3,
        people: { active: 2, passive: 0, seen: 1, unknown: 0 },
      },
    ])
  })

  it('has 9 distinct active people, although 4 + 5 + 2 is 11', () => {
    const day = teamDay('user-teams-1-day-org.ndjson')
    const listed = Array.from({ length: 10 }, (_, person) => person)
    const outside = [...day.teams()].at(-1)?.people.active ?? 0

    const distinct = listed.filter((person) => day.isActive(person)).length

    expect(distinct + outside).toBe(9)
  })

  it('counts the people of each surface of the frontend', () => {
    const [frontend] = [...teamDay('user-teams-1-day-org.ndjson').teams()]

    expect(frontend?.surfaces).toEqual({
      ide: 1,
      cli: 1,
      app: 0,
      vscode_agent: 0,
      cloud_agent: 1,
      code_review: 1,
      third_party_agent: 0,
      unattributed: 0,
    })
    expect(frontend?.sums).toEqual({
      interactions: 0,
      generations: 4,
      linesAdded: 0,
      linesDeleted: 0,
      completionAcceptances: 1,
      completionGenerations: 4,
      aiCreditsUsed: 8.2,
    })
  })

  it('counts the teams of the enterprise', () => {
    const day = teamDay('user-teams-1-day-enterprise.ndjson')

    expect(
      [...day.teams()].map(({ team, members, people }) => [
        team?.slug,
        members,
        people.active,
      ]),
    ).toEqual([
      ['ent:platform', 5, 4],
      ['labs', 5, 4],
      [undefined, 4, 2],
    ])
  })

  it('agrees with the people of both reports', () => {
    expect(teamDay('user-teams-1-day-org.ndjson').reconcile(13)).toEqual({
      inTeams: 13,
      inReports: 13,
    })
  })

  it('shows that a person of the report was never added', () => {
    expect(teamDay('user-teams-1-day-org.ndjson').reconcile(14)).toEqual({
      inTeams: 13,
      inReports: 14,
    })
  })
})
