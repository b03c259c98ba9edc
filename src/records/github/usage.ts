import { toDateTime } from '../../domain/day.ts'
import type { UsageDay } from '../../domain/github/usage.ts'
import { toIdentifierPart } from '../../domain/identifier.ts'
import { percentage } from '../../domain/rates.ts'
import { type DataRecord, toRecord } from '../../domain/record.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import {
  acceptanceRate,
  completionFigure,
  sumFeatures,
  topNames,
} from './usage-figures.ts'

export function toUsageRecord(item: {
  readonly scope: Scope
  readonly usage: UsageDay
}): DataRecord {
  const { scope, usage } = item
  return toRecord({
    identifier: `${toIdentifierPart(scopeKey(scope))}@${usage.day}`,
    title: `${scope.name} ${usage.day}`,
    record_date: toDateTime(usage.day),
    scope: scope.name,
    scope_type: scope.type,
    git_hub_org: scope.type === 'organization' ? scope.name : undefined,
    ...people(usage),
    ...activity(usage),
    ...topNames(usage),
    pull_requests_created: usage.pullRequests?.created,
    pull_requests_created_by_copilot: usage.pullRequests?.createdByCopilot,
    pull_requests_reviewed_by_copilot: usage.pullRequests?.reviewedByCopilot,
    pull_requests_merged: usage.pullRequests?.merged,
    breakdown:
      Object.keys(usage.breakdown).length > 0 ? usage.breakdown : undefined,
  })
}

function people(usage: UsageDay) {
  return {
    total_active_users: usage.dailyActiveUsers,
    weekly_active_users: usage.weeklyActiveUsers,
    monthly_active_users: usage.monthlyActiveUsers,
    total_active_chat_users: usage.monthlyActiveChatUsers,
    monthly_active_agent_users: usage.monthlyActiveAgentUsers,
    daily_active_cli_users: usage.dailyActiveCliUsers,
    chat_adoption_rate: percentage(
      usage.monthlyActiveChatUsers,
      usage.monthlyActiveUsers,
    ),
  }
}

function activity(usage: UsageDay) {
  return {
    total_chat_turns: sumFeatures(usage, 'interactions', (feature) =>
      feature.startsWith('chat_'),
    ),
    total_interactions: usage.totals.interactions,
    total_suggestions_count: completionFigure(usage, 'generations'),
    total_acceptances_count: completionFigure(usage, 'acceptances'),
    total_lines_suggested: completionFigure(usage, 'linesSuggested'),
    total_lines_accepted: completionFigure(usage, 'linesAdded'),
    total_lines_added: usage.totals.linesAdded,
    total_lines_deleted: usage.totals.linesDeleted,
    acceptance_rate: acceptanceRate(usage),
  }
}
