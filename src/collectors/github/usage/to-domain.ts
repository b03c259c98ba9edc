// From GitHub's rows to the domain.
import type {
  PeopleCounts,
  PhaseCounts,
  PullRequests,
  UsageDay,
  UserUsageDay,
} from '../../../domain/github/usage.ts'
import type { JsonValue } from '../../../domain/record.ts'
import type {
  WireCustomizations,
  WirePhase,
  WirePullRequests,
  WireUsageRow,
  WireUserRow,
} from './reports/schemas.ts'
import { sumOf, toBreakdowns, toPhase, toSurfaceUsage } from './to-counters.ts'

const COMMENT_TYPES = 'copilot_suggestions_by_comment_type'

export function toUsageDay(row: WireUsageRow): UsageDay {
  return {
    ...toBreakdowns(row),
    ...toSurfaceUsage(row),
    day: row.day,
    people: toPeople(row),
    pullRequests: row.pull_requests
      ? toPullRequests(row.pull_requests)
      : undefined,
    phases: row.totals_by_ai_adoption_phase?.flatMap(toPhaseCounts),
    breakdown: keepArrays(row),
  }
}

export function toUserUsageDay(row: WireUserRow): UserUsageDay {
  const phase = toPhase(row.ai_adoption_phase)
  const { organization_id: organizationId } = row
  return {
    ...toBreakdowns(row),
    ...toSurfaceUsage(row),
    day: row.day,
    userId: row.user_id,
    login: row.user_login ?? '',
    organizationId: organizationId ? String(organizationId) : undefined,
    usedChat: row.used_chat ?? undefined,
    usedAgent: row.used_agent ?? undefined,
    usedCli: row.used_cli ?? undefined,
    usedApp: row.used_copilot_app ?? undefined,
    usedVscodeAgent: row.used_vscode_agent ?? undefined,
    usedCloudAgent: either(
      row.used_copilot_cloud_agent,
      row.used_copilot_coding_agent,
    ),
    usedCodeReview: row.used_copilot_code_review_active ?? undefined,
    usedCodeReviewPassive: row.used_copilot_code_review_passive ?? undefined,
    aiCreditsUsed: row.ai_credits_used ?? undefined,
    ...toCustomizations(row),
    adoptionPhase: phase.number,
    adoptionPhaseName: phase.name,
    cliVersion: knownVersion(
      row.totals_by_cli?.last_known_cli_version?.cli_version,
    ),
  }
}

/** GitHub writes "unknown" where it knows no version. */
function knownVersion(version: string | null | undefined): string | undefined {
  return version === 'unknown' ? undefined : version || undefined
}

/** Returns whether one of two names of a flag is true; null is unknown. */
function either(
  one: boolean | null | undefined,
  other: boolean | null | undefined,
): boolean | undefined {
  if (one === true || other === true) return true
  return one ?? other ?? undefined
}

function toPeople(row: WireUsageRow): PeopleCounts {
  return {
    dailyActive: row.daily_active_users ?? undefined,
    weeklyActive: row.weekly_active_users ?? undefined,
    monthlyActive: row.monthly_active_users ?? undefined,
    monthlyActiveChat: row.monthly_active_chat_users ?? undefined,
    monthlyActiveAgent: row.monthly_active_agent_users ?? undefined,
    dailyActiveCli: row.daily_active_cli_users ?? undefined,
    dailyActiveApp: row.daily_active_copilot_app_users ?? undefined,
    dailyActiveVscodeAgent: row.daily_active_vscode_agent_users ?? undefined,
    ...toCloudAgentPeople(row),
    ...toCodeReviewPeople(row),
  }
}

function toCloudAgentPeople(row: WireUsageRow) {
  return {
    dailyActiveCloudAgent:
      row.daily_active_copilot_cloud_agent_users ?? undefined,
    weeklyActiveCloudAgent:
      row.weekly_active_copilot_cloud_agent_users ?? undefined,
    monthlyActiveCloudAgent:
      row.monthly_active_copilot_cloud_agent_users ?? undefined,
  }
}

function toCodeReviewPeople(row: WireUsageRow) {
  return {
    dailyActiveCodeReview:
      row.daily_active_copilot_code_review_users ?? undefined,
    weeklyActiveCodeReview:
      row.weekly_active_copilot_code_review_users ?? undefined,
    monthlyActiveCodeReview:
      row.monthly_active_copilot_code_review_users ?? undefined,
    dailyPassiveCodeReview:
      row.daily_passive_copilot_code_review_users ?? undefined,
    weeklyPassiveCodeReview:
      row.weekly_passive_copilot_code_review_users ?? undefined,
    monthlyPassiveCodeReview:
      row.monthly_passive_copilot_code_review_users ?? undefined,
  }
}

function toPullRequests(wire: WirePullRequests): PullRequests {
  return {
    created: wire.total_created ?? undefined,
    createdByCopilot: wire.total_created_by_copilot ?? undefined,
    reviewed: wire.total_reviewed ?? undefined,
    reviewedByCopilot: wire.total_reviewed_by_copilot ?? undefined,
    merged: wire.total_merged ?? undefined,
    mergedCreatedByCopilot: wire.total_merged_created_by_copilot ?? undefined,
    mergedReviewedByCopilot: wire.total_merged_reviewed_by_copilot ?? undefined,
    suggestions: wire.total_suggestions ?? undefined,
    suggestionsApplied: wire.total_applied_suggestions ?? undefined,
    copilotSuggestions: wire.total_copilot_suggestions ?? undefined,
    copilotSuggestionsApplied:
      wire.total_copilot_applied_suggestions ?? undefined,
    medianMinutesToMerge: wire.median_minutes_to_merge ?? undefined,
    medianMinutesToMergeCopilotAuthored:
      wire.median_minutes_to_merge_copilot_authored ?? undefined,
    medianMinutesToMergeCopilotReviewed:
      wire.median_minutes_to_merge_copilot_reviewed ?? undefined,
  }
}

function toPhaseCounts(wire: WirePhase): PhaseCounts[] {
  const { number } = toPhase(wire)
  if (number === undefined) return []
  return [
    {
      phase: number,
      people: wire.users_in_phase_28d ?? undefined,
      pullRequestsMerged: wire.total_pull_requests_merged ?? undefined,
    },
  ]
}

function toCustomizations(row: WireCustomizations) {
  return {
    customizationUses: sumOfKnown([
      usesOf(row.totals_by_skill),
      usesOf(row.totals_by_custom_agent),
      usesOf(row.totals_by_slash_cmd),
      usesOf(row.totals_by_plugin),
      row.distinct_skill_use_count,
      row.distinct_custom_agent_use_count,
      row.distinct_slash_cmd_use_count,
      row.distinct_plugin_use_count,
    ]),
    mcpConnections: sumOfKnown([
      usesOf(row.totals_by_mcp),
      row.distinct_mcp_use_count,
    ]),
  }
}

/** An empty list says that nothing was used, and absence says nothing. */
function usesOf(uses: WireCustomizations['totals_by_skill']) {
  return sumOf(
    uses?.map(
      (each) => each.interaction_count ?? each.user_initiated_interaction_count,
    ),
  )
}

function sumOfKnown(values: readonly (number | null | undefined)[]) {
  const known = values.filter((value) => typeof value === 'number')
  return known.length === 0 ? undefined : sumOf(known)
}

function keepArrays(row: WireUsageRow): UsageDay['breakdown'] {
  const arrays = Object.entries(row).filter(
    ([name, value]) => name.startsWith('totals_by_') && Array.isArray(value),
  )
  const commentTypes = row.pull_requests?.[COMMENT_TYPES]
  const kept: Record<string, JsonValue> = {}
  for (const [name, value] of [...arrays, [COMMENT_TYPES, commentTypes]]) {
    const json = Array.isArray(value) ? withoutNulls(value) : undefined
    if (json !== undefined) kept[String(name)] = json
  }
  return kept
}

/** A null is a value that GitHub did not report. */
function withoutNulls(value: unknown): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value.map(withoutNulls).filter((element) => element !== undefined)
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).flatMap(([name, element]) => {
      const kept = withoutNulls(element)
      return kept === undefined ? [] : [[name, kept] as const]
    })
    return Object.fromEntries(entries)
  }
  return isScalar(value) ? value : undefined
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
