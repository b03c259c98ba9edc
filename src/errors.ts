// The codes of failures and the errors that carry them. Users rely on codes:
// `docs/troubleshooting.md` has a heading for each.
import { describeRemedy } from './remedy/describe-remedy.ts'
import type { Remedy } from './remedy/remedy.ts'
import { redact } from './runtime/redact.ts'

export const ERROR_CODES = [
  'CONFIG_INVALID',
  'GITHUB_UNAUTHORIZED',
  'GITHUB_FORBIDDEN',
  'GITHUB_NOT_FOUND',
  'GITHUB_METRICS_POLICY_OFF',
  'GITHUB_BILLING_PROBLEM',
  'GITHUB_RATE_LIMITED',
  'GITHUB_UNAVAILABLE',
  'GITHUB_UNEXPECTED_RESPONSE',
  'GITHUB_SEATS_UNSTABLE',
  'GITHUB_REPORT_UNREADABLE',
  'GITHUB_EXPORT_FAILED',
  'GITHUB_TEAMS_MISMATCH',
  'ENTRA_REFUSED',
  'ENTRA_UNAVAILABLE',
  'GRAPH_UNAUTHORIZED',
  'GRAPH_FORBIDDEN',
  'GRAPH_NO_REPORT',
  'GRAPH_REFUSED',
  'GRAPH_RATE_LIMITED',
  'GRAPH_UNAVAILABLE',
  'GRAPH_UNEXPECTED_RESPONSE',
  'PORT_WEBHOOK_REFUSED',
  'PORT_BODY_REFUSED',
  'PORT_RECORD_TOO_LARGE',
  'PORT_ENTITIES_REJECTED',
  'PORT_ENTITIES_MISSING',
  'PORT_PRUNE_REFUSED',
  'PORT_RATE_LIMITED',
  'PORT_UNAVAILABLE',
  'PORT_UNAUTHORIZED',
  'PORT_FORBIDDEN',
  'PORT_NOT_FOUND',
  'PORT_API_REFUSED',
  'PORT_UNEXPECTED_RESPONSE',
  'PORT_WEBHOOK_MISSING',
  'PORT_SETUP_REFUSED',
  'PORT_NOT_LOCKED',
  'UNDELIVERED_NOT_KEPT',
  'UNDELIVERED_UNREADABLE',
  'DRY_RUN_NOT_WRITTEN',
  'REPORT_MISSING',
  'CANCELLED',
  'INTERNAL',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** A failure as the report, the summary and the annotations show it. */
export type Failure = {
  readonly code: ErrorCode
  /** What failed and why, then the words of the remedy. */
  readonly message: string
  readonly remedy?: Remedy
}

export type CodedErrorOptions = ErrorOptions & {
  readonly remedy?: Remedy | undefined
}

type ConfigErrorOptions = CodedErrorOptions & {
  /** One for each mistake; default: the message. */
  readonly failures?: readonly Failure[]
}

/** The inputs have mistakes; the message lists all of them. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code = 'CONFIG_INVALID'
  readonly remedy: Remedy | undefined
  readonly #failures: readonly Failure[] | undefined

  constructor(
    message: string,
    { remedy, failures, ...options }: ConfigErrorOptions = {},
  ) {
    super(message, options)
    this.remedy = remedy
    this.#failures = failures
  }

  get failures(): readonly Failure[] {
    return this.#failures ?? [toFailure(this)]
  }
}

/** A failure that has a code; callers react to the code. */
export class CodedError extends Error {
  override readonly name: string = 'CodedError'
  readonly code: ErrorCode
  /** The message without the words of the remedy. */
  readonly problem: string
  readonly remedy: Remedy | undefined

  /** The message gets the words of the remedy at its end. */
  constructor(
    code: ErrorCode,
    problem: string,
    { remedy, ...options }: CodedErrorOptions = {},
  ) {
    super(withAdvice(problem, remedy), options)
    this.code = code
    this.problem = problem
    this.remedy = remedy
  }
}

/** Creates a failure whose message ends with the words of its remedy. */
export function failureOf(
  code: ErrorCode,
  problem: string,
  remedy: Remedy | undefined,
): Failure {
  const message = withAdvice(problem, remedy)
  return { code, message, ...(remedy && { remedy }) }
}

/** Puts a sentence before the message of a failure. */
export function prefixed(sentence: string, failure: Failure): Failure {
  return { ...failure, message: `${sentence} ${failure.message}` }
}

/** Adds the words of a remedy to a problem, unless it has them already. */
export function withAdvice(
  problem: string,
  remedy: Remedy | undefined,
): string {
  if (remedy === undefined) return problem
  const advice = describeRemedy(remedy)
  return problem.endsWith(advice) ? problem : `${problem} ${advice}`
}

/** A source could not be read. */
export class SourceError extends CodedError {
  override readonly name = 'SourceError'
}

/** A sink did not accept what it was given. */
export class SinkError extends CodedError {
  override readonly name = 'SinkError'
}

/** A signal stopped the run. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
  readonly code = 'CANCELLED'

  readonly remedy: Remedy = { system: 'workflow', kind: 'wait' }

  constructor() {
    super('The run was cancelled before it had finished.')
  }
}

export function errorMessage(error: unknown): string {
  return hasText(error, 'message') ? error.message : String(error)
}

/** Describes what ended a run without a report; a bug keeps its stack. */
export function describeError(error: unknown): string {
  const { code, message } = toFailure(error)
  if (code === 'CONFIG_INVALID') return message
  if (code !== 'INTERNAL') return `[${code}] ${message}`
  return [message, ...framesOf(error)].join('\n')
}

/** The stack repeats the message, which may have lines of a server. */
function framesOf(error: unknown): string[] {
  if (!Error.isError(error)) return []
  const { stack = '', message } = error
  const at = stack.indexOf(message)
  return stack
    .slice(at === -1 ? 0 : at + message.length)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .map((line) => `    ${redact(line)}`)
}

const FRAME = /^\s+at /
const MAX_MESSAGE_CHARACTERS = 2_000

/**
 * Returns a value without a known code as INTERNAL: it is a bug. Its message
 * may quote a server, because no other place has redacted it.
 */
export function toFailure(error: unknown): Failure {
  const code = hasText(error, 'code') ? asErrorCode(error.code) : undefined
  if (code !== undefined) {
    const remedy = remedyOf(error)
    return { code, message: errorMessage(error), ...(remedy && { remedy }) }
  }
  const message = redact(errorMessage(error), MAX_MESSAGE_CHARACTERS)
  return failureOf('INTERNAL', `Unexpected error: ${message}.`, REPORT_BUG)
}

const REPORT_BUG: Remedy = {
  system: 'workflow',
  kind: 'contact',
  who: 'the maintainers of this action',
  about: "the message and the run's debug log",
}

function remedyOf(error: unknown): Remedy | undefined {
  return error instanceof CodedError ||
    error instanceof CancelledError ||
    error instanceof ConfigError
    ? error.remedy
    : undefined
}

/** Returns a text on one line: a line break could begin a command of a runner. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

function asErrorCode(code: string): ErrorCode | undefined {
  return ERROR_CODES.find((known) => known === code)
}

function hasText<K extends string>(
  value: unknown,
  key: K,
): value is Record<K, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    key in value &&
    typeof Reflect.get(value, key) === 'string'
  )
}
