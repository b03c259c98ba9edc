// What Port's API refuses of a webhook.
import { z } from 'zod'
import type { Document } from '../emulators/port/api/document-store.ts'
import type { Blueprint } from '../emulators/port/blueprints/blueprint.ts'
import { keySchema } from './blueprint.ts'
import { checkWith } from './checked.ts'

const MAX_IDENTIFIER_LENGTH = 30

const jq = z.string()
const searchSchema = z.strictObject({
  combinator: jq,
  rules: z.array(
    z.strictObject({ property: jq, operator: jq, value: jq.optional() }),
  ),
})
const jqOrSearch = z.union([jq, searchSchema])

// A text stands in Port's examples, but its published schema refuses it.
const operationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('create') }),
  z.strictObject({
    type: z.literal('delete'),
    deleteDependents: z.boolean().optional(),
  }),
])

const mappingSchema = z.strictObject({
  blueprint: keySchema,
  operation: operationSchema.optional(),
  filter: jq.optional(),
  itemsToParse: jq.optional(),
  entity: z.strictObject({
    identifier: jqOrSearch,
    title: jq.optional(),
    icon: jq.optional(),
    team: jqOrSearch.optional(),
    properties: z.record(keySchema, jq).optional(),
    relations: z.record(keySchema, jqOrSearch).optional(),
  }),
})

const webhookSchema = z.strictObject({
  identifier: keySchema.max(MAX_IDENTIFIER_LENGTH),
  title: z.string().min(1).max(30),
  description: z.string().max(200).optional(),
  icon: z.string().optional(),
  enabled: z.boolean(),
  integrationType: z.enum(['custom', 'template']).optional(),
  security: z
    .strictObject({
      secret: z.string().optional(),
      signatureHeaderName: z.string().optional(),
      signatureAlgorithm: z.enum(['sha1', 'sha256', 'plain']).optional(),
      signaturePrefix: z.string().optional(),
      requestIdentifierPath: jq.optional(),
    })
    .optional(),
  mappings: z.array(mappingSchema).optional(),
})

/** Says why a webhook is refused; `undefined` when it is taken. */
export function webhookFault(
  document: Document,
  blueprints: ReadonlyMap<string, Blueprint>,
): string | undefined {
  const checked = checkWith(webhookSchema, document)
  if ('fault' in checked) return checked.fault
  const stray = checked.value.mappings?.find(({ blueprint }) => {
    return !blueprints.has(blueprint)
  })
  return stray && `mappings: there is no blueprint "${stray.blueprint}"`
}
