// `--log-format json`: every line of stdout and stderr is one JSON object.
import type { LogGroup } from '../../runtime/logger.ts'
import { toLogLine } from '../log-text.ts'
import type { Terminal, TerminalOptions } from './terminal-types.ts'

type Level = 'debug' | 'info' | 'warning' | 'error'
type Line = { readonly level: Level; readonly message: string }
type Write = (line: Line & { readonly group?: string }) => void

export type JsonLinesOptions = Pick<
  TerminalOptions,
  'stdout' | 'stderr' | 'isDebug' | 'isQuiet' | 'nameIn'
>

/** A line has `time`, `level`, `message`, and `group` or the fields of a result. */
export function jsonLines(
  { stdout, stderr, isDebug, isQuiet, nameIn }: JsonLinesOptions,
  clean: (text: string) => string,
): Pick<Terminal, 'logger' | 'conclude' | 'complain'> {
  const lineTo = (stream: TerminalOptions['stdout']) => (line: Line) => {
    const time = new Date().toISOString()
    // A secret can look different once it is JSON, so both are cleaned.
    const message = clean(nameIn(line.message))
    const json = JSON.stringify({ time, ...line, message })
    stream.write(`${toLogLine(clean(json))}\n`)
  }
  const isShown = (level: Level) =>
    level === 'debug' ? isDebug : level !== 'info' || !isQuiet
  const log: Write = (line) => {
    if (isShown(line.level)) lineTo(stderr)(line)
  }
  return {
    logger: jsonGroup(log),
    conclude: ({ message, fields }) => {
      if (!isQuiet) lineTo(stdout)({ level: 'info', message, ...fields })
    },
    complain: (message) => log({ level: 'error', message }),
  }
}

function jsonGroup(write: Write, group?: string): LogGroup {
  const lineOf = (level: Level) => (message: string) =>
    write({ level, ...(group !== undefined && { group }), message })
  return {
    debug: lineOf('debug'),
    info: lineOf('info'),
    warning: lineOf('warning'),
    group: (name) =>
      jsonGroup(write, group === undefined ? name : `${group}: ${name}`),
    end: () => undefined,
  }
}
