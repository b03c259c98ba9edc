// What Port accepts as a page, as far as its published rules say. Only the
// kinds of widgets that configs/ uses are here: another one, or a deprecated
// one, is refused until it is added.
import { z } from 'zod'
import { readJson } from './config-files.ts'

const ICONS = z
  .array(z.string())
  .parse(readJson('__tests__/fixtures/port/port-icons.json'))
// Port has more; one traffic light for the page and the scorecards is enough.
const LEVEL_COLORS = ['red', 'yellow', 'green']
const PRESETS = [
  'today',
  'yesterday',
  'lastWeek',
  'last2Weeks',
  'lastMonth',
  'last3Months',
  'last6Months',
  'last12Months',
]

/** An icon that Port has. */
export const icon = z.enum(ICONS)
/** A text that is not empty. */
export const text = z.string().min(1)
/** An identifier or a property key. */
export const key = z
  .string()
  .regex(/^[A-Za-z0-9@_=\\-]+$/)
  .max(100)
/** A property or one of Port's own, like `$title`. */
export const property = z.string().regex(/^\$?[A-Za-z0-9@_=\\-]+$/)
/** A colour of the traffic light. */
export const color = z.enum(LEVEL_COLORS)
const preset = z.strictObject({ preset: z.enum(PRESETS) })

const ruleSchema = z.discriminatedUnion('operator', [
  z.strictObject({
    property,
    operator: z.literal('='),
    value: z.union([text, z.boolean()]),
  }),
  z.strictObject({
    property,
    operator: z.literal('in'),
    value: z.array(text).min(1),
  }),
  z.strictObject({ property, operator: z.literal('between'), value: preset }),
])
const datasetSchema = z.strictObject({
  combinator: z.enum(['and', 'or']),
  rules: z.array(ruleSchema).min(1),
})

const described = {
  id: key,
  title: text.max(100),
  icon,
  description: text.max(200),
}

const numberChart = z.strictObject({
  ...described,
  type: z.literal('entities-number-chart'),
  blueprint: key,
  chartType: z.literal('aggregateByProperty'),
  calculationBy: z.literal('property'),
  property,
  func: z.literal('average'),
  averageOf: z.enum(['total', 'hour', 'day', 'week', 'month']),
  dataset: datasetSchema,
  unit: z.enum(['none', '$', '€', '£', '%']),
  unitAlignment: z.enum(['left', 'right']),
  displayFormatting: z.enum(['none', 'round']),
  conditionalFormatting: z
    .array(
      z.strictObject({
        operator: z.enum(['>=', '<']),
        value: z.number(),
        color,
        message: text,
      }),
    )
    .optional(),
})
const pieChart = z.strictObject({
  ...described,
  type: z.literal('entities-pie-chart'),
  blueprint: key,
  property: z.string().regex(/^(property|scorecard)#[A-Za-z0-9@_=\\-]+$/),
  dataset: datasetSchema,
})
const lineSchema = z.strictObject({
  title: text,
  chartType: z.literal('aggregatePropertiesValues'),
  blueprint: key,
  func: z.enum(['sum', 'average', 'min', 'max', 'median', 'last']),
  properties: z.array(z.string().startsWith('properties.')).min(1),
  measureTimeBy: property,
  dataset: datasetSchema,
})
const multiLineChart = z.strictObject({
  ...described,
  type: z.literal('multi-line-chart'),
  timeInterval: z.enum(['hour', 'day', 'isoWeek', 'month', 'quarter']),
  timeRange: preset,
  xAxisTitle: text,
  yAxisTitle: text,
  nullValueDisplayMode: z.enum(['zero', 'null']),
  lines: z.array(lineSchema).min(1),
})
const table = z.strictObject({
  ...described,
  type: z.literal('table-entities-explorer'),
  displayMode: z.literal('widget'),
  blueprint: key,
  dataset: datasetSchema,
  excludedFields: z.array(property),
  emptyStateText: text.optional(),
  blueprintConfig: z.record(
    key,
    z.strictObject({
      filterSettings: z.strictObject({
        filterBy: z.strictObject({
          combinator: z.enum(['and', 'or']),
          rules: z.array(ruleSchema),
        }),
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
    }),
  ),
})
const markdown = z.strictObject({
  id: key,
  type: z.literal('markdown'),
  source: z.literal('custom'),
  title: text,
  icon,
  markdown: text,
})
const widgetSchema = z.discriminatedUnion('type', [
  numberChart,
  pieChart,
  multiLineChart,
  table,
  markdown,
])

const rowSchema = z
  .strictObject({
    height: z.int().min(400),
    columns: z
      .array(z.strictObject({ id: key, size: z.int().min(3).max(12) }))
      .min(1)
      .max(4),
  })
  .refine(
    ({ columns }) => columns.reduce((sum, { size }) => sum + size, 0) === 12,
    'the sizes of a row must add up to 12',
  )
const rootSchema = z
  .strictObject({
    id: key,
    type: z.literal('dashboard-widget'),
    layout: z.array(rowSchema).min(1),
    widgets: z.array(widgetSchema).min(1),
  })
  .refine(({ layout, widgets }) => {
    const columns = layout.flatMap((row) => row.columns.map(({ id }) => id))
    const ids = widgets.map(({ id }) => id)
    return (
      new Set(ids).size === ids.length &&
      columns.toSorted().join() === ids.toSorted().join()
    )
  }, 'columns and widgets must match one to one')

/** A dashboard as `POST /v1/pages` takes it. */
export const pageSchema = z.strictObject({
  identifier: key,
  title: text.max(100),
  icon,
  type: z.literal('dashboard'),
  description: text.max(200),
  widgets: z.tuple([rootSchema]),
})

/** A dashboard that obeys the rules. */
export type Page = z.infer<typeof pageSchema>
/** One widget of a dashboard. */
export type Widget = z.infer<typeof widgetSchema>
/** The rules that choose a widget's entities. */
export type Dataset = z.infer<typeof datasetSchema>
