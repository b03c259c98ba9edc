// What Port accepts as a scorecard, and what makes its levels a ladder.
import { z } from 'zod'
import { color, key, property, text } from './port-page-rules.ts'
import type { Blueprint } from './port-rules.ts'

const conditionSchema = z.discriminatedUnion('operator', [
  z.strictObject({ property, operator: z.literal('>='), value: z.number() }),
  z.strictObject({ property, operator: z.literal('isNotEmpty') }),
])
const querySchema = z.strictObject({
  combinator: z.enum(['and', 'or']),
  conditions: z.array(conditionSchema).min(1),
})

/** A scorecard as `POST /v1/blueprints/{blueprint}/scorecards` takes it. */
export const scorecardSchema = z.strictObject({
  identifier: key,
  title: text.max(100),
  levels: z.array(z.strictObject({ title: text, color })).min(2),
  filter: querySchema,
  rules: z.array(
    z.strictObject({
      identifier: key,
      title: text.max(100),
      level: text,
      query: querySchema,
    }),
  ),
})

/** A scorecard that obeys the rules. */
export type Scorecard = z.infer<typeof scorecardSchema>

/** Gives the least value for each level, in the order of the levels. */
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

/** Lists what is wrong with a scorecard of a blueprint. */
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
  const [base = [], ...others] = thresholdsOf(scorecard)
  const values = others.flat()
  return [
    ...(new Set(titles).size === titles.length ? [] : ['levels repeat']),
    ...scorecard.rules
      .filter(({ level }) => !titles.includes(level))
      .map(({ level }) => `${level} is no level`),
    ...(base.length === 0 ? [] : ['the first level has rules']),
    ...(others.every((rules) => rules.length === 1)
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
