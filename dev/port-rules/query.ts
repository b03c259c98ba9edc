// Queries as searches and pages carry them. What the emulator cannot evaluate
// is refused, so that no search seems to succeed with the wrong answer.
import { z } from 'zod'
import { DATE_PRESETS } from '../emulators/port/entities/date-presets.ts'
import { OPERATOR_NAMES } from '../emulators/port/entities/query-operators.ts'

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const valueSchema = z.union([
  scalar,
  z.array(scalar),
  z.strictObject({ from: z.string(), to: z.string() }),
  z.strictObject({ preset: z.enum(DATE_PRESETS) }),
])

/** One comparison. */
export const ruleSchema = z.strictObject({
  property: z.string().min(1),
  operator: z.enum(OPERATOR_NAMES),
  value: valueSchema.optional(),
})

/** A comparison. */
export type Rule = z.infer<typeof ruleSchema>

/** Comparisons that hold all or in part. */
export type Query = {
  readonly combinator: 'and' | 'or'
  readonly rules: readonly (Rule | Query)[]
}

/** A query with groups inside groups. */
export const querySchema: z.ZodType<Query> = z.strictObject({
  combinator: z.enum(['and', 'or']),
  rules: z.array(z.union([ruleSchema, z.lazy(() => querySchema)])),
})

/** Lists the properties that a query names. */
export function queriedProperties(query: Query): readonly string[] {
  return query.rules.flatMap((rule) => {
    return 'rules' in rule ? queriedProperties(rule) : [rule.property]
  })
}
