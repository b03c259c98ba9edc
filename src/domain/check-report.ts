// What a check found, line by line, as data.
import { toFailure } from '../errors.ts'

/** What is looked at, in the order in which it is told. */
export const CHECK_AREAS = ['GitHub', 'Microsoft 365', 'Port'] as const
export type CheckArea = (typeof CHECK_AREAS)[number]

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

export type CheckRow = CheckFinding & { readonly area: CheckArea }

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

/** Decides the result of a check: warnings do not fail it. */
export function resultOfCheck(
  rows: readonly CheckFinding[],
): 'success' | 'failed' {
  return rows.some(({ status }) => status === 'failure') ? 'failed' : 'success'
}
