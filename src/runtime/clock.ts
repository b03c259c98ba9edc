/** The time, and waiting for it. */
export interface Clock {
  now(): Date
  /** Rejects with the signal's reason as soon as the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}
