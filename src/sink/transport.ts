import type { Batch, BatchLimits, BatchPosition, Content } from './batch.ts'

/** A record that Port refused while it accepted others of the batch. */
export type Rejection = {
  /** Its index in the batch. */
  readonly index: number
  /** Port's own message. */
  readonly reason: string
}

export interface Transport {
  /**
   * Returns the records that were refused while others were accepted.
   * @throws {SinkError} if no record was accepted
   */
  deliver(
    batch: Batch<Content>,
    position: BatchPosition,
  ): Promise<readonly Rejection[]>
  readonly limits: BatchLimits
  /** False for a dry run. */
  readonly isSending: boolean
}
