import { setTimeout as delay } from 'node:timers/promises'

/** The time, and waiting for it. */
export interface Clock {
  now(): Date
  /** Waits so many milliseconds; rejects with the signal's reason at once. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    try {
      await delay(ms, undefined, { signal })
    } catch (error) {
      signal.throwIfAborted()
      throw error
    }
  },
}
