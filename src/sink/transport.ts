import type { Batch, BatchLimits, BatchPosition } from './batch.ts'

/** A record of a batch that was refused by itself. */
export type Rejection = {
  /** Its place in the batch. */
  readonly index: number
  /** In Port's words. */
  readonly reason: string
}

/** How one batch reaches its destination. */
export interface Transport {
  /**
   * Delivers a batch, and gives the records that were refused while the
   * others were accepted.
   * @throws {SinkError} when none of it was accepted
   */
  deliver(batch: Batch, position: BatchPosition): Promise<readonly Rejection[]>
  readonly limits: BatchLimits
  /** Whether what it delivers has been sent to Port. */
  readonly isSending: boolean
}
