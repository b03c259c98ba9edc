// GitHub cuts a report into files that should not overlap. Where one person,
// or a scope's day, is in several of them after all, a row that only repeats
// another counts once, and rows that differ are parts of one day: what they
// count is added up, and a flag that one of them sets is set.
import { isDeepStrictEqual } from 'node:util'
import type {
  UsageBreakdowns,
  UsageCounters,
  UsageDay,
  UserUsageDay,
} from '../../../domain/github/usage.ts'
import type { JsonValue } from '../../../domain/record.ts'

/** Credits have two decimals; adding them must not make up more. */
const CREDIT_PRECISION = 1e6

/** Makes one day out of a scope's rows of that day, of which there is one or more. */
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
    breakdown: mergeKept(one.breakdown, other.breakdown),
  }))
}

/** Makes one day out of a person's rows of that day, of which there is one or more. */
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
    byFeature: joined(one.byFeature, other.byFeature),
    byEditor: joined(one.byEditor, other.byEditor),
    byLanguage: joined(one.byLanguage, other.byLanguage),
    byModel: joined(one.byModel, other.byModel),
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

function mergeKept(
  one: UsageDay['breakdown'],
  other: UsageDay['breakdown'],
): UsageDay['breakdown'] {
  const merged: Record<string, JsonValue> = { ...one }
  for (const [name, value] of Object.entries(other)) {
    merged[name] = [one[name] ?? [], value].flat()
  }
  return merged
}

function joined<T>(
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

/** People in two files may be the same ones, so they cannot be added up. */
function larger(one: number | undefined, other: number | undefined) {
  if (one === undefined || other === undefined) return one ?? other
  return Math.max(one, other)
}

function either(one: boolean | undefined, other: boolean | undefined) {
  if (one === undefined || other === undefined) return one ?? other
  return one || other
}
