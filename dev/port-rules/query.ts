// Queries of searches, pages and scorecards. The schema refuses what the
// emulator cannot evaluate; otherwise a search could return wrong entities.
import { z } from 'zod'
import { combinatorSchema, textSchema } from './names.ts'

/** Named time ranges of rules and charts. */
export const DATE_PRESETS = [
  'today',
  'yesterday',
  'lastDay',
  'lastWeek',
  'last2Weeks',
  'lastMonth',
  'last3Months',
  'last6Months',
  'last12Months',
  'last2Years',
  'last3Years',
] as const

export const OPERATORS = [
  '=',
  '!=',
  '>',
  '>=',
  '<',
  '<=',
  'in',
  'notIn',
  'contains',
  'containsAny',
  'doesNotContains',
  'beginsWith',
  'endsWith',
  'doesNotBeginsWith',
  'doesNotEndsWith',
  'isEmpty',
  'isNotEmpty',
  'between',
  'notBetween',
  'isExpired',
  'isNotExpired',
] as const

export type Operator = (typeof OPERATORS)[number]

export const presetSchema = z.strictObject({ preset: z.enum(DATE_PRESETS) })

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const ruleSchema = z.strictObject({
  property: textSchema,
  operator: z.enum(OPERATORS),
  value: z
    .union([
      scalar,
      z.array(scalar),
      z.strictObject({ from: z.string(), to: z.string() }),
      presetSchema,
    ])
    .optional(),
})

/** A rule whose value fits its operator. */
export const fittingRuleSchema = ruleSchema.refine(
  ({ operator, value }) => isRange(operator) || !isSpan(value),
  'only between and notBetween take a range of time',
)

export type Rule = z.infer<typeof ruleSchema>

export type Query = {
  readonly combinator: 'and' | 'or'
  readonly rules: readonly (Rule | Query)[]
}

export const querySchema: z.ZodType<Query> = z.strictObject({
  combinator: combinatorSchema,
  rules: z.array(z.union([fittingRuleSchema, z.lazy(() => querySchema)])),
})

function isRange(operator: Operator): boolean {
  return operator === 'between' || operator === 'notBetween'
}

function isSpan(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the rules of a query, nested ones included. */
export function flattenRules(rules: Query['rules']): readonly Rule[] {
  return rules.flatMap((rule) => {
    return 'rules' in rule ? flattenRules(rule.rules) : [rule]
  })
}
