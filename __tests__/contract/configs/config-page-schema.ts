// The part of Port's rules for pages that configs/ uses. A kind of widget or a
// field that configs/ does not use is refused until it is added here.
import { z } from 'zod'
import {
  keySchema as key,
  textSchema as text,
  titleSchema as title,
} from '../../../dev/port-rules/names.ts'
import {
  pageSchema as anyPage,
  rootSchema,
  rowSchema,
} from '../../../dev/port-rules/page.ts'
import { presetSchema, ruleSchema } from '../../../dev/port-rules/query.ts'
import {
  aggregateLineSchema,
  baselineSchema,
  conditionSchema,
  lineChartSchema,
  numberChartSchema,
  pieChartSchema,
} from '../../../dev/port-rules/widgets/charts.ts'
import { customMarkdownSchema } from '../../../dev/port-rules/widgets/other.ts'
import {
  tableSchema,
  tableSettingsSchema,
} from '../../../dev/port-rules/widgets/table.ts'
import { icon } from './config-schemas.ts'

/** The key of a property, or a property of Port's own, like `$title`. */
export const property = z.string().regex(/^\$?[A-Za-z0-9@_=\\-]+$/)
/** Pages and scorecards share one traffic light. */
export const color = z.enum(['red', 'yellow', 'green'])

const unused = z.never().optional()
const described = {
  id: key,
  title,
  icon,
  description: text.max(200),
  /** Names the dataset, permission or setting that the widget waits for. */
  emptyStateText: text,
}
const preset = presetSchema.safeExtend({
  // A record of a day has its midnight: "lastDay" is empty before the next run.
  preset: presetSchema.shape.preset.exclude([
    'today',
    'yesterday',
    'lastDay',
    'last2Years',
    'last3Years',
  ]),
})
const datasetRule = z.discriminatedUnion('operator', [
  ruleSchema.safeExtend({
    property,
    operator: z.literal('='),
    value: z.union([text, z.boolean()]),
  }),
  ruleSchema.safeExtend({
    property,
    operator: z.literal('in'),
    value: z.array(text).min(1),
  }),
  ruleSchema.safeExtend({
    property,
    operator: z.literal('between'),
    value: preset,
  }),
  ruleSchema
    .omit({ value: true })
    .safeExtend({ property, operator: z.literal('isNotEmpty') }),
])
const combinator = z.enum(['and', 'or'])
const dataset = z
  .strictObject({ combinator, rules: z.array(datasetRule) })
  .refine(
    ({ rules }) => rules.some((rule) => rule.property === '$blueprint'),
    'the rules must name the blueprint',
  )

const numberChart = numberChartSchema.safeExtend({
  ...described,
  chartType: z.literal('aggregateByProperty'),
  calculationBy: z.literal('property'),
  property,
  entity: unused,
  func: z.enum(['average', 'sum']),
  // Port does not document how it counts other intervals.
  averageOf: z.literal('total').optional(),
  measureTimeBy: unused,
  dataset,
  unit: numberChartSchema.shape.unit.exclude(['custom']),
  unitCustom: unused,
  unitAlignment: numberChartSchema.shape.unitAlignment.unwrap(),
  displayFormatting: z.enum(['none', 'round']),
  decimalPlaces: unused,
  conditionalFormatting: z
    .array(
      conditionSchema.safeExtend({
        operator: z.enum(['>=', '<']),
        color,
        message: text,
        description: unused,
      }),
    )
    .optional(),
})
const pieChart = pieChartSchema.safeExtend({
  ...described,
  blueprint: key,
  property: z.string().regex(/^(property|scorecard)#[A-Za-z0-9@_=\\-]+$/),
  dataset,
  segmentTableViewConfig: unused,
})
const lineChart = lineChartSchema.safeExtend({
  ...described,
  timeRange: preset,
  xAxisTitle: text,
  yAxisTitle: text,
  nullValueDisplayMode: lineChartSchema.shape.nullValueDisplayMode.unwrap(),
  baselines: z
    .array(baselineSchema.safeExtend({ name: text, color }))
    .min(1)
    .optional(),
  lines: z
    .array(
      aggregateLineSchema.safeExtend({
        properties: z.array(z.string().startsWith('properties.')).min(1),
        measureTimeBy: property,
        dataset,
      }),
    )
    .min(1),
})
const tableSettings = tableSettingsSchema.safeExtend({
  tabIndex: unused,
  hidden: unused,
  title: unused,
  description: unused,
  filterSettings: z.strictObject({
    filterBy: z.strictObject({ combinator, rules: z.array(datasetRule) }),
  }),
  groupSettings: z.strictObject({ groupBy: z.array(property) }),
  sortSettings: z.strictObject({
    sortBy: z.array(
      z.strictObject({ property, order: z.enum(['asc', 'desc']) }),
    ),
  }),
  propertiesSettings: z.strictObject({
    order: z.array(property),
    shown: z.array(property).min(1),
  }),
})
const table = tableSchema.safeExtend({
  displayMode: z.literal('widget'),
  entitiesQueryMode: unused,
  ...described,
  blueprint: key,
  excludedFields: z.array(property),
  dataset,
  blueprintConfig: z.record(key, tableSettings),
})
const markdown = customMarkdownSchema.safeExtend({
  ...described,
  description: unused,
  emptyStateText: unused,
  markdown: text,
})
const widgetSchema = z.discriminatedUnion('type', [
  numberChart,
  pieChart,
  lineChart,
  table,
  markdown,
])

/** A dashboard of one root with widgets. */
export const pageSchema = anyPage
  .pick({ identifier: true, type: true })
  .safeExtend({
    title,
    icon,
    description: text.max(200),
    widgets: z.tuple([
      rootSchema.safeExtend({
        id: key,
        title: unused,
        layout: z
          .array(rowSchema.safeExtend({ height: rowSchema.shape.height.int() }))
          .min(1),
        widgets: z.array(widgetSchema).min(1),
      }),
    ]),
  })

export type Page = z.infer<typeof pageSchema>
export type Widget = z.infer<typeof widgetSchema>
