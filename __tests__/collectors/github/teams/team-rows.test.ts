import { describe, expect, it } from '@jest/globals'
import { teamRows } from '../../../../src/collectors/github/teams/team-rows.ts'
import type { DatasetName } from '../../../../src/domain/dataset.ts'
import { MembershipBuilder } from '../../../../src/domain/github/teams/membership.ts'
import { TeamDay } from '../../../../src/domain/github/teams/team-day.ts'

const DAY = '2026-11-20'
const SCOPE = { type: 'organization', name: 'octo-org' } as const
const DATASETS: readonly DatasetName[] = [
  'github-teams',
  'github-team-usage',
  'github-user-usage',
]

/** A day on which five people are in a team, and others in none. */
function dayOf(outsiders: number): TeamDay {
  const builder = new MembershipBuilder()
  for (let userId = 1; userId <= 5; userId += 1) {
    builder.add({ userId, teamId: '42', slug: 'frontend' })
  }
  const teams = new TeamDay(builder.build())
  for (let userId = 1; userId <= 5 + outsiders; userId += 1) {
    teams.add({
      day: DAY,
      userId,
      login: 'mona',
      totals: { interactions: 1 },
    })
  }
  return teams
}

function rowsOf(teams: TeamDay, people: number, datasets = DATASETS) {
  const options = { scope: SCOPE, datasets, minTeamSize: 5 }
  return [...teamRows(options, { day: DAY, teams, people })]
}

describe('teamRows', () => {
  const MISMATCH = {
    code: 'GITHUB_TEAMS_MISMATCH',
    message:
      'Cannot use the Copilot teams of 2026-11-20 of organization "octo-org": the teams have 7 distinct people, and the two reports have 8. No team of this day is sent. This is a bug in this action. Report both numbers to the maintainers of this action.',
    remedy: {
      system: 'github',
      kind: 'contact',
      who: 'the maintainers of this action',
      about: 'both numbers',
    },
  }

  it('fails the days of teams with both numbers if people are missing', () => {
    expect(rowsOf(dayOf(2), 8)).toEqual([
      { type: 'failed', dataset: 'github-team-usage', failure: MISMATCH },
      {
        type: 'incomplete',
        dataset: 'github-teams',
        reason: 'the members of a day do not add up',
      },
    ])
  })

  it.each([['github-team-usage'], ['github-teams']] as const)(
    'fails %s if it is the only dataset of teams',
    (dataset) => {
      const rows = rowsOf(dayOf(2), 8, [dataset, 'github-user-usage'])

      expect(rows).toEqual([{ type: 'failed', dataset, failure: MISMATCH }])
    },
  )

  it.each([
    [4, ['frontend 5'], 1],
    [5, ['frontend 5', 'undefined 5'], undefined],
  ])(
    'sends %d people in no listed team from 5 on',
    (outsiders, sent, small) => {
      const rows = rowsOf(dayOf(outsiders), 5 + outsiders)

      expect(
        rows.flatMap((row) => {
          if (row.type !== 'item') return []
          if (row.item.dataset !== 'github-team-usage') return []
          const { team, members } = row.item.usage
          return [`${team?.slug} ${members}`]
        }),
      ).toEqual(sent)
      expect(rows.find(({ type }) => type === 'too-small')).toEqual(
        small && {
          type: 'too-small',
          dataset: 'github-team-usage',
          count: small,
        },
      )
    },
  )

  it('sends no team if only the list of teams is wanted', () => {
    expect(rowsOf(dayOf(5), 10, ['github-teams'])).toEqual([])
  })

  it.each([
    ['adds up', 10, DATASETS, true],
    ['adds up, and is not sent', 10, ['github-teams'], true],
    ['does not add up', 11, DATASETS, false],
    ['is not ready', 0, DATASETS, false],
  ] as const)('knows whether a day can be used that %s', (...row) => {
    const [, people, datasets, isUsable] = row
    const rows = teamRows(
      { scope: SCOPE, datasets, minTeamSize: 5 },
      { day: DAY, teams: dayOf(5), people },
    )

    let end = rows.next()
    while (!end.done) end = rows.next()

    expect(end.value).toBe(isUsable)
  })

  it('sends no team of a day whose report on people has nobody', () => {
    expect(rowsOf(dayOf(0), 0)).toEqual([])
  })
})
