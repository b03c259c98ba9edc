import { z } from 'zod'
import { remedySchema } from '../../remedy/remedy-schema.ts'
import { countsSchema } from '../units.ts'

export const statusSchema = z
  .enum(['ok', 'warning', 'failure', 'unknown'])
  .describe(
    '`warning`: a run works, with limits. `failure`: a run would fail or lose records. `unknown`: a check changes nothing, so it cannot know.',
  )

/** The result of one check as JSON. */
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
