// A field that GitHub omits or nulls becomes undefined, never 0.
import type {
  NamedCounters,
  UsageBreakdowns,
  UsageCounters,
  UsageDay,
  UserUsageDay,
} from '../../../domain/github/usage.ts'
import type { JsonValue } from '../../../domain/record.ts'
import { presentText } from '../wire-text.ts'
import type {
  WireBreakdown,
  WireBreakdowns,
  WireCounters,
  WireUsageRow,
  WireUserRow,
} from './schemas.ts'

const RAW_BREAKDOWNS = [
  'totals_by_ide',
  'totals_by_feature',
  'totals_by_language_feature',
  'totals_by_model_feature',
] as const

export function toUsageDay(row: WireUsageRow): UsageDay {
  return {
    ...toBreakdowns(row),
    day: row.day,
    dailyActiveUsers: row.daily_active_users ?? undefined,
    weeklyActiveUsers: row.weekly_active_users ?? undefined,
    monthlyActiveUsers: row.monthly_active_users ?? undefined,
    monthlyActiveChatUsers: row.monthly_active_chat_users ?? undefined,
    monthlyActiveAgentUsers: row.monthly_active_agent_users ?? undefined,
    dailyActiveCliUsers: row.daily_active_cli_users ?? undefined,
    pullRequests: row.pull_requests
      ? {
          created: row.pull_requests.total_created ?? undefined,
          createdByCopilot:
            row.pull_requests.total_created_by_copilot ?? undefined,
          reviewedByCopilot:
            row.pull_requests.total_reviewed_by_copilot ?? undefined,
          merged: row.pull_requests.total_merged ?? undefined,
        }
      : undefined,
    breakdown: toRawBreakdowns(row),
  }
}

export function toUserUsageDay(row: WireUserRow): UserUsageDay {
  const usedCloudAgent =
    row.used_copilot_cloud_agent ?? row.used_copilot_coding_agent
  return {
    ...toBreakdowns(row),
    day: row.day,
    userId: row.user_id,
    login: row.user_login ?? '',
    usedChat: row.used_chat ?? undefined,
    usedAgent: row.used_agent ?? undefined,
    usedCli: row.used_cli ?? undefined,
    usedCloudAgent: usedCloudAgent ?? undefined,
    aiCreditsUsed: row.ai_credits_used ?? undefined,
  }
}

function toBreakdowns(row: WireBreakdowns): UsageBreakdowns {
  return {
    totals: toCounters(row),
    byFeature: toNamed(row.totals_by_feature, (entry) => entry.feature),
    byEditor: toNamed(row.totals_by_ide, (entry) => entry.ide),
    byLanguage: toNamed(
      row.totals_by_language_feature,
      (entry) => entry.language,
    ),
    byModel: toNamed(row.totals_by_model_feature, (entry) => entry.model),
  }
}

function toCounters(counters: WireCounters): UsageCounters {
  return {
    interactions: counters.user_initiated_interaction_count ?? undefined,
    generations: counters.code_generation_activity_count ?? undefined,
    acceptances: counters.code_acceptance_activity_count ?? undefined,
    linesSuggested: counters.loc_suggested_to_add_sum ?? undefined,
    linesAdded: counters.loc_added_sum ?? undefined,
    linesDeleted: counters.loc_deleted_sum ?? undefined,
  }
}

type WireEntry = NonNullable<WireBreakdown>[number]

function toNamed(
  breakdown: WireBreakdown,
  nameOf: (entry: WireEntry) => string | null | undefined,
): readonly NamedCounters[] | undefined {
  return breakdown?.flatMap((entry) => {
    const name = presentText(nameOf(entry))
    return name ? [{ name, ...toCounters(entry) }] : []
  })
}

function toRawBreakdowns(row: WireBreakdowns): UsageDay['breakdown'] {
  const kept: Record<string, JsonValue> = {}
  for (const name of RAW_BREAKDOWNS) {
    const value = withoutNulls(row[name])
    if (value !== undefined) kept[name] = value
  }
  return kept
}

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
