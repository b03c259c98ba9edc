// The fields that several kinds of widgets share.
import { z } from 'zod'
import { textSchema } from '../names.ts'
import { fittingRuleSchema, querySchema } from '../query.ts'

export const common = {
  id: textSchema,
  title: textSchema.optional(),
  icon: z.string().optional(),
  description: z.string().optional(),
  emptyStateText: z.string().optional(),
  createdAt: z.string().optional(),
  createdBy: z.string().optional(),
  updatedAt: z.string().optional(),
  updatedBy: z.string().optional(),
}
export const titled = { ...common, title: textSchema }

// Port's own pages still have datasets that are a plain list of rules.
export const datasetSchema = z.union([querySchema, z.array(fittingRuleSchema)])

export const SCALE_FUNCTIONS = [
  'sum',
  'average',
  'min',
  'max',
  'median',
] as const

export type Dataset = z.infer<typeof datasetSchema>
