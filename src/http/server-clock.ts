// A runner's clock may be wrong, or be corrected during a run. What a server
// stores has the server's time, so it is compared with the server's clock.
import type { Clock } from '../runtime/clock.ts'

/** Knows by a server's clock when the run started. */
export class ServerClock {
  readonly #clock: Clock
  /** Of other servers: better than the clock of the runner. */
  readonly #others: ServerClock | undefined
  readonly #ownStart: Date
  readonly #startedMs: number
  #serverStart: Date | undefined

  /** Must be created at the start of the run. */
  constructor(clock: Clock, others?: ServerClock) {
    this.#clock = clock
    this.#others = others
    this.#ownStart = clock.now()
    this.#startedMs = clock.monotonicMs()
  }

  /**
   * Reads the time of a response. Its whole seconds and the way back make the
   * start a little too early, never too late.
   */
  note(headers: Headers): void {
    const sentMs = Date.parse(headers.get('date') ?? '')
    if (Number.isNaN(sentMs)) return
    const elapsedMs = this.#clock.monotonicMs() - this.#startedMs
    this.#serverStart = new Date(sentMs - Math.max(0, elapsedMs))
  }

  /** By our own clock until a server has told its time. */
  get startedAt(): Date {
    return this.#serverStart ?? this.#others?.startedAt ?? this.#ownStart
  }

  /** Whether a server has told its time. */
  get isTold(): boolean {
    return this.#serverStart !== undefined || (this.#others?.isTold ?? false)
  }
}
