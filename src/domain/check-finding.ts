import { toFailure } from '../errors.ts'

export type CheckStatus =
  | 'ok'
  /** A run works, with limits. */
  | 'warning'
  /** A run would fail or lose records. */
  | 'failure'
  /** Only a change could show it, and a check changes nothing. */
  | 'unknown'

/** The result of one check; never has a secret or the name of a person. */
export type CheckFinding = {
  readonly subject: string
  readonly status: CheckStatus
  readonly detail: string
  /** What to do, unless the detail has it. */
  readonly advice?: string
  /** The heading in docs/troubleshooting.md. */
  readonly code?: string
}

export function findingOfError(
  subject: string,
  error: unknown,
  status: CheckStatus = 'failure',
): CheckFinding {
  const { code, message } = toFailure(error)
  return { subject, status, detail: message, code }
}

/** Returns the finding of a check that an earlier failure makes impossible. */
export function notChecked(subject: string, because: string): CheckFinding {
  return { subject, status: 'unknown', detail: `Not checked: ${because}.` }
}
