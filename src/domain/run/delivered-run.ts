import type { DatasetName } from '../dataset.ts'

export type DeliveredRun = {
  readonly runId: string
  readonly startedAt: Date
  /** What Port had of each dataset; where it had none, what was sent. */
  readonly entities: Readonly<Partial<Record<DatasetName, number>>>
}
