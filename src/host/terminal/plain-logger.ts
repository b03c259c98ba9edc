import type { LogGroup, Logger } from '../../runtime/logger.ts'

/** How much is written, and where to. */
export type LineOptions = {
  readonly write: (line: string) => void
  readonly isDebug: boolean
}

/** Writes every message as a line of its own, for logs and files. */
export function plainLogger(options: LineOptions): Logger {
  return plainGroup(options, '')
}

/** Sources are read side by side, so each line says where it is from. */
function plainGroup({ write, isDebug }: LineOptions, prefix: string): LogGroup {
  return {
    debug: (message) => {
      if (isDebug) write(`${prefix}${message}`)
    },
    info: (message) => write(`${prefix}${message}`),
    warning: (message) => write(`${prefix}Warning: ${message}`),
    group: (name) => plainGroup({ write, isDebug }, `${prefix}${name}: `),
    end: () => undefined,
  }
}
