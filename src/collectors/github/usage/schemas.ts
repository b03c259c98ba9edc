// The shape of GitHub's usage reports. Only the day and a person's user id are
// required. GitHub omits or nulls the fields of a surface that was not used.
// https://docs.github.com/enterprise-cloud@latest/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
import { z } from 'zod'
import { isDay } from '../../../domain/day.ts'
import { optionalText } from '../wire-text.ts'

const count = z.number().nullish()
const flag = z.boolean().nullish()
const text = z.string().nullish()
const day = z.string().refine(isDay, 'is not a day')
const userId = z.number().int()

const counters = {
  user_initiated_interaction_count: count,
  code_generation_activity_count: count,
  code_acceptance_activity_count: count,
  loc_suggested_to_add_sum: count,
  loc_added_sum: count,
  loc_deleted_sum: count,
}
const countersSchema = z.looseObject(counters)
export type WireCounters = z.infer<typeof countersSchema>

/** Deeper than any report; the raw breakdowns are copied level by level. */
const MAX_DEPTH = 20

const breakdownSchema = z
  .array(
    z.looseObject({
      ...counters,
      ide: text,
      feature: text,
      language: text,
      model: text,
    }),
  )
  .nullish()
export type WireBreakdown = z.infer<typeof breakdownSchema>

const breakdowns = {
  totals_by_ide: breakdownSchema,
  totals_by_feature: breakdownSchema,
  totals_by_language_feature: breakdownSchema,
  totals_by_model_feature: breakdownSchema,
}
const breakdownsSchema = z.looseObject({ ...counters, ...breakdowns })
export type WireBreakdowns = z.infer<typeof breakdownsSchema>

/** The response with the links of a report. */
export const reportLinksSchema = z.looseObject({
  download_links: z.array(z.url()),
})

/** Breakdowns that are kept as they are, unknown fields included. */
const shallowBreakdownSchema = breakdownSchema.refine(
  (breakdown) => !isDeeperThan(breakdown, MAX_DEPTH),
  'is nested too deeply',
)

/** A row of the reports `organization-1-day` and `enterprise-1-day`. */
export const usageRowSchema = z.looseObject({
  day,
  ...counters,
  totals_by_ide: shallowBreakdownSchema,
  totals_by_feature: shallowBreakdownSchema,
  totals_by_language_feature: shallowBreakdownSchema,
  totals_by_model_feature: shallowBreakdownSchema,
  daily_active_users: count,
  weekly_active_users: count,
  monthly_active_users: count,
  monthly_active_chat_users: count,
  monthly_active_agent_users: count,
  daily_active_cli_users: count,
  pull_requests: z
    .looseObject({
      total_created: count,
      total_created_by_copilot: count,
      total_reviewed_by_copilot: count,
      total_merged: count,
    })
    .nullish(),
})
export type WireUsageRow = z.infer<typeof usageRowSchema>

/** The part of a person's row that identifies repeated rows. */
export const personDaySchema = z.object({ day, user_id: userId })

/** A row of the report `users-1-day`. */
export const userRowSchema = z.looseObject({
  day,
  user_id: userId,
  user_login: optionalText,
  ...counters,
  ...breakdowns,
  used_chat: flag,
  used_agent: flag,
  used_cli: flag,
  used_copilot_cloud_agent: flag,
  /** The older name of the same flag. */
  used_copilot_coding_agent: flag,
  ai_credits_used: count,
})
export type WireUserRow = z.infer<typeof userRowSchema>

/** Level by level, because a recursion would itself be too deep. */
function isDeeperThan(value: unknown, maxDepth: number): boolean {
  let level = [value]
  for (let depth = 0; depth <= maxDepth && level.length > 0; depth += 1) {
    level = level
      .filter((entry) => typeof entry === 'object' && entry !== null)
      .flatMap((entry) => Object.values(Object(entry)))
  }
  return level.length > 0
}
