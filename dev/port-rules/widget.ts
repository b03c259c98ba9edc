// The documented widgets of a dashboard. Every kind but one refuses keys that
// Port does not know.
import { z } from 'zod'
import {
  barChartSchema,
  lineChartSchema,
  numberChartSchema,
  pieChartSchema,
} from './widgets/charts.ts'
import {
  actionCardSchema,
  actionRunsSchema,
  agentSchema,
  entityDetailsSchema,
  iframeSchema,
  linksSchema,
  markdownSchema,
  pluginSchema,
} from './widgets/other.ts'
import { tableSchema } from './widgets/table.ts'

export const widgetSchema = z.discriminatedUnion('type', [
  numberChartSchema,
  pieChartSchema,
  barChartSchema,
  lineChartSchema,
  tableSchema,
  markdownSchema,
  entityDetailsSchema,
  iframeSchema,
  linksSchema,
  actionCardSchema,
  actionRunsSchema,
  agentSchema,
  pluginSchema,
])

export type Widget = z.infer<typeof widgetSchema>
