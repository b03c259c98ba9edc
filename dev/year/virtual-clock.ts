import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../src/runtime/clock.ts'

/** A clock that only moves when it is set, or when somebody sleeps. */
export class VirtualClock implements Clock {
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

  set(now: Date): void {
    this.#nowMs = now.getTime()
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    await nextTurn()
    signal.throwIfAborted()
    this.#nowMs += ms
  }
}
