import type { Clock } from '../runtime/clock.ts'

const MINUTE_MS = 60_000

/** Paces the requests to one service, and holds them during a pause. */
export class RateLimiter {
  readonly #clock: Clock
  readonly #maxPerMinute: number
  readonly #signal: AbortSignal
  /** When each request of the last minute started, oldest first. */
  #starts: number[] = []
  #pausedUntilMs = 0
  #closedUntil: Date | undefined

  /** `maxPerMinute` requests may start in any 60 seconds. */
  constructor(clock: Clock, maxPerMinute: number, signal: AbortSignal) {
    this.#clock = clock
    this.#maxPerMinute = maxPerMinute
    this.#signal = signal
  }

  /**
   * Resolves when a request may start, and counts the request. `onWait` hears
   * how many milliseconds the request has to wait for its turn.
   */
  async pass(onWait?: (waitMs: number) => void): Promise<void> {
    while (this.#closedUntil === undefined) {
      const waitMs = this.#waitMs(this.#clock.monotonicMs())
      if (waitMs <= 0) break
      onWait?.(waitMs)
      await this.#clock.sleep(waitMs, this.#signal)
    }
    this.#starts.push(this.#clock.monotonicMs())
  }

  /** Holds all requests that have not started until this instant. */
  pauseUntil(instant: Date): void {
    const waitMs = instant.getTime() - this.#clock.now().getTime()
    const untilMs = this.#clock.monotonicMs() + waitMs
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, untilMs)
  }

  /** Ends all requests of this run to the service. */
  close(retryAt: Date): void {
    this.#closedUntil = retryAt
  }

  /** When the service may be asked again; undefined unless closed. */
  get closedUntil(): Date | undefined {
    return this.#closedUntil
  }

  #waitMs(nowMs: number): number {
    this.#forgetUntil(nowMs - MINUTE_MS)
    const oldest = this.#starts[0]
    const isFull = this.#starts.length >= this.#maxPerMinute
    const turnMs =
      isFull && oldest !== undefined ? oldest + MINUTE_MS + 1 - nowMs : 0
    return Math.max(turnMs, this.#pausedUntilMs - nowMs)
  }

  #forgetUntil(limitMs: number): void {
    const kept = this.#starts.findIndex((start) => start > limitMs)
    if (kept !== 0) this.#starts = kept === -1 ? [] : this.#starts.slice(kept)
  }
}
