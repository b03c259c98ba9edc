import type { z } from 'zod'
import { type Failure, toFailure } from '../errors.ts'
import { describeRemedy } from '../remedy/describe-remedy.ts'
import type { findingSchema, statusSchema } from './run/finding-schema.ts'

export type CheckStatus = z.infer<typeof statusSchema>

/** The result of one check; never has a secret or the name of a person. */
export type CheckFinding = Readonly<z.infer<typeof findingSchema>>

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
