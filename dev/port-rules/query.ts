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

/** A property of the person who looks, or of the person's teams. */
const contextSchema = z.strictObject({
  context: z.enum(['user', 'userTeams']),
  property: textSchema,
})

const contextRuleSchema = z
  .strictObject({
    property: z.union([textSchema, contextSchema]),
    operator: z.enum(OPERATORS),
    value: z.union([scalar, z.array(scalar), contextSchema]).optional(),
  })
  .refine(
    ({ operator }) => !isRange(operator),
    'between and notBetween take no context',
  )

/** Follows a path of relations to an entity with one of the identifiers. */
const matchAnySchema = z.strictObject({
  operator: z.literal('matchAny'),
  property: z.strictObject({ path: z.array(textSchema).min(1) }),
  value: z.union([z.string(), z.array(z.string()), contextSchema]),
})

/** Entities on the way to another one, along relations or against them. */
const relatedToSchema = z.strictObject({
  operator: z.literal('relatedTo'),
  blueprint: textSchema,
  value: z.union([z.string(), z.array(z.string())]),
  direction: z.enum(['upstream', 'downstream']).optional(),
  required: z.boolean().optional(),
})

export type Rule = z.infer<typeof ruleSchema>
export type Context = z.infer<typeof contextSchema>
export type ContextRule = z.infer<typeof contextRuleSchema>
export type MatchAnyRule = z.infer<typeof matchAnySchema>
export type RelatedToRule = z.infer<typeof relatedToSchema>
type AnyRule = Rule | ContextRule | MatchAnyRule | RelatedToRule

export type Query = {
  readonly combinator: 'and' | 'or'
  readonly rules: readonly (AnyRule | Query)[]
}

export const querySchema: z.ZodType<Query> = z.strictObject({
  combinator: combinatorSchema,
  rules: z.array(
    z.union([
      fittingRuleSchema,
      contextRuleSchema,
      matchAnySchema,
      relatedToSchema,
      z.lazy(() => querySchema),
    ]),
  ),
})

function isRange(operator: Operator): boolean {
  return operator === 'between' || operator === 'notBetween'
}

function isSpan(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the rules about a property, nested ones included. */
export function flattenRules(rules: Query['rules']): readonly Rule[] {
  return rules.flatMap((rule) => {
    if ('rules' in rule) return flattenRules(rule.rules)
    const checked = ruleSchema.safeParse(rule)
    return checked.success ? [checked.data] : []
  })
}
