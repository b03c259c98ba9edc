import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '../../src/runtime/clock.ts'

/** Real time in which sleeps that begin together are gathered. */
const GATHER_MS = 2

/**
 * A clock on which a sleep ends at once and time moves on only by sleeping.
 * Sleeps at the same time pass together, as they do on a real clock.
 */
export class RushedClock implements Clock {
  /** How long each sleep was, in milliseconds. */
  readonly sleeps: number[] = []
  #nowMs: number

  constructor(start: Date) {
    this.#nowMs = start.getTime()
  }

  now(): Date {
    return new Date(this.#nowMs)
  }

  monotonicMs(): number {
    return this.#nowMs
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    this.sleeps.push(ms)
    const untilMs = this.#nowMs + ms
    await delay(GATHER_MS)
    signal.throwIfAborted()
    this.#nowMs = Math.max(this.#nowMs, untilMs)
  }
}
