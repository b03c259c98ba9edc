// The clock of the runner is wrong: what Port has stored is compared with the
// clock that Port shows.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import { DAY_MS } from '../../../src/domain/day.ts'
import { NOW } from '../../dev/trusted-emulators.ts'
import { store } from '../catalog-view.ts'
import { Harness, MOSTLY_MICROSOFT } from '../harness.ts'

const PORT_NOW = new Date(NOW.getTime() + DAY_MS)
let harness: Harness

/** Dates everything in Port back. */
function dateBack(updatedAt: string): void {
  const { catalog } = harness.emulators
  for (const blueprint of ['m365_copilot_user', 'github_copilot_seats']) {
    for (const entity of catalog.entities(blueprint)) {
      store(catalog, { ...entity, blueprint }, updatedAt)
    }
  }
}

describe('a run whose clock is a day behind that of Port', () => {
  beforeAll(async () => {
    harness = await Harness.start(
      (emulators) => ({
        ...MOSTLY_MICROSOFT,
        ...portApiInputs(emulators),
        'verify-timeout-seconds': '1',
      }),
      undefined,
      { port: { isSettledForSearches: true, now: () => PORT_NOW } },
    )
  })

  afterAll(() => harness.close())

  it('has everything that arrives', async () => {
    const { report } = await harness.run()

    expect(report.result).toBe('success')
  })

  it('does not take people of an earlier run for those that Port drops', async () => {
    await harness.run()
    // Twelve hours before this run, and twelve after its start by its clock.
    dateBack('2026-11-22T15:30:00.000Z')

    // Port answers 202 to a wrong signature as well.
    const { report } = await harness.run({
      inputs: { 'port-webhook-m365-users-secret': 'an-invented-wrong-secret' },
    })

    const people = report.datasets.find((it) => it.dataset === 'm365-users')
    expect(people).toMatchObject({
      status: 'failed',
      sent: 4,
      verified: 0,
      error: { code: 'PORT_ENTITIES_MISSING' },
    })
  })
})
