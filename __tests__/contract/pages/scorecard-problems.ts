// The part of Port's rules for scorecards that configs/ uses, and the order of
// their levels.
import { z } from 'zod'
import { titleSchema } from '../../../dev/port-rules/names.ts'
import { ruleSchema } from '../../../dev/port-rules/query.ts'
import {
  scorecardSchema as anyScorecard,
  conditionsSchema,
  levelSchema,
  scorecardRuleSchema,
} from '../../../dev/port-rules/scorecard.ts'
import { color, property } from '../configs/config-page-schema.ts'
import type { Blueprint } from '../configs/config-schemas.ts'

const querySchema = conditionsSchema.safeExtend({
  conditions: z
    .array(
      z.discriminatedUnion('operator', [
        ruleSchema.safeExtend({
          property,
          operator: z.enum(['>=', '<=', '=']),
          value: z.number(),
        }),
        ruleSchema.omit({ value: true }).safeExtend({
          property,
          operator: z.enum(['isNotEmpty', 'isEmpty']),
        }),
      ]),
    )
    .min(1),
})

/** Each scorecard has a filter, and all levels are of the traffic light. */
export const scorecardSchema = anyScorecard.safeExtend({
  title: titleSchema,
  levels: z.array(levelSchema.safeExtend({ color })).min(2),
  filter: querySchema,
  rules: z.array(
    scorecardRuleSchema
      .omit({ description: true })
      .safeExtend({ title: titleSchema, query: querySchema }),
  ),
})

export type Scorecard = z.infer<typeof scorecardSchema>

/** Returns the minimum values of each level, in the order of the levels. */
export function thresholdsOf({ levels, rules }: Scorecard): number[][] {
  return levels.map(({ title }) =>
    rules
      .filter(({ level }) => level === title)
      .flatMap(({ query }) =>
        query.conditions.flatMap((condition) =>
          condition.operator === '>=' ? [condition.value] : [],
        ),
      ),
  )
}

export function scorecardProblems(
  scorecard: Scorecard,
  blueprint: Blueprint,
): string[] {
  return [
    ...levelProblems(scorecard),
    ...propertyProblems(scorecard, blueprint),
  ]
}

function levelProblems(scorecard: Scorecard): string[] {
  const titles = scorecard.levels.map(({ title }) => title)
  const [base = 0, ...counts] = titles.map(
    (title) => scorecard.rules.filter(({ level }) => level === title).length,
  )
  const thresholds = thresholdsOf(scorecard).slice(1)
  const values = thresholds.flat()
  return [
    ...(new Set(titles).size === titles.length ? [] : ['levels repeat']),
    ...scorecard.rules
      .filter(({ level }) => !titles.includes(level))
      .map(({ level }) => `${level} is no level`),
    ...(base === 0 ? [] : ['the first level has rules']),
    ...(counts.every(
      (count, index) => count > 0 && (thresholds[index] ?? []).length <= 1,
    )
      ? []
      : ['every other level needs one rule']),
    ...(values.every((value, index) => value > (values[index - 1] ?? 0))
      ? []
      : ['the levels are not in order']),
  ]
}

function propertyProblems(
  { filter, rules }: Scorecard,
  { schema }: Blueprint,
): string[] {
  return [filter, ...rules.map(({ query }) => query)]
    .flatMap(({ conditions }) => conditions)
    .filter(({ property: name }) => schema.properties[name]?.type !== 'number')
    .map(({ property: name }) => `${name} is no number of the blueprint`)
}
