// What was not delivered must be on disk, and a replay must deliver it.
import { expect } from '@jest/globals'
import type { CatalogView } from './catalog-view.ts'
import type { Expected } from './fault-table.ts'
import type { Harness, Outcome } from './harness.ts'

/** Expects of a run with four people that none of them is lost for good. */
export function expectReplayable(of: {
  readonly harness: () => Harness
  readonly healthy: () => CatalogView
}) {
  return async (outcome: Outcome, { result }: Expected): Promise<void> => {
    const { report, undelivered } = outcome
    const people = report.datasets.find(
      ({ dataset }) => dataset === 'm365-users',
    )
    const isLost = result !== 'success'
    expect(people).toMatchObject(
      isLost
        ? { collected: 4, sent: 0, failed: 4, batches: 0 }
        : { collected: 4, sent: 4, failed: 0, batches: 1 },
    )
    expect(undelivered).toEqual(isLost ? ['1-m365-copilot-users.json'] : [])
    if (!isLost) return
    of.harness().emulators.clearFaults()

    const replayed = await of.harness().run({ inputs: { mode: 'replay' } })

    expect(replayed.report.result).toBe('success')
    expect(replayed.undelivered).toEqual([])
    expect(replayed.catalog).toEqual(of.healthy())
  }
}
