// What the reader of a failure has to change, as data. The report carries it,
// and `describe-remedy.ts` writes the advice of every message and table from it.
import type { z } from 'zod'
import type { causeSchema, remedySchema, stepSchema } from './remedy-schema.ts'

/** One thing to change. */
export type RemedyStep = z.infer<typeof stepSchema>
export type RemedyKind = RemedyStep['kind']
export type StepOf<Kind extends RemedyKind> = Extract<
  RemedyStep,
  { readonly kind: Kind }
>
/** The remedy of one cause. */
export type CauseRemedy = z.infer<typeof causeSchema>
/** The remedy of the likeliest cause, with those of the others. */
export type Remedy = z.infer<typeof remedySchema>
