import type { Clock } from '../../src/runtime/clock.ts'
import type { LogGroup } from '../../src/runtime/logger.ts'

/** The line of a request: `POST api.port.example/v1/webhooks`. */
const REQUEST = /^[A-Z]+ \S+\/\S*$/

type Level = 'debug' | 'info' | 'warning'

/** Keeps every line of a run with the time at which it was written. */
export class StampedLog implements LogGroup {
  readonly lines: {
    readonly level: Level
    readonly message: string
    readonly atMs: number
  }[] = []
  readonly #clock: Clock
  readonly debug = (message: string) => this.#keep('debug', message)
  readonly info = (message: string) => this.#keep('info', message)
  readonly warning = (message: string) => this.#keep('warning', message)

  readonly #whenSent: () => void

  /** `whenSent` is called for each request, before the request is sent. */
  constructor(clock: Clock, whenSent: () => void = () => undefined) {
    this.#clock = clock
    this.#whenSent = whenSent
  }

  group(): LogGroup {
    return this
  }

  end(): void {}

  /** When each request whose line holds this text was sent, in ms. */
  sentAt(part: string): number[] {
    return this.lines
      .filter(({ level, message }) => {
        return level === 'debug' && message.includes(part)
      })
      .map(({ atMs }) => atMs)
  }

  #keep(level: Level, message: string): void {
    const atMs = this.#clock.now().getTime()
    this.lines.push({ level, message, atMs })
    if (level === 'debug' && REQUEST.test(message)) this.#whenSent()
  }
}
