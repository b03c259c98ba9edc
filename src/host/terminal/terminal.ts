// The terminal, or whatever stands in its place, as the run sees it: the log
// on stderr, the result on stdout, and no secret on either.
import type { Logger } from '../../runtime/logger.ts'
import type { Secrets } from '../../runtime/secrets.ts'
import { plainLogger } from './plain-logger.ts'
import { PrintedSecrets } from './printed-secrets.ts'
import { StatusLogger } from './status-logger.ts'

/** A stream to print to, `process.stdout` for one. */
export interface PrintStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
  on(event: 'error', listener: () => void): unknown
}

export type TerminalPlace = {
  readonly stdout: PrintStream
  readonly stderr: PrintStream
  readonly env: Readonly<Record<string, string | undefined>>
}

export type Terminal = {
  readonly env: TerminalPlace['env']
  readonly secrets: Secrets
  /** Shows progress; `isDebug` adds a line for every request. */
  logger(options: { readonly isDebug: boolean }): Logger
  /** Prints what the program was asked for. */
  print(text: string): void
  /** Prints what went wrong. */
  complain(text: string): void
}

const DEFAULT_COLUMNS = 80

/** Opens the terminal of a process. */
export function openTerminal({ stdout, stderr, env }: TerminalPlace): Terminal {
  // A reader that has gone away must not end the run that it watched.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  const secrets = new PrintedSecrets()
  const clean = (text: string) => secrets.clean(text)
  const lineTo = (stream: PrintStream) => (text: string) => {
    stream.write(`${clean(text)}\n`)
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

/** Tells whether lines can be rewritten; https://no-color.org for one. */
function isWatched(stream: PrintStream, env: TerminalPlace['env']): boolean {
  if (env.NO_COLOR || env.CI || env.TERM === 'dumb') return false
  return stream.isTTY === true
}
