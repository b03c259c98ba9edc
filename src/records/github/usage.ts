import { toDateTime } from '../../domain/day.ts'
import { engagedRate, peopleByPhase } from '../../domain/github/adoption.ts'
import { completionFigure, sumFeatures } from '../../domain/github/features.ts'
import type { UsageDay } from '../../domain/github/usage.ts'
import { toIdentifierPart } from '../../domain/identifier.ts'
import { percentage } from '../../domain/rates.ts'
import { type DataRecord, toRecord } from '../../domain/record.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import { fitBreakdown } from './breakdown.ts'
import {
  acceptanceRate,
  pullRequestRates,
  surfaceFigures,
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
    ...pullRequests(usage),
    ...surfaces(usage),
    ...phases(usage),
    breakdown: fitBreakdown(usage.breakdown),
  })
}

function people({ people: counts }: UsageDay) {
  return {
    total_active_users: counts.dailyActive,
    weekly_active_users: counts.weeklyActive,
    monthly_active_users: counts.monthlyActive,
    total_active_chat_users: counts.monthlyActiveChat,
    monthly_active_agent_users: counts.monthlyActiveAgent,
    daily_active_cli_users: counts.dailyActiveCli,
    chat_adoption_rate: percentage(
      counts.monthlyActiveChat,
      counts.monthlyActive,
    ),
    daily_active_copilot_app_users: counts.dailyActiveApp,
    daily_active_vscode_agent_users: counts.dailyActiveVscodeAgent,
    daily_active_cloud_agent_users: counts.dailyActiveCloudAgent,
    weekly_active_cloud_agent_users: counts.weeklyActiveCloudAgent,
    monthly_active_cloud_agent_users: counts.monthlyActiveCloudAgent,
    daily_active_code_review_users: counts.dailyActiveCodeReview,
    weekly_active_code_review_users: counts.weeklyActiveCodeReview,
    monthly_active_code_review_users: counts.monthlyActiveCodeReview,
    daily_passive_code_review_users: counts.dailyPassiveCodeReview,
    weekly_passive_code_review_users: counts.weeklyPassiveCodeReview,
    monthly_passive_code_review_users: counts.monthlyPassiveCodeReview,
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

function pullRequests({ pullRequests: counts = {} }: UsageDay) {
  return {
    pull_requests_created: counts.created,
    pull_requests_created_by_copilot: counts.createdByCopilot,
    pull_requests_reviewed: counts.reviewed,
    pull_requests_reviewed_by_copilot: counts.reviewedByCopilot,
    pull_requests_merged: counts.merged,
    pull_requests_merged_created_by_copilot: counts.mergedCreatedByCopilot,
    pull_requests_merged_reviewed_by_copilot: counts.mergedReviewedByCopilot,
    review_suggestions: counts.suggestions,
    review_suggestions_applied: counts.suggestionsApplied,
    copilot_review_suggestions: counts.copilotSuggestions,
    copilot_review_suggestions_applied: counts.copilotSuggestionsApplied,
    median_minutes_to_merge: counts.medianMinutesToMerge,
    median_minutes_to_merge_copilot_authored:
      counts.medianMinutesToMergeCopilotAuthored,
    median_minutes_to_merge_copilot_reviewed:
      counts.medianMinutesToMergeCopilotReviewed,
    ...pullRequestRates(counts),
  }
}

function surfaces(usage: UsageDay) {
  return {
    ...surfaceFigures(usage),
    cli_prompt_tokens: usage.cli?.promptTokens,
    cli_output_tokens: usage.cli?.outputTokens,
    vscode_agent_messages: usage.vscodeAgent?.messages,
  }
}

function phases(usage: UsageDay) {
  const counts = peopleByPhase(usage.phases)
  return {
    people_no_cohort: counts.noCohort,
    people_phase_1: counts.phase1,
    people_phase_2: counts.phase2,
    people_phase_3: counts.phase3,
    engaged_rate: engagedRate(counts),
  }
}
