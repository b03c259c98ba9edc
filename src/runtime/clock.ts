/** The time, and waiting for it. */
export interface Clock {
  now(): Date
  /**
   * Milliseconds since any fixed instant. They never go back, whatever happens
   * to the time of day: all waits and time limits are counted by them.
   */
  monotonicMs(): number
  /** Rejects with the signal's reason as soon as the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}
