// Reports on people are handed on while they arrive: what was sent before a
// report broke must be right, and nobody may be sent twice.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CatalogView, without } from '../catalog-view.ts'
import { COMPANY, Harness } from '../harness.ts'

const BROKEN = {
  service: 'downloads',
  match: '/octo-org/users-1-day/2026-11-19/',
  kind: 'truncate',
} as const

let harness: Harness
let healthy: CatalogView

function ofDay(view: CatalogView): string[] {
  return Object.keys(view).filter((key) => {
    return key.includes(' octo-org/') && key.endsWith('@2026-11-19')
  })
}

describe('a report on people that breaks off', () => {
  beforeAll(async () => {
    const [large, small] = COMPANY.orgs
    const orgs = [{ ...large, seats: 2_000 }, small]
    harness = await Harness.start(
      { datasets: 'github-user-usage' },
      { ...COMPANY, orgs },
    )
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  it('is delivered exactly when a later download is whole', async () => {
    await harness.reset()
    harness.emulators.addFault({ ...BROKEN, times: 2 })

    const { report, catalog } = await harness.run()

    const sent = report.datasets.reduce((sum, row) => sum + row.sent, 0)
    expect(report.result).toBe('success')
    expect(catalog).toEqual(healthy)
    expect(sent).toBe(Object.keys(healthy).length)
  })

  it('fails its day when it stays so, and spoils no other', async () => {
    await harness.reset()
    harness.emulators.addFault(BROKEN)

    const { report, catalog, requests } = await harness.run()

    const arrived = ofDay(catalog)
    expect(report.datasets).toMatchObject([
      {
        scope: 'octo-org',
        status: 'failed',
        failed: 0,
        failed_days: ['2026-11-19'],
        error: { code: 'GITHUB_UNAVAILABLE' },
      },
      { scope: 'octo-labs', status: 'ok' },
    ])
    expect(without(catalog, arrived)).toEqual(without(healthy, ofDay(healthy)))
    for (const key of arrived) expect(catalog[key]).toEqual(healthy[key])
    expect(arrived.length).toBeGreaterThan(0)
    expect(arrived.length).toBeLessThan(ofDay(healthy).length)
    expect(
      requests.filter(({ path }) => path.includes(BROKEN.match)),
    ).toHaveLength(4)
  })
})
