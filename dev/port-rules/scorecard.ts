import { z } from 'zod'
import type { BlueprintShape } from './blueprint-shape.ts'
import { checkWith } from './checked.ts'
import { COLORS, combinatorSchema, keySchema, textSchema } from './names.ts'
import { fittingRuleSchema } from './query.ts'
import { nameFault } from './widget-targets.ts'

export const levelSchema = z.strictObject({
  title: textSchema,
  color: z.enum(COLORS),
})

export const conditionsSchema = z.strictObject({
  combinator: combinatorSchema,
  conditions: z.array(fittingRuleSchema),
})

export const scorecardRuleSchema = z.strictObject({
  identifier: keySchema,
  title: textSchema,
  description: z.string().optional(),
  level: z.string(),
  query: conditionsSchema,
})

export const scorecardSchema = z
  .strictObject({
    identifier: keySchema,
    title: textSchema,
    levels: z.array(levelSchema).min(2),
    filter: conditionsSchema.optional(),
    properties: z.looseObject({}).optional(),
    rules: z.array(scorecardRuleSchema),
  })
  .refine(({ levels, rules }) => {
    const reachable = levels.slice(1).map(({ title }) => title)
    return rules.every(({ level }) => reachable.includes(level))
  }, 'a rule needs a level of the scorecard that is not the first')
  .refine(
    ({ rules }) =>
      new Set(rules.map(({ identifier }) => identifier)).size === rules.length,
    'two rules have the same identifier',
  )

/**
 * Returns why Port refuses a scorecard of a blueprint; `undefined` if it
 * accepts the scorecard.
 */
export function scorecardFault(
  document: unknown,
  blueprint: BlueprintShape,
): string | undefined {
  const checked = checkWith(scorecardSchema, document)
  if ('fault' in checked) return checked.fault
  const { filter, rules } = checked.value
  const queries = [filter, ...rules.map(({ query }) => query)]
  return queries
    .flatMap((query) => query?.conditions ?? [])
    .map(({ property }) => nameFault(blueprint, property))
    .find((fault) => fault !== undefined)
}
