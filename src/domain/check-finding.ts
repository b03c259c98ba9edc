import { type Failure, toFailure } from '../errors.ts'
import { describeRemedy } from '../remedy/describe-remedy.ts'
import type { Remedy } from '../remedy/remedy.ts'
import type { Counts } from './units.ts'

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
  /** What to do about a failure or a warning. */
  readonly remedy?: Remedy
  /** The heading in docs/troubleshooting.md. */
  readonly code?: string
  /** What the check has counted, for the forecast. */
  readonly counts?: Counts
}

export function findingOfError(
  subject: string,
  error: unknown,
  status: CheckStatus = 'failure',
): CheckFinding {
  return findingOfFailure(subject, toFailure(error), status)
}

type FailureLike = Pick<Failure, 'message' | 'remedy'> & {
  readonly code?: string
}

export function findingOfFailure(
  subject: string,
  { code, message, remedy }: FailureLike,
  status: CheckStatus,
): CheckFinding {
  return {
    subject,
    status,
    detail: message,
    ...(code !== undefined && { code }),
    ...(remedy && { remedy }),
  }
}

/** Returns the words of the remedy, unless the detail ends with them. */
export function adviceOf({
  detail,
  remedy,
}: Pick<CheckFinding, 'detail' | 'remedy'>): string | undefined {
  const advice = remedy && describeRemedy(remedy)
  return advice === undefined || detail.endsWith(advice) ? undefined : advice
}

/** Returns the finding of a check that an earlier failure makes impossible. */
export function notChecked(subject: string, because: string): CheckFinding {
  return { subject, status: 'unknown', detail: `Not checked: ${because}.` }
}
