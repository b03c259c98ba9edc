import type { Clock } from '../runtime/clock.ts'

/**
 * The time that a run may spend waiting. Waits that overlap count once: ten
 * requests that wait for the same limit cost one wait.
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

  /** Reserves a wait that begins now; returns false when it does not fit. */
  reserve(waitMs: number): boolean {
    const nowMs = this.#clock.monotonicMs()
    const from = Math.max(nowMs, this.#coveredUntilMs)
    const until = nowMs + waitMs
    const costMs = Math.max(0, until - from)
    if (this.#usedMs + costMs > this.#limitMs) return false

    this.#usedMs += costMs
    this.#coveredUntilMs = Math.max(this.#coveredUntilMs, until)
    return true
  }

  /** Milliseconds reserved so far. */
  get usedMs(): number {
    return this.#usedMs
  }
}
