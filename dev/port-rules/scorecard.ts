// What Port's API refuses of a scorecard.
import { z } from 'zod'
import type { Document } from '../emulators/port/api/document-store.ts'
import type { Blueprint } from '../emulators/port/blueprints/blueprint.ts'
import { COLORS, keySchema } from './blueprint.ts'
import { checkWith } from './checked.ts'
import { ruleSchema } from './query.ts'
import { nameFault } from './widget-references.ts'

const conditionsSchema = z.strictObject({
  combinator: z.enum(['and', 'or']),
  conditions: z.array(ruleSchema),
})

const scorecardSchema = z
  .strictObject({
    identifier: keySchema,
    title: z.string().min(1),
    levels: z
      .array(
        z.strictObject({ title: z.string().min(1), color: z.enum(COLORS) }),
      )
      .min(2),
    filter: conditionsSchema.optional(),
    rules: z.array(
      z.strictObject({
        identifier: keySchema,
        title: z.string().min(1),
        description: z.string().optional(),
        level: z.string(),
        query: conditionsSchema,
      }),
    ),
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

/** Says why a scorecard is refused; `undefined` when it is taken. */
export function scorecardFault(
  document: Document,
  blueprint: Blueprint,
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
