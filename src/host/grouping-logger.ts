// Sources are read at the same time. The log shows one group at a time: the
// live group. The lines of the other groups wait.
import type { LogGroup, Logger } from '../runtime/logger.ts'

export interface LogOutput {
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
  startGroup(name: string): void
  endGroup(): void
}

type Line = {
  readonly level: 'debug' | 'info' | 'warning'
  readonly message: string
}

/** A logger whose groups never mix. */
export class GroupingLogger implements Logger {
  readonly #output: LogOutput
  readonly #waiting: WaitingGroup[] = []
  #live: WaitingGroup | undefined

  constructor(output: LogOutput) {
    this.#output = output
  }

  debug(message: string): void {
    this.#output.debug(message)
  }

  info(message: string): void {
    this.#output.info(message)
  }

  warning(message: string): void {
    this.#output.warning(message)
  }

  group(name: string): LogGroup {
    const group = new WaitingGroup(name, {
      write: (line) => {
        const isWaiting = this.#waiting.includes(group)
        if (isWaiting) group.lines.push(line)
        else this.#output[line.level](line.message)
      },
      nest: (inner) => this.group(inner),
      end: () => {
        if (this.#live === group) this.#advance()
      },
    })
    this.#waiting.push(group)
    if (this.#live === undefined) this.#advance()
    return group
  }

  /** Closes the live group, and writes groups that waited and have ended. */
  #advance(): void {
    if (this.#live !== undefined) this.#output.endGroup()
    this.#live = this.#waiting.shift()
    if (this.#live === undefined) return
    this.#output.startGroup(this.#live.name)
    for (const { level, message } of this.#live.lines) {
      this.#output[level](message)
    }
    if (this.#live.hasEnded) this.#advance()
  }
}

type GroupHooks = {
  readonly write: (line: Line) => void
  readonly nest: (name: string) => LogGroup
  readonly end: () => void
}

class WaitingGroup implements LogGroup {
  readonly name: string
  readonly lines: Line[] = []
  hasEnded = false
  readonly #hooks: GroupHooks

  constructor(name: string, hooks: GroupHooks) {
    this.name = name
    this.#hooks = hooks
  }

  debug(message: string): void {
    this.#hooks.write({ level: 'debug', message })
  }

  info(message: string): void {
    this.#hooks.write({ level: 'info', message })
  }

  warning(message: string): void {
    this.#hooks.write({ level: 'warning', message })
  }

  group(name: string): LogGroup {
    return this.#hooks.nest(name)
  }

  end(): void {
    this.hasEnded = true
    this.#hooks.end()
  }
}
