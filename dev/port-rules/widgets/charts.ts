// Charts: a number, a pie, bars and lines.
import { z } from 'zod'
import { COLORS, keySchema, textSchema } from '../names.ts'
import { presetSchema } from '../query.ts'
import { common, datasetSchema, SCALE_FUNCTIONS, titled } from './fields.ts'

const MAX_MESSAGE = 50
const MAX_DESCRIPTION = 200

export const conditionSchema = z.strictObject({
  operator: z.enum(['>', '>=', '<', '<=', '=', '!=']),
  value: z.number(),
  message: z.string().max(MAX_MESSAGE).optional(),
  description: z.string().max(MAX_DESCRIPTION).optional(),
  color: z.enum(COLORS),
})

export const numberChartSchema = z
  .strictObject({
    ...common,
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
    decimalPlaces: z
      .string()
      .regex(/^\.0{1,5}$/)
      .optional(),
    conditionalFormatting: z.array(conditionSchema).optional(),
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
  ...common,
  // Port's own pages name the blueprint in the dataset only.
  blueprint: keySchema.optional(),
  property: z.union([
    z.enum(['$identifier', '$title', '$team']),
    z.string().regex(/^[a-z]+(-[a-z]+)*#.+$/),
  ]),
  dataset: datasetSchema,
  segmentTableViewConfig: z.looseObject({}).optional(),
}

export const pieChartSchema = z.strictObject({
  ...sliceFields,
  type: z.literal('entities-pie-chart'),
})

export const barChartSchema = z.strictObject({
  ...sliceFields,
  type: z.literal('bar-chart'),
})

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

const countLineSchema = z.strictObject({
  ...lineFields,
  chartType: z.literal('countEntities'),
  func: z.enum(['count', 'average']),
  measureTimeBy: z.string(),
  breakdownProperty: z.string().optional(),
})

const historyLineSchema = z.strictObject({
  ...lineFields,
  chartType: z.literal('propertiesValueHistory'),
  entity: z.string(),
  properties: linePropertiesSchema,
})

const lineSchema = z.discriminatedUnion('chartType', [
  aggregateLineSchema,
  countLineSchema,
  historyLineSchema,
])

export const baselineSchema = z.strictObject({
  value: z.number(),
  name: textSchema.optional(),
  color: z.enum(COLORS).optional(),
})

/** Two and three years are for quarters only. */
const LONG_PRESETS: readonly string[] = ['last2Years', 'last3Years']

export const lineChartSchema = z
  .strictObject({
    ...titled,
    type: z.literal('multi-line-chart'),
    timeInterval: z.enum(['hour', 'day', 'isoWeek', 'month', 'quarter']),
    timeRange: presetSchema,
    xAxisTitle: z.string().optional(),
    yAxisTitle: z.string().optional(),
    nullValueDisplayMode: z.enum(['zero', 'null']).optional(),
    baselines: z.array(baselineSchema).optional(),
    lines: z.array(lineSchema).min(1),
  })
  .refine(
    ({ timeInterval, timeRange: { preset } }) =>
      timeInterval === 'quarter' || !LONG_PRESETS.includes(preset),
    'a range over a year needs the interval "quarter"',
  )

export type NumberChart = z.infer<typeof numberChartSchema>
export type SliceChart =
  | z.infer<typeof pieChartSchema>
  | z.infer<typeof barChartSchema>
export type LineChart = z.infer<typeof lineChartSchema>
export type Line = z.infer<typeof lineSchema>
export type AggregateLine = z.infer<typeof aggregateLineSchema>
export type CountLine = z.infer<typeof countLineSchema>
