import type { Clock } from '../runtime/clock.ts'

/**
 * Holds the most time that a run may spend waiting for others. Waits that
 * overlap count once, so ten requests held up by the same limit cost one wait.
 */
export class WaitBudget {
  readonly #clock: Clock
  readonly #limitMs: number
  #usedMs = 0
  #coveredUntilMs = 0

  constructor(clock: Clock, limitMs: number) {
    this.#clock = clock
    this.#limitMs = limitMs
  }

  /** Books a wait that begins now; false, and nothing booked, if it does not fit. */
  reserve(waitMs: number): boolean {
    const from = Math.max(this.#clock.now().getTime(), this.#coveredUntilMs)
    const until = this.#clock.now().getTime() + waitMs
    const costMs = Math.max(0, until - from)
    if (this.#usedMs + costMs > this.#limitMs) return false

    this.#usedMs += costMs
    this.#coveredUntilMs = Math.max(this.#coveredUntilMs, until)
    return true
  }

  /** Milliseconds of waiting booked so far. */
  get usedMs(): number {
    return this.#usedMs
  }
}
