// Several batches of people, of which Port takes in only one.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RequestRecord } from '../../../dev/emulators/start.ts'
import type { CatalogView } from '../catalog-view.ts'
import { Harness } from '../harness.ts'

const REPLAY = { inputs: { mode: 'replay' } }

let harness: Harness
let healthy: CatalogView

/** Port takes in one request, and is down from then on. */
async function runIntoOutage() {
  await harness.reset()
  harness.emulators.addFault({
    service: 'port-ingest',
    kind: 'status',
    status: 503,
    after: 1,
  })
  return harness.run()
}

describe('an outage of Port in the middle of many records', () => {
  beforeAll(async () => {
    harness = await Harness.start(
      { datasets: 'm365-users' },
      { m365: { users: 700, licences: 700 } },
    )
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  it('keeps each batch that was not accepted, and only those', async () => {
    const outcome = await runIntoOutage()

    const [people] = outcome.report.datasets
    const arrived = Object.entries(outcome.catalog)
    expect(outcome.report.result).toBe('partial')
    // Whichever of the two batches came first.
    expect([500, 200]).toContain(arrived.length)
    expect(people?.collected).toBe(700)
    expect(people).toMatchObject({ sent: arrived.length, batches: 1 })
    expect(people?.failed).toBe(700 - arrived.length)
    expect(outcome.undelivered).toEqual(['1-m365-copilot-users.json'])
    expect(outcome.requests.filter(isAboutPeople)).toHaveLength(6)
    for (const [key, entity] of arrived) expect(entity).toEqual(healthy[key])
  })

  it('is made good by the first replay after it, and by no second one', async () => {
    await runIntoOutage()
    const during = await harness.run(REPLAY)
    harness.emulators.clearFaults()

    const after = await harness.run(REPLAY)
    const again = await harness.run(REPLAY)

    expect(during.report.result).toBe('failed')
    expect(during.undelivered).toHaveLength(1)
    expect(after.report.result).toBe('success')
    expect(after.undelivered).toEqual([])
    expect(after.catalog).toEqual(healthy)
    expect(again.report).toMatchObject({ result: 'success', datasets: [] })
    expect(again.requests).toEqual([])
  })

  it('stores nothing twice when the answers of Port are lost', async () => {
    await harness.reset()
    harness.emulators.addFault({
      service: 'port-ingest',
      kind: 'reset-after',
      times: 2,
    })

    const { report, catalog, requests } = await harness.run()

    expect(report.result).toBe('success')
    expect(requests.filter(isAboutPeople)).toHaveLength(4)
    expect(catalog).toEqual(healthy)
  })
})

/** The record of the run is a request of its own. */
function isAboutPeople({ service, body }: RequestRecord): boolean {
  return service === 'port-ingest' && body.includes('"m365-copilot-users"')
}
