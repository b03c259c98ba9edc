// What a terminal is given, and what a run sees of it.
import type { Logger } from '../../runtime/logger.ts'
import type { Secrets } from '../../runtime/secrets.ts'
import type { LogFormat } from './flags.ts'

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
  /** Adds a line for every request. */
  readonly isDebug: boolean
  /** Shows only warnings and failures. */
  readonly isQuiet: boolean
  readonly logFormat: LogFormat
  /** Names the variable or flag beside each input in a message. */
  readonly nameIn: (message: string) => string
}

/** The result of a run, as text and as fields of a log line. */
export type Conclusion = {
  readonly text: string
  readonly message: string
  readonly fields: Readonly<Record<string, unknown>>
}

export type Terminal = {
  readonly env: TerminalOptions['env']
  readonly secrets: Secrets
  readonly logger: Logger
  /** Prints to stdout. */
  conclude(conclusion: Conclusion): void
  /** Prints to stderr. */
  complain(text: string): void
}
