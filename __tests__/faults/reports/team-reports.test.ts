// A day has figures of teams only if both reports are whole. A report on teams
// that cannot be read takes nothing from the usage of people.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CatalogView, without } from '../catalog-view.ts'
import { COMPANY, Harness } from '../harness.ts'

const DAY = '2026-11-19'
const TEAMS = {
  service: 'downloads',
  match: `/octo-org/user-teams-1-day/${DAY}/`,
  kind: 'truncate',
} as const
const PEOPLE = { ...TEAMS, match: `/octo-org/users-1-day/${DAY}/` } as const

let harness: Harness
let healthy: CatalogView

/** The days of teams of octo-org that a broken report takes away. */
function teamsOfDay(view: CatalogView): string[] {
  return Object.keys(view).filter(
    (key) => key.includes('octo-org/team:') && key.endsWith(`@${DAY}`),
  )
}

function snapshots(view: CatalogView): string[] {
  return Object.keys(view).filter((key) =>
    /^github_copilot_team octo-org\//.test(key),
  )
}

describe('the report on teams', () => {
  beforeAll(async () => {
    const [large, small] = COMPANY.orgs
    harness = await Harness.start(
      { datasets: 'github-user-usage,github-team-usage,github-teams' },
      { ...COMPANY, orgs: [{ ...large, seats: 60 }, small] },
    )
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  it('is needed for the teams of its day only', async () => {
    await harness.reset()
    harness.emulators.addFault(TEAMS)

    const { report, catalog, requests } = await harness.run()

    const rows = report.datasets.filter(({ scope }) => scope === 'octo-org')
    expect(
      rows.map(({ dataset, status, failed_days: days }) => [
        dataset,
        status,
        days,
      ]),
    ).toEqual([
      ['github-teams', 'failed', [DAY]],
      ['github-team-usage', 'failed', [DAY]],
      ['github-user-usage', 'ok', undefined],
    ])
    const lost = teamsOfDay(healthy)
    expect(lost.length).toBeGreaterThan(0)
    expect(teamsOfDay(catalog)).toEqual([])
    // The snapshot of a team has one day less in its window.
    const changed = snapshots(healthy)
    expect(without(catalog, changed)).toEqual(
      without(healthy, [...lost, ...changed]),
    )
    expect(snapshots(catalog)).toEqual(snapshots(healthy))
    expect(
      requests.filter(({ path }) => path.includes(TEAMS.match)),
    ).toHaveLength(4)
  })

  it('is joined once with a report on people that breaks off twice', async () => {
    await harness.reset()
    harness.emulators.addFault({ ...PEOPLE, times: 2 })

    const { report, catalog } = await harness.run()

    expect(report.result).toBe('success')
    expect(catalog).toEqual(healthy)
  })

  it('is read again if it breaks off twice', async () => {
    await harness.reset()
    harness.emulators.addFault({ ...TEAMS, times: 2 })

    const { report, catalog } = await harness.run()

    expect(report.result).toBe('success')
    expect(catalog).toEqual(healthy)
  })
})
