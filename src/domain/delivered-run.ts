import type { DatasetName } from './dataset.ts'

/** What an earlier run delivered: how many entities Port has of each dataset. */
export type DeliveredRun = {
  readonly runId: string
  readonly startedAt: Date
  readonly entities: Readonly<Partial<Record<DatasetName, number>>>
}
