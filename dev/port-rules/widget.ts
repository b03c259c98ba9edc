// The documented widgets of a dashboard and their fields.
import { z } from 'zod'
import { keySchema, textSchema } from './names.ts'
import { presetSchema, querySchema, ruleSchema } from './query.ts'

const common = {
  id: textSchema,
  icon: z.string().optional(),
  description: z.string().optional(),
  emptyStateText: z.string().optional(),
}
const titled = { ...common, title: textSchema }
// Port's own pages still have datasets that are a plain list of rules.
const datasetSchema = z.union([querySchema, z.array(ruleSchema)])
const SCALE_FUNCTIONS = ['sum', 'average', 'min', 'max', 'median'] as const

export const numberChartSchema = z
  .strictObject({
    ...titled,
    type: z.literal('entities-number-chart'),
    blueprint: keySchema,
    chartType: z
      .enum(['countEntities', 'aggregateByProperty', 'displaySingleProperty'])
      .optional(),
    calculationBy: z.enum(['entities', 'property']).optional(),
    property: z.string().optional(),
    entity: z.string().optional(),
    func: z.enum(['count', ...SCALE_FUNCTIONS]).optional(),
    averageOf: z.enum(['total', 'hour', 'day', 'week', 'month']).optional(),
    measureTimeBy: z.string().optional(),
    dataset: datasetSchema.optional(),
    unit: z.enum(['none', '$', '€', '£', '%', 'custom']),
    unitCustom: z.string().optional(),
    unitAlignment: z.enum(['left', 'right']).optional(),
    displayFormatting: z.enum(['none', 'round', 'custom']).optional(),
    decimalPlaces: z.int().optional(),
    conditionalFormatting: z.array(z.looseObject({})).optional(),
  })
  .refine(
    ({ unit, unitCustom }) => unit !== 'custom' || unitCustom !== undefined,
    'unit "custom" needs unitCustom',
  )
  .refine(
    ({ displayFormatting, decimalPlaces }) =>
      displayFormatting !== 'custom' || decimalPlaces !== undefined,
    'displayFormatting "custom" needs decimalPlaces',
  )
  .refine(
    ({ func, averageOf }) => func !== 'average' || averageOf !== undefined,
    'func "average" needs averageOf',
  )
  .refine(
    ({ calculationBy, property, func }) =>
      calculationBy !== 'property' || (property && func && func !== 'count'),
    'calculationBy "property" needs a property and a func other than count',
  )
  .refine(
    ({ chartType, property, entity }) =>
      chartType !== 'displaySingleProperty' || (property && entity),
    'displaySingleProperty needs an entity and a property',
  )

const sliceFields = {
  // Port's own pages name the blueprint in the dataset only.
  blueprint: keySchema.optional(),
  property: z.union([
    z.enum(['$identifier', '$title', '$team']),
    z.string().regex(/^[a-z]+(-[a-z]+)*#.+$/),
  ]),
  dataset: datasetSchema,
  dontAggregateOther: z.boolean().optional(),
}

const lineFields = {
  title: textSchema,
  blueprint: keySchema,
  dataset: datasetSchema.optional(),
}
const linePropertiesSchema = z
  .array(z.string().regex(/^(properties|relations)\..+$/))
  .min(1)

export const aggregateLineSchema = z.strictObject({
  ...lineFields,
  chartType: z.literal('aggregatePropertiesValues'),
  func: z.enum([...SCALE_FUNCTIONS, 'last']),
  properties: linePropertiesSchema,
  measureTimeBy: z.string(),
})

const lineSchema = z.discriminatedUnion('chartType', [
  aggregateLineSchema,
  z.strictObject({
    ...lineFields,
    chartType: z.literal('countEntities'),
    func: z.enum(['count', 'average']),
    measureTimeBy: z.string(),
    breakdownProperty: z.string().optional(),
  }),
  z.strictObject({
    ...lineFields,
    chartType: z.literal('propertiesValueHistory'),
    entity: z.string(),
    properties: linePropertiesSchema,
  }),
])

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
    })
    .optional(),
})

export const lineChartSchema = z.strictObject({
  ...titled,
  type: z.literal('multi-line-chart'),
  timeInterval: z.enum(['hour', 'day', 'isoWeek', 'month', 'quarter']),
  timeRange: presetSchema,
  xAxisTitle: z.string().optional(),
  yAxisTitle: z.string().optional(),
  nullValueDisplayMode: z.enum(['zero', 'null']).optional(),
  baselines: z.array(z.looseObject({ value: z.number() })).optional(),
  lines: z.array(lineSchema).min(1),
})

export const tableSchema = z.strictObject({
  ...titled,
  type: z.literal('table-entities-explorer'),
  displayMode: z.literal('widget'),
  blueprint: keySchema.optional(),
  excludedFields: namesSchema.optional(),
  dataset: datasetSchema,
  blueprintConfig: z.record(keySchema, tableSettingsSchema).optional(),
})

export const pieChartSchema = z.strictObject({
  ...titled,
  ...sliceFields,
  type: z.literal('entities-pie-chart'),
})

export const customMarkdownSchema = z.strictObject({
  ...titled,
  type: z.literal('markdown'),
  source: z.literal('custom'),
  markdown: z.string(),
})

const markdownSchema = z.discriminatedUnion('source', [
  customMarkdownSchema,
  z.strictObject({
    ...titled,
    type: z.literal('markdown'),
    source: z.literal('property'),
    blueprintIdentifier: keySchema,
    propertyIdentifier: keySchema,
    entityIdentifier: z.string().optional(),
  }),
])

export const widgetSchema = z.discriminatedUnion('type', [
  numberChartSchema,
  pieChartSchema,
  z.strictObject({
    ...common,
    ...sliceFields,
    type: z.literal('bar-chart'),
    title: z.string().optional(),
  }),
  lineChartSchema,
  tableSchema,
  markdownSchema,
  z.looseObject({
    ...titled,
    type: z.literal('iframe-widget'),
    url: z.string(),
  }),
  z.looseObject({
    ...titled,
    type: z.literal('links-widget'),
    links: z
      .array(z.looseObject({ title: z.string(), url: z.string() }))
      .min(1),
  }),
  z.looseObject({
    ...titled,
    type: z.literal('action-card-widget'),
    actions: z.array(z.looseObject({ action: z.string() })).min(1),
  }),
  z.looseObject({
    ...titled,
    type: z.literal('action-runs-table-widget'),
    action: z.string(),
  }),
])

export type Widget = z.infer<typeof widgetSchema>
export type Dataset = z.infer<typeof datasetSchema>
export type Line = z.infer<typeof lineSchema>
export type TableSettings = z.infer<typeof tableSettingsSchema>
