// Days of teams and their teams, over whole runs. A run sends the days first,
// so the teams that a relation needs exist from the second run on.
import { describe, expect, it } from '@jest/globals'
import type { Team } from '../../../src/domain/github/teams/membership.ts'
import type { TeamUsage } from '../../../src/domain/github/teams/team-day.ts'
import type { TeamSums } from '../../../src/domain/github/teams/team-sums.ts'
import {
  aCollector,
  found,
  OCTO_ORG,
} from '../../support/builders/a-collector.ts'
import { PortHarness } from './port-harness.ts'

const DAY = '2026-11-20'
const FRONTEND: Team = { id: '42', slug: 'frontend' }
const NO_SUMS: TeamSums = {
  interactions: undefined,
  generations: undefined,
  linesAdded: undefined,
  linesDeleted: undefined,
  completionAcceptances: undefined,
  completionGenerations: undefined,
  aiCreditsUsed: undefined,
}

function usageOf(team: Team | undefined): TeamUsage {
  return {
    team,
    members: 6,
    people: { active: 3, passive: 0, seen: 0, unknown: 0 },
    surfaces: {
      ide: 3,
      cli: 0,
      app: 0,
      vscode_agent: 0,
      cloud_agent: 0,
      code_review: 0,
      third_party_agent: 0,
      unattributed: 0,
    },
    sums: NO_SUMS,
  }
}

/** Finds the days of a listed team and of nobody's, then the team. */
function teams() {
  const scope = OCTO_ORG
  const days = [FRONTEND, undefined].map((team) =>
    found({
      dataset: 'github-team-usage',
      scope,
      day: DAY,
      usage: usageOf(team),
    }),
  )
  const snapshot = {
    team: FRONTEND,
    day: DAY,
    members: 6,
    seats: { total: 0, active: 0, noRecordedActivity: 0, groups: [] },
    activity: undefined,
  } as const
  return aCollector('github', {
    datasets: ['github-teams', 'github-team-usage'],
    events: [...days, found({ dataset: 'github-teams', scope, snapshot })],
  })
}

const GITHUB_TEAMS = {
  identifier: 'githubTeam',
  title: 'GitHub team',
  schema: {
    properties: {
      slug: { type: 'string' },
      link: { type: 'string', format: 'url' },
    },
    required: [],
  },
}
const OWN_GITHUB_TEAM = ['4711', 'octo-org', 'frontend'] as const
/** Each could be taken for the team if only a part of its link is compared. */
const OTHER_GITHUB_TEAMS = [
  ['4712', 'octo-org', 'backend'],
  ['4713', 'octo-org-2', 'frontend'],
  ['4714', 'my-octo-org', 'frontend'],
  ['4715', 'mona-corp', 'frontend'],
] as const
type GitHubTeam = readonly [id: string, org: string, slug: string]

/** Starts an account that has the team of Port, and these teams of GitHub. */
async function startWithTeams(
  refusesEmptySearch: boolean,
  githubTeams: readonly GitHubTeam[],
) {
  const blueprints = [GITHUB_TEAMS]
  const harness = await PortHarness.start({ refusesEmptySearch, blueprints })
  const { catalog } = harness.emulators
  const relations = {}
  catalog.put('_team', 'web-people', {
    title: 'frontend',
    properties: {},
    relations,
  })
  for (const [identifier, org, slug] of githubTeams) {
    const link = `https://github.com/orgs/${org}/teams/${slug}`
    const properties = { slug, link }
    catalog.put('githubTeam', identifier, { properties, relations })
  }
  return harness
}

/** Which day belongs to which team. */
function relations({ emulators }: PortHarness) {
  const entities = emulators.catalog.entities('github_copilot_team_usage')
  return Object.fromEntries(
    entities.map(({ identifier, relations: { team } }) => [identifier, team]),
  )
}

function relationsOfTeam({ emulators }: PortHarness) {
  const { catalog } = emulators
  return catalog.get('github_copilot_team', 'octo-org/team:42')?.relations
}

describe.each([
  ['webhooks', { usesApi: false, refusesEmptySearch: false }],
  ['strict webhooks', { usesApi: false, refusesEmptySearch: true }],
  ['the Entities API', { usesApi: true, refusesEmptySearch: false }],
])('days of teams sent through %s', (_, { usesApi, refusesEmptySearch }) => {
  it('all arrive, and are related to teams that exist', async () => {
    await using harness = await PortHarness.start({ refusesEmptySearch })

    const first = await harness.run({ collectors: [teams()], usesApi })
    const second = await harness.run({ collectors: [teams()], usesApi })

    expect(first.result).toBe('success')
    expect(second.datasets).toMatchObject([
      { dataset: 'github-teams', sent: 1, verified: 1, failed: 0 },
      { dataset: 'github-team-usage', sent: 2, verified: 2, failed: 0 },
    ])
    expect(relations(harness)).toEqual({
      [`octo-org/team:42@${DAY}`]: 'octo-org/team:42',
      [`octo-org/team:none@${DAY}`]: undefined,
    })
  })
})

describe.each([false, true])(
  'a team sent through webhooks, when an empty search fails it: %s',
  (refusesEmptySearch) => {
    it('is related to the team of Port and of GitHub with its slug', async () => {
      const all = [OWN_GITHUB_TEAM, ...OTHER_GITHUB_TEAMS]
      await using harness = await startWithTeams(refusesEmptySearch, all)

      const report = await harness.run({ collectors: [teams()] })

      expect(report.result).toBe('success')
      expect(relationsOfTeam(harness)).toEqual({
        port_team: 'web-people',
        github_team: '4711',
      })
    })

    it.each(OTHER_GITHUB_TEAMS)(
      'is not related to the only team of GitHub: %s, %s/%s',
      async (...other) => {
        await using harness = await startWithTeams(refusesEmptySearch, [other])

        const report = await harness.run({ collectors: [teams()] })

        expect(report.result).toBe('success')
        expect(relationsOfTeam(harness)).toEqual({ port_team: 'web-people' })
      },
    )

    it('arrives without them where Port has no such team', async () => {
      await using harness = await PortHarness.start({ refusesEmptySearch })

      const report = await harness.run({ collectors: [teams()] })

      expect(report.datasets).toMatchObject([
        { dataset: 'github-teams', verified: 1, failed: 0 },
        { dataset: 'github-team-usage', verified: 2, failed: 0 },
      ])
      expect(relationsOfTeam(harness)).toEqual({})
    })
  },
)
