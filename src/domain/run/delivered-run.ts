import type { DatasetName } from '../dataset.ts'

/** The number of entities of each dataset that an earlier run delivered. */
export type DeliveredRun = {
  readonly runId: string
  readonly startedAt: Date
  readonly entities: Readonly<Partial<Record<DatasetName, number>>>
}
