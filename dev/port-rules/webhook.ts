import { z } from 'zod'
import { checkWith } from './checked.ts'
import { descriptionSchema, keySchema, textSchema } from './names.ts'

const MAX_NAME_LENGTH = 30

const jq = z.string()
const jqOrSearch = z.union([
  jq,
  z.strictObject({
    combinator: jq,
    rules: z.array(
      z.strictObject({ property: jq, operator: jq, value: jq.optional() }),
    ),
  }),
])

export const operationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('create') }),
  z.strictObject({
    type: z.literal('delete'),
    deleteDependents: z.boolean().optional(),
  }),
])

export const mappedEntitySchema = z.strictObject({
  identifier: jqOrSearch,
  title: jq.optional(),
  icon: jq.optional(),
  team: jqOrSearch.optional(),
  properties: z.record(keySchema, jq).optional(),
  relations: z.record(keySchema, jqOrSearch).optional(),
})

/** Port also takes the text of its older examples. */
const anyOperationSchema = z.union([
  operationSchema,
  z.enum(['create', 'delete']),
])

export const mappingSchema = z.strictObject({
  blueprint: keySchema,
  operation: anyOperationSchema.optional(),
  filter: jq.optional(),
  itemsToParse: jq.optional(),
  entity: mappedEntitySchema,
})

export const securitySchema = z.strictObject({
  secret: z.string().optional(),
  signatureHeaderName: z.string().optional(),
  signatureAlgorithm: z.enum(['sha1', 'sha256', 'plain']).optional(),
  signaturePrefix: z.string().optional(),
  requestIdentifierPath: jq.optional(),
})

export const webhookSchema = z.strictObject({
  identifier: keySchema.max(MAX_NAME_LENGTH),
  title: textSchema.max(MAX_NAME_LENGTH),
  description: descriptionSchema.optional(),
  icon: z.string().optional(),
  enabled: z.boolean(),
  integrationType: z.enum(['custom', 'template']).optional(),
  security: securitySchema.optional(),
  mappings: z.array(mappingSchema).optional(),
})

/**
 * Returns why Port refuses a webhook beside these blueprints; `undefined` if it
 * accepts the webhook.
 */
export function webhookFault(
  document: unknown,
  blueprints: ReadonlyMap<string, unknown>,
): string | undefined {
  const checked = checkWith(webhookSchema, document)
  if ('fault' in checked) return checked.fault
  const stray = checked.value.mappings?.find(({ blueprint }) => {
    return !blueprints.has(blueprint)
  })
  return stray && `mappings: there is no blueprint "${stray.blueprint}"`
}
