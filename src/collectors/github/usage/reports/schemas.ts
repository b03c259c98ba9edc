// The fields of GitHub's usage reports that this action reads. Only a row's day,
// and a person's user ID, are required. GitHub leaves out or nulls the figures
// of a surface that was not used.
// https://docs.github.com/enterprise-cloud@latest/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
import { z } from 'zod'
import { isDay } from '../../../../domain/day.ts'
import { optionalText } from '../../wire-text.ts'
import { isShallow } from './nesting.ts'

const count = z.number().nullish()
const flag = z.boolean().nullish()
const text = z.string().nullish()
const TOO_DEEP = 'is nested too deeply'
const day = z.string().refine(isDay, 'is not a day')
/** Some copies of the reports have IDs as text. */
const wholeId = z.union([
  z.number().int(),
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int()),
])
const id = z.union([z.string(), z.number()]).nullish()

const counters = {
  user_initiated_interaction_count: count,
  code_generation_activity_count: count,
  code_acceptance_activity_count: count,
  loc_suggested_to_add_sum: count,
  loc_suggested_to_delete_sum: count,
  loc_added_sum: count,
  loc_deleted_sum: count,
}
const countersSchema = z.object(counters)
export type WireCounters = z.infer<typeof countersSchema>

const names = { ide: text, feature: text, language: text, model: text }
const versions = {
  last_known_ide_version: z.object({ ide_version: text }).nullish(),
  last_known_plugin_version: z.object({ plugin_version: text }).nullish(),
}
const entrySchema = z.object({ ...counters, ...names, ...versions })
export type WireEntry = z.infer<typeof entrySchema>

/** Rows on a scope keep every field of an entry for the stored breakdown. */
const keptEntries = z.array(z.looseObject(entrySchema.shape)).nullish()

const surfaceCounts = {
  session_count: count,
  request_count: count,
  prompt_count: count,
}
const surfaceSchema = z.object({
  ...surfaceCounts,
  token_usage: z
    .object({ output_tokens_sum: count, prompt_tokens_sum: count })
    .nullish(),
})
export type WireSurface = z.infer<typeof surfaceSchema>

const surfaces = {
  totals_by_copilot_app: surfaceSchema.nullish(),
  totals_by_vscode_agent: z
    .object({ session_count: count, total_user_messages: count })
    .nullish(),
}
const surfacesSchema = z.object({
  ...surfaces,
  totals_by_cli: surfaceSchema.nullish(),
  totals_by_3rd_party_agent: z
    .array(z.object({ user_initiated_interaction_count: count }))
    .nullish(),
})
export type WireSurfaces = z.infer<typeof surfacesSchema>

/** Only what is used of a person's entries: there are many, in many rows. */
const breakdownsSchema = z.object({
  ...counters,
  totals_by_ide: z
    .array(z.object({ ...counters, ide: text, ...versions }))
    .nullish(),
  totals_by_feature: z
    .array(z.object({ ...counters, feature: text }))
    .nullish(),
  totals_by_language_feature: z
    .array(z.object({ language: text, code_generation_activity_count: count }))
    .nullish(),
  totals_by_model_feature: z
    .array(
      z.object({
        model: text,
        user_initiated_interaction_count: count,
        code_generation_activity_count: count,
      }),
    )
    .nullish(),
})
export type WireBreakdowns = z.infer<typeof breakdownsSchema>

/** The response that holds the links of a report. */
export const reportLinksSchema = z.looseObject({
  download_links: z.array(z.url()).nullish(),
  report_day: text,
})

const pullRequestsSchema = z.looseObject({
  total_created: count,
  total_created_by_copilot: count,
  total_reviewed: count,
  total_reviewed_by_copilot: count,
  total_merged: count,
  total_merged_created_by_copilot: count,
  total_merged_reviewed_by_copilot: count,
  total_suggestions: count,
  total_applied_suggestions: count,
  total_copilot_suggestions: count,
  total_copilot_applied_suggestions: count,
  median_minutes_to_merge: count,
  median_minutes_to_merge_copilot_authored: count,
  median_minutes_to_merge_copilot_reviewed: count,
})
export type WirePullRequests = z.infer<typeof pullRequestsSchema>

const phaseSchema = z.looseObject({
  phase: z.unknown().optional(),
  name: z.unknown().optional(),
  phase_number: count,
  users_in_phase_28d: count,
  total_pull_requests_merged: count,
})
export type WirePhase = z.infer<typeof phaseSchema>

/** A row of the reports `organization-1-day` and `enterprise-1-day`. */
export const usageRowSchema = z
  .looseObject({
    day,
    ...counters,
    totals_by_ide: keptEntries,
    totals_by_feature: keptEntries,
    totals_by_language_feature: keptEntries,
    totals_by_model_feature: keptEntries,
    ...surfaces,
    totals_by_cli: surfaceSchema.nullish(),
    totals_by_3rd_party_agent: z
      .array(z.looseObject({ user_initiated_interaction_count: count }))
      .nullish(),
    totals_by_ai_adoption_phase: z.array(phaseSchema).nullish(),
    daily_active_users: count,
    weekly_active_users: count,
    monthly_active_users: count,
    monthly_active_chat_users: count,
    monthly_active_agent_users: count,
    daily_active_cli_users: count,
    daily_active_copilot_app_users: count,
    daily_active_vscode_agent_users: count,
    daily_active_copilot_cloud_agent_users: count,
    weekly_active_copilot_cloud_agent_users: count,
    monthly_active_copilot_cloud_agent_users: count,
    daily_active_copilot_code_review_users: count,
    weekly_active_copilot_code_review_users: count,
    monthly_active_copilot_code_review_users: count,
    daily_passive_copilot_code_review_users: count,
    weekly_passive_copilot_code_review_users: count,
    monthly_passive_copilot_code_review_users: count,
    pull_requests: pullRequestsSchema.nullish(),
  })
  .superRefine((row, context) => {
    for (const [name, value] of Object.entries(row)) {
      if (isShallow(value)) continue
      context.addIssue({ code: 'custom', path: [name], message: TOO_DEEP })
    }
  })
export type WireUsageRow = z.infer<typeof usageRowSchema>

const uses = z
  .array(
    z.object({
      interaction_count: count,
      /** The older name of the same count. */
      user_initiated_interaction_count: count,
    }),
  )
  .nullish()
const customizations = {
  totals_by_skill: uses,
  totals_by_custom_agent: uses,
  totals_by_slash_cmd: uses,
  totals_by_plugin: uses,
  totals_by_mcp: uses,
  distinct_skill_use_count: count,
  distinct_custom_agent_use_count: count,
  distinct_slash_cmd_use_count: count,
  distinct_plugin_use_count: count,
  distinct_mcp_use_count: count,
}
const customizationsSchema = z.object(customizations)
export type WireCustomizations = z.infer<typeof customizationsSchema>

/** Enough of such a row to find people who have several. */
export const personDaySchema = z.object({ day, user_id: wholeId })

/** A row of the report `users-1-day`. */
export const userRowSchema = z.object({
  day,
  user_id: wholeId,
  user_login: optionalText,
  organization_id: id,
  ...breakdownsSchema.shape,
  /** Shows that the person was measured, even if no other array does. */
  totals_by_language_model: z.array(countersSchema).nullish(),
  ...surfacesSchema.shape,
  totals_by_cli: z
    .object({
      ...surfaceCounts,
      last_known_cli_version: z.object({ cli_version: text }).nullish(),
    })
    .nullish(),
  totals_by_copilot_app: z.object(surfaceCounts).nullish(),
  ...customizations,
  used_chat: flag,
  used_agent: flag,
  used_cli: flag,
  used_copilot_app: flag,
  used_vscode_agent: flag,
  used_copilot_cloud_agent: flag,
  /** The older name of the same flag. */
  used_copilot_coding_agent: flag,
  used_copilot_code_review_active: flag,
  used_copilot_code_review_passive: flag,
  ai_credits_used: count,
  /** An object, a number or a name, depending on who wrote the row. */
  ai_adoption_phase: z.unknown().refine(isShallow, TOO_DEEP).optional(),
})
export type WireUserRow = z.infer<typeof userRowSchema>

/** A row of the report `user-teams-1-day`. */
export const teamRowSchema = z.object({
  day,
  user_id: wholeId,
  team_id: wholeId.transform(String),
  slug: optionalText,
})

/**
 * A file of the 28-day report: a wrapper around the rows of the days, which are
 * parsed one by one, so that a malformed day does not cost the others.
 */
export const adoptionSchema = z.looseObject({
  report_start_day: z.string().nullish(),
  report_end_day: z.string().nullish(),
  copilot_feature_engagement: z
    .looseObject({
      totals_by_feature: z
        .array(z.looseObject({ feature: text, engaged_user_count: count }))
        .nullish(),
    })
    .nullish(),
  day_totals: z.array(z.unknown()).nullish(),
})
export type WireAdoption = z.infer<typeof adoptionSchema>
