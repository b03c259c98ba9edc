// Progress on a terminal: one line for each active source, which is rewritten.
// Permanent lines are printed above.
import type { LogGroup, Logger } from '../../runtime/logger.ts'
import { toLogLine } from '../log-text.ts'

export interface Screen {
  write(text: string): void
  columns(): number
}

export type StatusOptions = {
  readonly screen: Screen
  readonly isDebug: boolean
  /** Removes secrets and control characters. */
  readonly clean: (text: string) => string
  /** Adds colors to a permanent line. */
  readonly paint: (text: string) => string
}

type StatusLine = { readonly name: string; message: string }

const NAME_WIDTH = 24

/** A logger with one status line for each open group. */
export class StatusLogger implements Logger {
  readonly #options: StatusOptions
  readonly #lines: StatusLine[] = []
  #shown = 0

  constructor(options: StatusOptions) {
    this.#options = options
  }

  debug(message: string): void {
    if (this.#options.isDebug) this.#draw(message)
  }

  info(message: string): void {
    this.#draw(message)
  }

  warning(message: string): void {
    this.#draw(`Warning: ${message}`)
  }

  group(name: string): LogGroup {
    const line: StatusLine = { name, message: '' }
    this.#lines.push(line)
    this.#draw()
    return {
      debug: (message) => this.debug(`${name}: ${message}`),
      info: (message) => {
        line.message = message
        this.#draw()
      },
      warning: (message) => this.#draw(`${name}: Warning: ${message}`),
      group: (inner) => this.group(`${name}: ${inner}`),
      end: () => {
        const at = this.#lines.indexOf(line)
        if (at === -1) return
        this.#lines.splice(at, 1)
        this.#draw(`${name}: finished.`)
      },
    }
  }

  /** Erases the status lines, prints permanent lines, draws the status lines. */
  #draw(...permanent: readonly string[]): void {
    const { screen, clean, paint } = this.#options
    const wipe = this.#shown > 0 ? `\u001b[${this.#shown}A\u001b[J` : ''
    const width = Math.max(screen.columns() - 1, 1)
    const status = this.#lines.map(({ name, message }) =>
      [...clean(`${name.padEnd(NAME_WIDTH)}${message}`).replaceAll('\n', ' ')]
        .slice(0, width)
        .join(''),
    )
    const lines = [
      ...permanent.map((text) => paint(clean(toLogLine(text)))),
      ...status,
    ]
    screen.write(`${wipe}${lines.map((line) => `${line}\n`).join('')}`)
    this.#shown = status.length
  }
}
