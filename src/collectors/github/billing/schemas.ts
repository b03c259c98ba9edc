// The parts of GitHub's billing responses that are used, under its own names.
import { z } from 'zod'
import { isCountable } from '../../../domain/money/amount.ts'

/** Larger quantities could not be added exactly. */
const quantity = z.number().refine(isCountable)

/** https://docs.github.com/rest/billing/usage */
export const creditUsageSchema = z.looseObject({
  timePeriod: z.looseObject({
    year: z.number(),
    month: z.number().optional(),
    day: z.number().optional(),
  }),
  usageItems: z.array(
    z.looseObject({
      sku: z.string(),
      model: z.string(),
      unitType: z.string(),
      grossQuantity: quantity,
      discountQuantity: quantity,
      netQuantity: quantity,
      grossAmount: quantity,
      netAmount: quantity,
    }),
  ),
})
export type WireCreditUsage = z.infer<typeof creditUsageSchema>

/** https://docs.github.com/enterprise-cloud@latest/rest/billing/cost-centers */
const costCenterSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string(),
  state: z.string().nullish(),
  resources: z.array(z.looseObject({ type: z.string() })),
  ai_credit_pool_enabled: z.boolean().nullish(),
  ai_credit_pool_state: z
    .looseObject({
      target_amount: quantity.nullish(),
      current_amount: quantity.nullish(),
    })
    .nullish(),
})
export const costCentersSchema = z.looseObject({
  costCenters: z.array(costCenterSchema),
})
export type WireCostCenter = z.infer<typeof costCenterSchema>

/** https://docs.github.com/enterprise-cloud@latest/rest/billing/usage-reports */
export const exportSchema = z.looseObject({
  id: z.string().min(1),
  report_type: z.string(),
  start_date: z.string(),
  end_date: z.string().nullish(),
  status: z.string(),
  created_at: z.string().nullish(),
  /** Missing or empty if the finished export has no rows. */
  download_urls: z.array(z.url({ protocol: /^https?$/ })).nullish(),
})
export const exportListSchema = z.looseObject({
  usage_report_exports: z.array(exportSchema),
})
export type WireExport = z.infer<typeof exportSchema>
