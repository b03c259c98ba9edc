import { z } from 'zod'
import { keySchema } from '../names.ts'
import { querySchema } from '../query.ts'
import { common, datasetSchema } from './fields.ts'

const MAX_TAB_TITLE = 20
const namesSchema = z.array(z.string())

export const tableSettingsSchema = z.strictObject({
  groupSettings: z.strictObject({ groupBy: namesSchema }).optional(),
  sortSettings: z
    .strictObject({
      sortBy: z.array(
        z.strictObject({
          property: z.string(),
          order: z.enum(['asc', 'desc']),
        }),
      ),
    })
    .optional(),
  filterSettings: z.strictObject({ filterBy: querySchema }).optional(),
  propertiesSettings: z
    .strictObject({
      order: namesSchema.optional(),
      shown: namesSchema.optional(),
      hidden: namesSchema.optional(),
    })
    .optional(),
  tabIndex: z.int().optional(),
  hidden: z.boolean().optional(),
  title: z.string().max(MAX_TAB_TITLE).optional(),
  description: z.string().optional(),
})

export const tableSchema = z.strictObject({
  ...common,
  type: z.literal('table-entities-explorer'),
  displayMode: z.enum(['tabs', 'single', 'widget']).optional(),
  entitiesQueryMode: z.enum(['standard', 'optimized']).optional(),
  blueprint: keySchema.optional(),
  excludedFields: namesSchema.optional(),
  dataset: datasetSchema,
  blueprintConfig: z.record(keySchema, tableSettingsSchema).optional(),
})

export type Table = z.infer<typeof tableSchema>
export type TableSettings = z.infer<typeof tableSettingsSchema>
