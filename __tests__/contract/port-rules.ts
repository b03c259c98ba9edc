// What Port's API accepts, as far as its published rules say, so that a
// mistake in configs/ is found here and not in somebody's account.
import { z } from 'zod'
import { readJson } from './config-files.ts'

const ICONS = z
  .array(z.string())
  .parse(readJson('__tests__/fixtures/port/port-icons.json'))
const COLORS = [
  'blue',
  'turquoise',
  'orange',
  'purple',
  'pink',
  'yellow',
  'green',
  'red',
  'gold',
  'silver',
  'paleBlue',
  'darkGray',
  'lightGray',
  'bronze',
  'lime',
  'olive',
  'brown',
]
const STRING_FORMATS = ['date-time', 'url', 'email', 'markdown', 'user', 'team']
const ENTITY_IDENTIFIER = /^(?!\.{1,2}$)[\p{L}0-9@_.+:\\/=-]+$/u
const MAX_ENTITY_IDENTIFIER = 1000

const icon = z.enum(ICONS)
const key = z
  .string()
  .regex(/^[A-Za-z0-9@_=\\-]+$/)
  .max(100)
const blueprintIdentifier = key
const text = z.string().min(1)
const jq = z.string().min(1)
const nothing = z.strictObject({})

const described = {
  title: text.max(100),
  description: text.max(200).optional(),
  icon: icon.optional(),
}
const stringSchema = z
  .strictObject({
    type: z.literal('string'),
    ...described,
    format: z.enum(STRING_FORMATS).optional(),
    enum: z.array(text).min(1).optional(),
    enumColors: z.record(text, z.enum(COLORS)).optional(),
  })
  .refine(
    ({ enum: values = [], enumColors = {} }) =>
      Object.keys(enumColors).every((value) => values.includes(value)),
    'enumColors must name values of the enum',
  )
const propertySchema = z.discriminatedUnion('type', [
  stringSchema,
  z.strictObject({ type: z.literal('number'), ...described }),
  z.strictObject({ type: z.literal('boolean'), ...described }),
  z.strictObject({ type: z.literal('object'), ...described }),
  z.strictObject({
    type: z.literal('array'),
    ...described,
    items: z.strictObject({ type: z.literal('string') }),
  }),
])

// Never required: an entity would be lost with the target of its relation.
const relationSchema = z.strictObject({
  target: blueprintIdentifier,
  title: text.max(100),
  description: text.max(200).optional(),
  required: z.literal(false),
  many: z.boolean(),
})
/** Each literal is a text of jq with quotes of its own. */
const quoted = z.string().regex(/^'.+'$/)
const searchSchema = z.strictObject({
  combinator: z.enum(["'and'", "'or'"]),
  rules: z
    .array(z.strictObject({ property: quoted, operator: quoted, value: jq }))
    .min(1),
})

/** A blueprint as `POST /v1/blueprints` takes it. */
export const blueprintSchema = z
  .strictObject({
    identifier: blueprintIdentifier,
    title: text.max(100),
    description: text.max(200).optional(),
    icon: icon.optional(),
    schema: z.strictObject({
      properties: z.record(key, propertySchema),
      required: z.array(key),
    }),
    mirrorProperties: nothing,
    calculationProperties: nothing,
    aggregationProperties: nothing,
    relations: z.record(key, relationSchema),
  })
  .refine(
    ({ schema }) =>
      schema.required.every((name) => Object.hasOwn(schema.properties, name)),
    'required must name properties',
  )

/** A webhook as `POST /v1/webhooks` takes it. */
export const webhookSchema = z.strictObject({
  identifier: key.max(30),
  title: text.max(30),
  description: text.max(200).optional(),
  icon: icon.optional(),
  enabled: z.boolean(),
  integrationType: z.enum(['custom', 'template']).optional(),
  security: z.strictObject({
    secret: text,
    signatureHeaderName: text,
    signatureAlgorithm: z.enum(['sha1', 'sha256', 'plain']),
    signaturePrefix: text.optional(),
    requestIdentifierPath: jq.optional(),
  }),
  mappings: z.array(
    z.strictObject({
      blueprint: blueprintIdentifier,
      operation: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('create') }),
        z.strictObject({
          type: z.literal('delete'),
          deleteDependents: z.boolean().optional(),
        }),
      ]),
      filter: jq,
      itemsToParse: jq,
      entity: z.strictObject({
        identifier: jq,
        title: jq,
        properties: z.record(key, jq),
        relations: z.record(key, z.union([jq, searchSchema])).optional(),
      }),
    }),
  ),
})

/** The mapping of Port's GitHub Copilot integration, as one document. */
export const integrationConfigSchema = z.strictObject({
  // Without it Port assumes 0.9 and deletes what left GitHub's 28-day report.
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
      selector: z.strictObject({ query: jq }),
      port: z.strictObject({
        entity: z.strictObject({
          mappings: z.strictObject({
            identifier: jq,
            title: jq,
            blueprint: jq,
            properties: z.record(key, jq),
          }),
        }),
      }),
    }),
  ),
})

/** A blueprint that obeys the rules. */
export type Blueprint = z.infer<typeof blueprintSchema>
/** A webhook that obeys the rules. */
export type Webhook = z.infer<typeof webhookSchema>
/** An integration's mapping that obeys the rules. */
export type IntegrationConfig = z.infer<typeof integrationConfigSchema>

type Property = z.infer<typeof propertySchema>
type Entity = {
  readonly identifier: unknown
  readonly title: unknown
  readonly properties: Readonly<Record<string, unknown>>
}

/** Lists why Port would refuse an entity; null counts as "not given". */
export function entityProblems(blueprint: Blueprint, entity: Entity): string[] {
  const { properties, required } = blueprint.schema
  const given = Object.entries(entity.properties).filter(
    ([, value]) => value !== null,
  )
  const names = new Set(given.map(([name]) => name))
  return [
    ...(isIdentifier(entity.identifier) ? [] : ['identifier']),
    ...(text.safeParse(entity.title).success ? [] : ['title']),
    ...required
      .filter((name) => !names.has(name))
      .map((name) => `${name} is required`),
    ...given
      .filter(([name]) => !Object.hasOwn(properties, name))
      .map(([name]) => `${name} is unknown`),
    ...given
      .filter(([name, value]) => {
        const property = properties[name]
        return property !== undefined && !fits(property, value)
      })
      .map(([name]) => `${name} does not fit`),
  ]
}

function isIdentifier(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length <= MAX_ENTITY_IDENTIFIER &&
    ENTITY_IDENTIFIER.test(value)
  )
}

function fits(property: Property, value: unknown): boolean {
  switch (property.type) {
    case 'string':
      return fitsString(property, value)
    case 'number':
      return z.number().safeParse(value).success
    case 'boolean':
      return typeof value === 'boolean'
    case 'object':
      return z.record(z.string(), z.unknown()).safeParse(value).success
    case 'array':
      return z.array(z.string()).safeParse(value).success
  }
}

function fitsString(
  property: z.infer<typeof stringSchema>,
  value: unknown,
): boolean {
  if (typeof value !== 'string') return false
  if (property.enum && !property.enum.includes(value)) return false
  if (property.format !== 'date-time') return true
  return z.iso.datetime({ offset: true }).safeParse(value).success
}
