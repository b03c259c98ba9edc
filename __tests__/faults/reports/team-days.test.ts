// Teams of past days, and teams where people are not sent at all.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CatalogView, without } from '../catalog-view.ts'
import { COMPANY, Harness } from '../harness.ts'

const BACKFILL = {
  datasets: 'github-team-usage,github-user-usage',
  since: '2026-10-05',
  until: '2026-10-09',
} as const
const WITHOUT_TEAMS = '2026-10-07'

let harness: Harness

/** The days of the entities of a blueprint. */
function daysOf(view: CatalogView, blueprint: string): string[] {
  const keys = Object.keys(view).filter((key) =>
    key.startsWith(`${blueprint} octo-org/`),
  )
  return [...new Set(keys.map((key) => key.slice(-10)))].sort()
}

describe('teams', () => {
  beforeAll(async () => {
    const [large, small] = COMPANY.orgs
    const orgs = [{ ...large, seats: 60 }, small]
    harness = await Harness.start({}, { ...COMPANY, orgs })
  })

  afterAll(() => harness.close())

  it('are collected of past days, and missing only where their report is', async () => {
    await harness.reset()
    const whole = await harness.run({ inputs: BACKFILL })
    await harness.reset()
    harness.emulators.addFault({
      service: 'github',
      kind: 'status',
      match: `octo-org/copilot/metrics/reports/user-teams-1-day?day=${WITHOUT_TEAMS}`,
      status: 404,
    })

    const { report, catalog } = await harness.run({ inputs: BACKFILL })

    const days = ['05', '06', '07', '08', '09'].map((day) => `2026-10-${day}`)
    expect(report.result).toBe('success')
    expect(daysOf(whole.catalog, 'github_copilot_team_usage')).toEqual(days)
    expect(daysOf(catalog, 'github_copilot_user_usage')).toEqual(days)
    const lost = Object.keys(whole.catalog).filter(
      (key) =>
        key.startsWith('github_copilot_team_usage octo-org/') &&
        key.endsWith(`@${WITHOUT_TEAMS}`),
    )
    expect(lost.length).toBeGreaterThan(0)
    expect(catalog).toEqual(without(whole.catalog, lost))
  })

  it('are sent without any person with "user-identity: none"', async () => {
    await harness.reset()

    const { report, catalog } = await harness.run({
      inputs: {
        'user-identity': 'none',
        'identity-key': '',
        datasets: 'github-teams,github-team-usage',
      },
    })

    expect(report.result).toBe('success')
    const keys = Object.keys(catalog)
    const blueprints = new Set(keys.map((key) => key.split(' ')[0]))
    expect([...blueprints].sort()).toEqual([
      'github_copilot_team',
      'github_copilot_team_usage',
    ])
    expect(JSON.stringify(catalog)).not.toMatch(/user_key|login|user_id/)
  })
})
