import type { LogGroup, Logger } from '../../runtime/logger.ts'
import { toLogLine } from '../log-text.ts'

export type LineOptions = {
  readonly write: (line: string) => void
  readonly isDebug: boolean
}

/** Writes each message on one line, for logs and files. */
export function plainLogger(options: LineOptions): Logger {
  return plainGroup(options, '')
}

/** Sources are read at the same time, so each line has the name of its group. */
function plainGroup({ write, isDebug }: LineOptions, prefix: string): LogGroup {
  const writeLine = (message: string) => write(toLogLine(prefix + message))
  return {
    debug: (message) => {
      if (isDebug) writeLine(message)
    },
    info: writeLine,
    warning: (message) => writeLine(`Warning: ${message}`),
    group: (name) => plainGroup({ write, isDebug }, `${prefix}${name}: `),
    end: () => undefined,
  }
}
