import type { Batch, BatchPosition } from './batch.ts'

/** How one batch reaches its destination. */
export interface Transport {
  /**
   * Delivers a batch.
   * @throws {SinkError} when it was not accepted
   */
  deliver(batch: Batch, position: BatchPosition): Promise<void>
  /** Whether what it delivers has been sent to Port. */
  readonly isSending: boolean
}
