// The record that a run sends of itself after everything else. It is of no
// dataset.
import {
  DATASETS,
  type DatasetName,
  type Destination,
  type Source,
} from '../dataset.ts'
import type { Day } from '../day.ts'

/** Returns the way of the record; the seats' webhook also takes the record. */
export function runDestination(datasets: readonly DatasetName[]): Destination {
  const isSeats = datasets.some((name) => DATASETS[name].webhook === 'seats')
  return {
    kind: 'copilot-usage-run',
    blueprint: 'copilot_usage_run',
    webhook: isSeats ? 'seats' : 'm365-summary',
  }
}

/** What a run knows of itself at its end. */
export type RunFacts = {
  /** Organizations, `enterprise:<slug>` and `m365`. */
  readonly scopes: readonly string[]
  readonly result: 'success' | 'partial' | 'failed'
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly mode: string
  /** Each dataset counts once for each scope. */
  readonly datasets: {
    readonly ok: number
    readonly empty: number
    readonly failed: number
  }
  readonly records: {
    readonly sent: number
    readonly failed: number
    /** Undefined if the run did not ask Port. */
    readonly verified: number | undefined
  }
  readonly warnings: number
  readonly failedDatasets: readonly DatasetName[]
  readonly failureCodes: readonly string[]
  /** Undefined for a source whose data the run did not read. */
  readonly newestDays: Readonly<Partial<Record<Source, Day>>>
  /** The page of the workflow run; undefined outside of GitHub Actions. */
  readonly url: string | undefined
  readonly version: string
}
