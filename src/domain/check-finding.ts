// What one line of a check found, as data.
import { toFailure } from '../errors.ts'

export type CheckStatus =
  | 'ok'
  /** A run works, but not everything is as it could be. */
  | 'warning'
  /** A run would fail, or what it sends would be lost. */
  | 'failure'
  /** Cannot be found out without changing anything. */
  | 'unknown'

/** One thing that was looked at; never a secret or the name of a person. */
export type CheckFinding = {
  readonly subject: string
  readonly status: CheckStatus
  readonly detail: string
  /** What to do, where the detail does not say it. */
  readonly advice?: string
  /** The heading in the page on troubleshooting. */
  readonly code?: string
}

/** Makes a finding of something that was thrown. */
export function findingOfError(
  subject: string,
  error: unknown,
  status: CheckStatus = 'failure',
): CheckFinding {
  const { code, message } = toFailure(error)
  return { subject, status, detail: message, code }
}

/** Makes a finding of something that depends on what has failed. */
export function notChecked(subject: string, because: string): CheckFinding {
  return { subject, status: 'unknown', detail: `Not checked: ${because}.` }
}
