import type { LogGroup } from '../../../src/runtime/logger.ts'

type Level = 'debug' | 'info' | 'warning'

/** Keeps every line, those of its groups included. */
export class FakeLogger implements LogGroup {
  readonly lines: { readonly level: Level; readonly message: string }[] = []
  readonly groups: string[] = []
  readonly debug = (message: string) => this.#keep('debug', message)
  readonly info = (message: string) => this.#keep('info', message)
  readonly warning = (message: string) => this.#keep('warning', message)

  group(name: string): LogGroup {
    this.groups.push(name)
    return this
  }

  end(): void {}

  /** The messages of one level. */
  messages(level: Level): string[] {
    return this.lines
      .filter((line) => line.level === level)
      .map((line) => line.message)
  }

  #keep(level: Level, message: string): void {
    this.lines.push({ level, message })
  }
}
