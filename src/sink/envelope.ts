import { DATASETS } from '../domain/dataset.ts'
import type { Batch, BatchPosition } from './batch.ts'

const SCHEMA_VERSION = 1

/** What a body says of the run that sends it. */
export type RunStamp = {
  readonly runId: string
  /** The run's start, as an instant in UTC. */
  readonly collectedAt: string
}

/** Writes the body of one request, byte for byte as it is signed and sent. */
export function writeBody(
  batch: Batch,
  position: BatchPosition,
  stamp: RunStamp,
): string {
  const head = JSON.stringify({
    kind: DATASETS[batch.dataset].kind,
    schema_version: SCHEMA_VERSION,
    run_id: stamp.runId,
    collected_at: stamp.collectedAt,
    batch: position,
  })
  return `${head.slice(0, -1)},"records":${batch.recordsJson}}`
}
