// A team that is gone for 28 days is deleted, and its days stay. They are
// related to the team, and Port does not document whether that hinders it.
import { describe, expect, it } from '@jest/globals'
import type { Collector } from '../../../src/collectors/collector.ts'
import {
  aCollector,
  found,
  OCTO_ORG,
} from '../../support/builders/a-collector.ts'
import { PortHarness } from './port-harness.ts'

const DAY = '2026-11-20'
/** The report of the night before, which already lacked team 43. */
const DAY_BEFORE = '2026-11-19'
const SCOPE = { scope: 'octo-org', scope_type: 'organization' }
/** More days than one request may change. */
const DAYS_OF_GONE_TEAM = 25
const DATE = '2026-10-01T00:00:00.000Z'

/** Finds team 42, in a report of DAY. */
function teams(): Collector {
  const snapshot = {
    team: { id: '42', slug: 'frontend' },
    day: DAY,
    members: 6,
    seats: { total: 0, active: 0, noRecordedActivity: 0, groups: [] },
    activity: undefined,
  } as const
  return aCollector('github', {
    datasets: ['github-teams'],
    events: [
      found({ dataset: 'github-teams', scope: OCTO_ORG, snapshot }),
      { type: 'nearly-complete', dataset: 'github-teams', reportDate: DAY },
    ],
  })
}

/** An account that has teams 43 and 430 with days, from long ago. */
async function startWithTeams(): Promise<PortHarness> {
  const harness = await PortHarness.start()
  const { catalog } = harness.emulators
  const properties = { ...SCOPE, record_date: DATE, members: 6 }
  for (const id of ['43', '430']) {
    const team = `octo-org/team:${id}`
    const recent = `${DAY_BEFORE}T00:00:00.000Z`
    const record_date = id === '43' ? DATE : recent
    catalog.put('github_copilot_team', team, {
      properties: { ...properties, record_date, team_id: id },
      relations: {},
    })
    for (let day = 0; day < DAYS_OF_GONE_TEAM; day += 1) {
      const identifier = `${team}@2026-09-${String(day + 1).padStart(2, '0')}`
      const content = { title: 'A day', properties, relations: { team } }
      catalog.put('github_copilot_team_usage', identifier, content)
    }
  }
  return harness
}

/** How many days are related to each team. */
function daysByTeam({ emulators }: PortHarness) {
  const days = emulators.catalog.entities('github_copilot_team_usage')
  const teamsOfDays = days.map(({ relations: { team = 'none' } }) => team)
  const groups = Map.groupBy(teamsOfDays, String)
  return Object.fromEntries(
    [...groups].map(([team, all]) => [team, all.length]),
  )
}

function teamsIn({ emulators }: PortHarness): string[] {
  const found = emulators.catalog.entities('github_copilot_team')
  return found.map(({ identifier }) => identifier).sort()
}

describe('a team that is gone, with days related to it', () => {
  it('is deleted, and its days stay without the relation', async () => {
    await using harness = await startWithTeams()

    const settings = { collectors: [teams()], prunesUpTo: 50 }
    const report = await harness.run(settings)

    expect(report.result).toBe('success')
    expect(report.datasets).toMatchObject([{ pruned: 1 }])
    expect(teamsIn(harness)).toEqual(['octo-org/team:42', 'octo-org/team:430'])
    expect(daysByTeam(harness)).toEqual({ none: 25, 'octo-org/team:430': 25 })
    const [day] = harness.emulators.catalog.entities(
      'github_copilot_team_usage',
    )
    expect(day).toMatchObject({ title: 'A day', properties: { members: 6 } })
  })
})
