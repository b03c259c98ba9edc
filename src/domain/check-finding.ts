import { z } from 'zod'
import { type Failure, toFailure } from '../errors.ts'
import { describeRemedy } from '../remedy/describe-remedy.ts'
import { remedySchema } from '../remedy/remedy.ts'
import { countsSchema } from './units.ts'

const statusSchema = z
  .enum(['ok', 'warning', 'failure', 'unknown'])
  .describe(
    '`warning`: a run works, with limits. `failure`: a run would fail or lose records. `unknown`: a check changes nothing, so it cannot know.',
  )
export type CheckStatus = z.infer<typeof statusSchema>

export const findingSchema = z.object({
  subject: z.string(),
  status: statusSchema,
  detail: z.string(),
  remedy: remedySchema
    .exactOptional()
    .describe('What to do about a failure or a warning.'),
  code: z
    .string()
    .exactOptional()
    .describe('The heading in docs/troubleshooting.md.'),
  counts: countsSchema
    .exactOptional()
    .describe('What the check has counted, for the forecast.'),
})
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
