// From GitHub's rows to the domain.
import type {
  PeopleCounts,
  PhaseCounts,
  PullRequests,
  UsageDay,
  UserUsageDay,
} from '../../../domain/github/usage.ts'
import type { JsonValue } from '../../../domain/record.ts'
import {
  isMeasured,
  usedCustomization,
  usedThirdPartyAgent,
} from './evidence.ts'
import { distinct, joinPhases } from './merge-usage.ts'
import type {
  WirePhase,
  WirePullRequests,
  WireUsageRow,
  WireUserRow,
} from './reports/schemas.ts'
import {
  countOf,
  toBreakdowns,
  toPhase,
  toSurfaceUsage,
} from './to-counters.ts'

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
    phases: toPhases(row.totals_by_ai_adoption_phase),
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
    aiCreditsUsed: countOf(row.ai_credits_used),
    usedCustomization: usedCustomization(row),
    usedThirdPartyAgent: usedThirdPartyAgent(row),
    isMeasured: isMeasured(row),
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
    dailyActive: countOf(row.daily_active_users),
    weeklyActive: countOf(row.weekly_active_users),
    monthlyActive: countOf(row.monthly_active_users),
    monthlyActiveChat: countOf(row.monthly_active_chat_users),
    monthlyActiveAgent: countOf(row.monthly_active_agent_users),
    dailyActiveCli: countOf(row.daily_active_cli_users),
    dailyActiveApp: countOf(row.daily_active_copilot_app_users),
    dailyActiveVscodeAgent: countOf(row.daily_active_vscode_agent_users),
    ...toCloudAgentPeople(row),
    ...toCodeReviewPeople(row),
  }
}

function toCloudAgentPeople(row: WireUsageRow) {
  return {
    dailyActiveCloudAgent: countOf(row.daily_active_copilot_cloud_agent_users),
    weeklyActiveCloudAgent: countOf(
      row.weekly_active_copilot_cloud_agent_users,
    ),
    monthlyActiveCloudAgent: countOf(
      row.monthly_active_copilot_cloud_agent_users,
    ),
  }
}

function toCodeReviewPeople(row: WireUsageRow) {
  return {
    dailyActiveCodeReview: countOf(row.daily_active_copilot_code_review_users),
    weeklyActiveCodeReview: countOf(
      row.weekly_active_copilot_code_review_users,
    ),
    monthlyActiveCodeReview: countOf(
      row.monthly_active_copilot_code_review_users,
    ),
    dailyPassiveCodeReview: countOf(
      row.daily_passive_copilot_code_review_users,
    ),
    weeklyPassiveCodeReview: countOf(
      row.weekly_passive_copilot_code_review_users,
    ),
    monthlyPassiveCodeReview: countOf(
      row.monthly_passive_copilot_code_review_users,
    ),
  }
}

function toPullRequests(wire: WirePullRequests): PullRequests {
  return {
    created: countOf(wire.total_created),
    createdByCopilot: countOf(wire.total_created_by_copilot),
    reviewed: countOf(wire.total_reviewed),
    reviewedByCopilot: countOf(wire.total_reviewed_by_copilot),
    merged: countOf(wire.total_merged),
    mergedCreatedByCopilot: countOf(wire.total_merged_created_by_copilot),
    mergedReviewedByCopilot: countOf(wire.total_merged_reviewed_by_copilot),
    suggestions: countOf(wire.total_suggestions),
    suggestionsApplied: countOf(wire.total_applied_suggestions),
    copilotSuggestions: countOf(wire.total_copilot_suggestions),
    copilotSuggestionsApplied: countOf(wire.total_copilot_applied_suggestions),
    medianMinutesToMerge: countOf(wire.median_minutes_to_merge),
    medianMinutesToMergeCopilotAuthored: countOf(
      wire.median_minutes_to_merge_copilot_authored,
    ),
    medianMinutesToMergeCopilotReviewed: countOf(
      wire.median_minutes_to_merge_copilot_reviewed,
    ),
  }
}

/** A phase that the row repeats is one phase. */
function toPhases(
  phases: WireUsageRow['totals_by_ai_adoption_phase'],
): readonly PhaseCounts[] | undefined {
  return phases
    ? joinPhases(distinct(phases.flatMap(toPhaseCounts)))
    : undefined
}

function toPhaseCounts(wire: WirePhase): PhaseCounts[] {
  const { number } = toPhase(wire)
  if (number === undefined) return []
  return [
    {
      phase: number,
      people: countOf(wire.users_in_phase_28d),
      pullRequestsMerged: countOf(wire.total_pull_requests_merged),
    },
  ]
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
