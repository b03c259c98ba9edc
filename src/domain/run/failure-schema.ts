import { z } from 'zod'
import { ERROR_CODES, type Failure } from '../../errors.ts'
import { remedySchema } from '../../remedy/remedy-schema.ts'

/** A failure as JSON; apart from `errors.ts`, which every start loads. */
export const failureSchema = z
  .object({
    code: z.enum(ERROR_CODES),
    message: z
      .string()
      .describe('What failed and why, then the words of the remedy.'),
    remedy: remedySchema.exactOptional(),
  })
  .meta({ id: 'failure' }) satisfies z.ZodType<Failure>
