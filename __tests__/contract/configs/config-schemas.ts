// The part of Port's rules that configs/ uses, so that a test finds a mistake
// before somebody's account does.
import { z } from 'zod'
import {
  actionSchema as anyAction,
  githubInvocationSchema,
  triggerSchema,
  userInputsSchema,
  workflowInputsSchema,
} from '../../../dev/port-rules/action.ts'
import {
  blueprintSchema as anyBlueprint,
  propertySchema,
  relationSchema,
} from '../../../dev/port-rules/blueprint.ts'
import { readShape } from '../../../dev/port-rules/blueprint-shape.ts'
import {
  entityFaults,
  identifierFault,
} from '../../../dev/port-rules/entity.ts'
import {
  keySchema as key,
  textSchema as text,
  titleSchema as title,
} from '../../../dev/port-rules/names.ts'
import {
  webhookSchema as anyWebhook,
  mappedEntitySchema,
  mappingSchema,
  operationSchema,
  securitySchema,
} from '../../../dev/port-rules/webhook.ts'
import { readJson } from './config-files.ts'

const MAX_INPUTS = 10
const STRING_FORMATS = ['date-time', 'url', 'email', 'markdown', 'user', 'team']

/** The icons of Port. */
export const icon = z.enum(
  z
    .array(z.string())
    .parse(readJson('__tests__/fixtures/port/port-icons.json')),
)

const description = text.max(200)
const described = {
  title,
  description: description.optional(),
  icon: icon.optional(),
}
/** Port's own AI answers from descriptions, so every property has one. */
const ofProperty = { ...described, description }
const plainProperty = propertySchema
  .pick({ type: true })
  .extend(ofProperty)
  .strict()
const stringSchema = propertySchema
  .extend({
    ...ofProperty,
    type: z.literal('string'),
    format: z.enum(STRING_FORMATS).optional(),
    dateFormat: z.literal('iso').optional(),
    enum: z.array(text).min(1).optional(),
  })
  .strict()
  .refine(
    ({ enum: values = [], enumColors = {} }) =>
      Object.keys(enumColors).every((value) => values.includes(value)),
    'enumColors must name values of the enum',
  )
  // Port's default is relative: a day would read "3 months ago".
  .refine(
    ({ format, dateFormat }) =>
      (format === 'date-time') === (dateFormat === 'iso'),
    'a date-time, and nothing else, needs dateFormat "iso"',
  )
const ownPropertySchema = z.discriminatedUnion('type', [
  stringSchema,
  plainProperty.extend({ type: z.enum(['number', 'boolean', 'object']) }),
  plainProperty.extend({
    type: z.literal('array'),
    items: z.strictObject({ type: z.literal('string') }),
  }),
])
const nothing = z.strictObject({})

/** Relations are optional: Port drops an entity without its required target. */
export const blueprintSchema = anyBlueprint
  .omit({ ownership: true })
  .safeExtend({
    description: description.optional(),
    icon: icon.optional(),
    schema: anyBlueprint.shape.schema.safeExtend({
      properties: z.record(key, ownPropertySchema),
    }),
    mirrorProperties: nothing,
    calculationProperties: nothing,
    aggregationProperties: nothing,
    relations: z.record(
      key,
      relationSchema.safeExtend({
        title,
        description: description.optional(),
        required: z.literal(false),
        many: z.boolean(),
      }),
    ),
  })

/** JQ with a string literal in single quotes. */
const quoted = z.string().regex(/^'.+'$/)
const searchSchema = z.strictObject({
  combinator: z.enum(["'and'", "'or'"]),
  rules: z
    .array(z.strictObject({ property: quoted, operator: quoted, value: text }))
    .min(1),
})

/** All requests are signed, and mappings state all they do. */
export const webhookSchema = anyWebhook.safeExtend({
  description: description.optional(),
  icon: icon.optional(),
  security: securitySchema.safeExtend({
    secret: text,
    signatureHeaderName: text,
    signatureAlgorithm: securitySchema.shape.signatureAlgorithm.unwrap(),
    signaturePrefix: text.optional(),
    requestIdentifierPath: text.optional(),
  }),
  mappings: z.array(
    mappingSchema.safeExtend({
      operation: operationSchema,
      filter: text,
      itemsToParse: text,
      entity: mappedEntitySchema.omit({ icon: true, team: true }).safeExtend({
        identifier: text,
        title: text,
        properties: z.record(key, text),
        relations: z.record(key, z.union([text, searchSchema])).optional(),
      }),
    }),
  ),
})

/** The action passes its inputs to a workflow and asks for at most 10. */
export const actionSchema = anyAction.safeExtend({
  title,
  icon,
  description,
  trigger: triggerSchema.omit({ blueprintIdentifier: true }).safeExtend({
    operation: z.literal('CREATE'),
    userInputs: userInputsSchema
      .safeExtend({
        properties: z.record(
          key,
          z.strictObject({
            type: z.literal('string'),
            title: text,
            description,
            pattern: text,
          }),
        ),
        required: z.array(key),
        order: z.array(key),
      })
      .refine(
        ({ properties }) => Object.keys(properties).length <= MAX_INPUTS,
        'an action has at most 10 inputs',
      ),
  }),
  invocationMethod: githubInvocationSchema.safeExtend({
    workflowInputs: workflowInputsSchema.pipe(
      z.record(key, z.string().regex(/^\{\{ \.inputs\.\w+ \}\}$/)),
    ),
    reportWorkflowStatus: z.boolean(),
  }),
  requiredApproval: z.boolean(),
})

/** The mapping of Port's GitHub Copilot integration, as one document. */
export const integrationConfigSchema = z.strictObject({
  // By default Port assumes 0.9 and deletes days that left the 28-day report.
  entityDeletionThreshold: z.literal(0),
  enableMergeEntity: z.literal(true),
  resources: z.array(
    z.strictObject({
      kind: z.enum([
        'organization-usage-metrics',
        'user-usage-metrics',
        'enterprise-usage-metrics',
        'enterprise-user-usage-metrics',
      ]),
      selector: z.strictObject({ query: text }),
      port: z.strictObject({
        entity: z.strictObject({
          mappings: z.strictObject({
            identifier: text,
            title: text,
            blueprint: text,
            properties: z.record(key, text),
          }),
        }),
      }),
    }),
  ),
})

export type Blueprint = z.infer<typeof blueprintSchema>
export type Webhook = z.infer<typeof webhookSchema>
export type IntegrationConfig = z.infer<typeof integrationConfigSchema>

type Entity = {
  readonly identifier: unknown
  readonly title: unknown
  readonly properties: Readonly<Record<string, unknown>>
}

/** Lists why Port refuses an entity. A property that is null is not sent. */
export function entityProblems(
  blueprint: Blueprint,
  { identifier, title: name, properties }: Entity,
): readonly string[] {
  const given = Object.entries(properties).filter(([, value]) => value !== null)
  return [
    identifierFault(identifier) ?? [],
    text.safeParse(name).success ? [] : 'title is required',
    ...entityFaults(readShape(blueprint), {
      properties: Object.fromEntries(given),
      relations: {},
    }),
  ].flat()
}
