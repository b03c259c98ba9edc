/** The time, and waiting for it. */
export interface Clock {
  now(): Date
  /** Waits so many milliseconds; rejects with the signal's reason at once. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}
