// The terminal of a run: the log on stderr, the result on stdout, no secret on
// either.
import type { Logger } from '../../runtime/logger.ts'
import type { Secrets } from '../../runtime/secrets.ts'
import { toLogText } from '../log-text.ts'
import { plainLogger } from './plain-logger.ts'
import { PrintedSecrets } from './printed-secrets.ts'
import { StatusLogger } from './status-logger.ts'

/** For example `process.stdout`. */
export interface PrintStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
  on(event: 'error', listener: () => void): unknown
}

export type TerminalOptions = {
  readonly stdout: PrintStream
  readonly stderr: PrintStream
  readonly env: Readonly<Record<string, string | undefined>>
}

export type Terminal = {
  readonly env: TerminalOptions['env']
  readonly secrets: Secrets
  /** `isDebug` adds a line for every request. */
  logger(options: { readonly isDebug: boolean }): Logger
  /** Prints to stdout. */
  print(text: string): void
  /** Prints to stderr. */
  complain(text: string): void
}

const DEFAULT_COLUMNS = 80

export function openTerminal({
  stdout,
  stderr,
  env,
}: TerminalOptions): Terminal {
  // A reader that closes its pipe must not end the run.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  const secrets = new PrintedSecrets()
  const clean = (text: string) => secrets.clean(text)
  const lineTo = (stream: PrintStream) => (text: string) => {
    stream.write(`${toLogText(clean(text))}\n`)
  }
  const screen = {
    write: (text: string) => stderr.write(text),
    columns: () => stderr.columns ?? DEFAULT_COLUMNS,
  }
  return {
    env,
    secrets,
    logger: ({ isDebug }) =>
      isWatched(stderr, env)
        ? new StatusLogger({ screen, isDebug, clean })
        : plainLogger({ write: lineTo(stderr), isDebug }),
    print: lineTo(stdout),
    complain: lineTo(stderr),
  }
}

/** Whether lines can be rewritten; https://no-color.org is one exception. */
function isWatched(stream: PrintStream, env: TerminalOptions['env']): boolean {
  if (env.NO_COLOR || env.CI || env.TERM === 'dumb') return false
  return stream.isTTY === true
}
