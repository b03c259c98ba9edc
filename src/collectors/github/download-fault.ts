/** A failed download that may succeed when it is repeated. */
export class DownloadFault extends Error {
  override readonly name = 'DownloadFault'
  readonly kind: 'broken' | 'expired'
  /** Thrown when no retries are left. */
  readonly reason: Error

  constructor(kind: 'broken' | 'expired', reason: Error) {
    super(reason.message, { cause: reason })
    this.kind = kind
    this.reason = reason
  }
}
