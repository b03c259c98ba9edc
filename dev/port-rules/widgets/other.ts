// Widgets that compute nothing.
import { z } from 'zod'
import { keySchema, textSchema } from '../names.ts'
import { querySchema } from '../query.ts'
import { common, titled } from './fields.ts'

export const customMarkdownSchema = z.strictObject({
  ...titled,
  type: z.literal('markdown'),
  source: z.literal('custom'),
  markdown: z.string(),
})

const propertyMarkdownSchema = z.strictObject({
  ...titled,
  type: z.literal('markdown'),
  source: z.literal('property'),
  blueprintIdentifier: keySchema,
  propertyIdentifier: keySchema,
  entityIdentifier: z.string(),
})

export const markdownSchema = z.discriminatedUnion('source', [
  customMarkdownSchema,
  propertyMarkdownSchema,
])

export const entityDetailsSchema = z.strictObject({
  ...common,
  type: z.literal('entity-details'),
  entity: textSchema,
  blueprint: keySchema,
  hiddenQuery: querySchema.optional(),
  order: z.array(z.string()).optional(),
  showEmptyValues: z.boolean().optional(),
})

/** The only kind that takes keys which Port does not know. */
export const iframeSchema = z.looseObject({
  ...titled,
  type: z.literal('iframe-widget'),
  url: textSchema,
  urlType: z.enum(['public', 'protected']),
})

export const linksSchema = z.strictObject({
  ...common,
  type: z.literal('links-widget'),
  links: z.array(z.strictObject({ title: textSchema, url: textSchema })).min(1),
})

export const actionCardSchema = z.strictObject({
  ...common,
  type: z.literal('action-card-widget'),
  actions: z.array(z.strictObject({ action: textSchema })).min(1),
})

export const actionRunsSchema = z.strictObject({
  ...common,
  type: z.literal('action-runs-table-widget'),
  action: textSchema,
})

export const agentSchema = z.strictObject({
  ...common,
  type: z.literal('ai-agent'),
  agentIdentifier: textSchema,
})

export const pluginSchema = z.strictObject({
  ...titled,
  type: z.literal('custom-widget'),
  pluginId: textSchema,
})
