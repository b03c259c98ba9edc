// Clocks for tests, where no wait takes any time.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../../src/runtime/clock.ts'

const START = '2026-11-22T03:30:00Z'

/** A clock on which a sleep moves the time on at once. */
export class FakeClock implements Clock {
  /** How long each sleep was, in milliseconds. */
  readonly sleeps: number[] = []
  #nowMs: number
  #shiftMs = 0

  constructor(start: string = START) {
    this.#nowMs = Date.parse(start)
  }

  now(): Date {
    return new Date(this.#nowMs + this.#shiftMs)
  }

  monotonicMs(): number {
    return this.#nowMs
  }

  /** Sets the time of day, which changes no duration. */
  shiftDay(ms: number): void {
    this.#shiftMs += ms
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    this.sleeps.push(ms)
    this.advance(ms)
  }

  advance(ms: number): void {
    this.#nowMs += ms
  }
}

type Sleeper = { readonly untilMs: number; readonly wake: () => void }

/** A clock that moves only when the test moves it; any number may sleep. */
export class SteppedClock implements Clock {
  #nowMs: number
  #shiftMs = 0
  #sleepers: Sleeper[] = []

  constructor(start: string = START) {
    this.#nowMs = Date.parse(start)
  }

  now(): Date {
    return new Date(this.#nowMs + this.#shiftMs)
  }

  monotonicMs(): number {
    return this.#nowMs
  }

  /** Sets the time of day, which changes no duration. */
  shiftDay(ms: number): void {
    this.#shiftMs += ms
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason)
      const sleeper = { untilMs: this.#nowMs + ms, wake: resolve }
      this.#sleepers.push(sleeper)
      signal.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((it) => it !== sleeper)
        reject(signal.reason)
      })
    })
  }

  /** How many sleep. */
  get sleeperCount(): number {
    return this.#sleepers.length
  }

  /** Moves on and wakes who is due, in order; all that follows runs, too. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms
    await nextTurn()
    for (;;) {
      const next = this.#firstSleeper()
      if (next === undefined || next.untilMs > untilMs) break
      await this.#wake(next)
    }
    this.#nowMs = Math.max(this.#nowMs, untilMs)
    await nextTurn()
  }

  /** Moves on until nobody sleeps any more. */
  async advanceToEnd(): Promise<void> {
    await nextTurn()
    for (;;) {
      const next = this.#firstSleeper()
      if (next === undefined) return
      await this.#wake(next)
    }
  }

  #firstSleeper(): Sleeper | undefined {
    return this.#sleepers.toSorted((a, b) => a.untilMs - b.untilMs)[0]
  }

  async #wake(sleeper: Sleeper): Promise<void> {
    this.#sleepers = this.#sleepers.filter((it) => it !== sleeper)
    this.#nowMs = Math.max(this.#nowMs, sleeper.untilMs)
    sleeper.wake()
    await nextTurn()
  }
}
