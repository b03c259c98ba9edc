// GitHub splits a report into files that should not overlap. If a person or a
// scope is in several files, equal rows count once. Rows that differ are parts
// of one day: their counters are added, and a flag is true if one row sets it.
import { isDeepStrictEqual } from 'node:util'
import type {
  UsageBreakdowns,
  UsageCounters,
  UsageDay,
  UserUsageDay,
} from '../../../domain/github/usage.ts'
import type { JsonValue } from '../../../domain/record.ts'

/** Credits have two decimals; a sum must not have more. */
const CREDIT_PRECISION = 1e6

/** Merges a scope's rows of one day; there must be at least one. */
export function mergeUsageDays(rows: readonly UsageDay[]): UsageDay {
  return distinct(rows).reduce((one, other) => ({
    ...mergeBreakdowns(one, other),
    day: one.day,
    dailyActiveUsers: larger(one.dailyActiveUsers, other.dailyActiveUsers),
    weeklyActiveUsers: larger(one.weeklyActiveUsers, other.weeklyActiveUsers),
    monthlyActiveUsers: larger(
      one.monthlyActiveUsers,
      other.monthlyActiveUsers,
    ),
    monthlyActiveChatUsers: larger(
      one.monthlyActiveChatUsers,
      other.monthlyActiveChatUsers,
    ),
    monthlyActiveAgentUsers: larger(
      one.monthlyActiveAgentUsers,
      other.monthlyActiveAgentUsers,
    ),
    dailyActiveCliUsers: larger(
      one.dailyActiveCliUsers,
      other.dailyActiveCliUsers,
    ),
    pullRequests: mergePullRequests(one.pullRequests, other.pullRequests),
    breakdown: mergeRawBreakdowns(one.breakdown, other.breakdown),
  }))
}

/** Merges a person's rows of one day; there must be at least one. */
export function mergeUserUsageDays(
  rows: readonly UserUsageDay[],
): UserUsageDay {
  return distinct(rows).reduce((one, other) => ({
    ...mergeBreakdowns(one, other),
    day: one.day,
    userId: one.userId,
    login: one.login || other.login,
    usedChat: either(one.usedChat, other.usedChat),
    usedAgent: either(one.usedAgent, other.usedAgent),
    usedCli: either(one.usedCli, other.usedCli),
    usedCloudAgent: either(one.usedCloudAgent, other.usedCloudAgent),
    aiCreditsUsed: sumCredits(one.aiCreditsUsed, other.aiCreditsUsed),
  }))
}

function distinct<T>(rows: readonly T[]): readonly T[] {
  return rows.filter(
    (row, index) =>
      !rows.slice(0, index).some((earlier) => isDeepStrictEqual(earlier, row)),
  )
}

function mergeBreakdowns(
  one: UsageBreakdowns,
  other: UsageBreakdowns,
): UsageBreakdowns {
  return {
    totals: mergeCounters(one.totals, other.totals),
    byFeature: concat(one.byFeature, other.byFeature),
    byEditor: concat(one.byEditor, other.byEditor),
    byLanguage: concat(one.byLanguage, other.byLanguage),
    byModel: concat(one.byModel, other.byModel),
  }
}

function mergeCounters(
  one: UsageCounters,
  other: UsageCounters,
): UsageCounters {
  return {
    interactions: sum(one.interactions, other.interactions),
    generations: sum(one.generations, other.generations),
    acceptances: sum(one.acceptances, other.acceptances),
    linesSuggested: sum(one.linesSuggested, other.linesSuggested),
    linesAdded: sum(one.linesAdded, other.linesAdded),
    linesDeleted: sum(one.linesDeleted, other.linesDeleted),
  }
}

type PullRequests = UsageDay['pullRequests']

function mergePullRequests(one: PullRequests, other: PullRequests) {
  if (one === undefined || other === undefined) return one ?? other
  return {
    created: sum(one.created, other.created),
    createdByCopilot: sum(one.createdByCopilot, other.createdByCopilot),
    reviewedByCopilot: sum(one.reviewedByCopilot, other.reviewedByCopilot),
    merged: sum(one.merged, other.merged),
  }
}

function mergeRawBreakdowns(
  one: UsageDay['breakdown'],
  other: UsageDay['breakdown'],
): UsageDay['breakdown'] {
  const merged: Record<string, JsonValue> = { ...one }
  for (const [name, value] of Object.entries(other)) {
    merged[name] = [one[name] ?? [], value].flat()
  }
  return merged
}

function concat<T>(
  one: readonly T[] | undefined,
  other: readonly T[] | undefined,
): readonly T[] | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return [...one, ...other]
}

function sum(one: number | undefined, other: number | undefined) {
  if (one === undefined || other === undefined) return one ?? other
  return one + other
}

function sumCredits(one: number | undefined, other: number | undefined) {
  const credits = sum(one, other)
  return credits && Math.round(credits * CREDIT_PRECISION) / CREDIT_PRECISION
}

/** Two files may count the same people, so their numbers cannot be added. */
function larger(one: number | undefined, other: number | undefined) {
  if (one === undefined || other === undefined) return one ?? other
  return Math.max(one, other)
}

function either(one: boolean | undefined, other: boolean | undefined) {
  if (one === undefined || other === undefined) return one ?? other
  return one || other
}
