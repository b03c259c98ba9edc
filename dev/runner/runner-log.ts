// Shows a step's output as GitHub's log does: commands take effect instead of
// being printed, masked values become ***, debug lines stay hidden.

/** Takes output in pieces and hands on whole lines as the log shows them. */
export class RunnerLog {
  readonly #write: (line: string) => void
  readonly #masks: string[] = []
  #rest = ''

  constructor(write: (line: string) => void) {
    this.#write = write
  }

  add(text: string): void {
    const lines = `${this.#rest}${text}`.split(/\r?\n/)
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#show(line)
  }

  #show(line: string): void {
    const [, command, value = ''] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? []
    for (const shown of this.#take(command, decoded(value), line)) {
      this.#write(this.#masked(shown))
    }
  }

  #take(command: string | undefined, value: string, line: string): string[] {
    switch (command) {
      case undefined:
        return [line]
      case 'add-mask':
        this.#masks.push(value)
        return []
      case 'debug':
        return []
      case 'group':
        return [`▼ ${value}`]
      case 'endgroup':
        return ['']
      default:
        return value.split('\n').map((part) => `${command}: ${part}`)
    }
  }

  #masked(line: string): string {
    return this.#masks.reduce(
      (text, mask) => text.replaceAll(mask, '***'),
      line,
    )
  }
}

function decoded(value: string): string {
  return value.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%')
}
