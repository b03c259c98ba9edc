import {
  type Batch,
  type BatchLimits,
  type BatchPosition,
  type Content,
  WEBHOOK_LIMITS,
} from './batch.ts'

const SCHEMA_VERSION = 1

/** The part of a body that identifies the run. */
export type RunStamp = {
  readonly runId: string
  /** The run's start, as an instant in UTC. */
  readonly collectedAt: string
}

export type BodyForm = {
  readonly limits: BatchLimits
  readonly write: (
    batch: Batch<Content>,
    position: BatchPosition,
    stamp: RunStamp,
  ) => string
}

/** The bodies for Port's webhooks. */
export const WEBHOOK_FORM: BodyForm = {
  limits: WEBHOOK_LIMITS,
  write: writeBody,
}

/** Returns the exact bytes of a body, as they are signed and sent. */
export function writeBytes(
  batch: Batch<Content>,
  position: BatchPosition,
  stamp: RunStamp,
): Buffer<ArrayBuffer> {
  const head = JSON.stringify({
    kind: batch.destination.kind,
    schema_version: SCHEMA_VERSION,
    run_id: stamp.runId,
    collected_at: stamp.collectedAt,
    batch: position,
  })
  return batch.between(`${head.slice(0, -1)},"records":`, '}')
}

/** Returns the same bytes as text. */
export function writeBody(...of: Parameters<typeof writeBytes>): string {
  return writeBytes(...of).toString()
}
