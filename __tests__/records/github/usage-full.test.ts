// Every documented field of a scope's row, each with a figure worked out by
// hand from the sample.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { usageRowSchema } from '../../../src/collectors/github/usage/reports/schemas.ts'
import { toUsageDay } from '../../../src/collectors/github/usage/to-domain.ts'
import { toUsageRecord } from '../../../src/records/github/usage.ts'
import { asSent } from '../../support/builders/as-sent.ts'

const url = new URL(
  '../../fixtures/github-2/organization-1-day-full.ndjson',
  import.meta.url,
)
const row: Record<string, unknown> = JSON.parse(readFileSync(url, 'utf8'))

describe('toUsageRecord, on a row with every documented field', () => {
  const usage = toUsageDay(usageRowSchema.parse(row))
  const scope = { type: 'organization', name: 'octo-org' } as const
  const { breakdown, ...figures } = asSent(toUsageRecord({ scope, usage }))

  it('has every figure', () => {
    expect(figures).toEqual({
      identifier: 'octo-org@2026-11-20',
      title: 'octo-org 2026-11-20',
      record_date: '2026-11-20T00:00:00Z',
      scope: 'octo-org',
      scope_type: 'organization',
      git_hub_org: 'octo-org',
      total_active_users: 9,
      weekly_active_users: 14,
      monthly_active_users: 20,
      total_active_chat_users: 15,
      monthly_active_agent_users: 12,
      daily_active_cli_users: 2,
      // chat_panel_agent_mode alone begins with chat_.
      total_chat_turns: 30,
      total_interactions: 60,
      total_suggestions_count: 30,
      total_acceptances_count: 15,
      total_lines_suggested: 200,
      total_lines_accepted: 80,
      total_lines_added: 900,
      total_lines_deleted: 140,
      acceptance_rate: 50,
      chat_adoption_rate: 75,
      editor_top: 'vscode',
      model_top: 'auto',
      language_top: 'typescript',
      pull_requests_created: 10,
      pull_requests_created_by_copilot: 2,
      pull_requests_reviewed: 8,
      pull_requests_reviewed_by_copilot: 5,
      pull_requests_merged: 6,
      pull_requests_merged_created_by_copilot: 1,
      pull_requests_merged_reviewed_by_copilot: 4,
      review_suggestions: 20,
      review_suggestions_applied: 7,
      copilot_review_suggestions: 12,
      copilot_review_suggestions_applied: 5,
      median_minutes_to_merge: 412.5,
      median_minutes_to_merge_copilot_authored: 90,
      median_minutes_to_merge_copilot_reviewed: 380.25,
      // 1 of 6, 4 of 6, 5 of 12.
      copilot_authored_merge_rate: 16.7,
      copilot_reviewed_merge_rate: 66.7,
      copilot_suggestion_apply_rate: 41.7,
      daily_active_copilot_app_users: 1,
      daily_active_vscode_agent_users: 1,
      daily_active_cloud_agent_users: 1,
      weekly_active_cloud_agent_users: 2,
      monthly_active_cloud_agent_users: 4,
      daily_active_code_review_users: 1,
      weekly_active_code_review_users: 2,
      monthly_active_code_review_users: 5,
      daily_passive_code_review_users: 1,
      weekly_passive_code_review_users: 3,
      monthly_passive_code_review_users: 6,
      cli_sessions: 5,
      cli_requests: 31,
      cli_prompts: 20,
      cli_prompt_tokens: 5300,
      cli_output_tokens: 7000,
      app_sessions: 1,
      app_requests: 0,
      app_prompts: 0,
      vscode_agent_sessions: 2,
      vscode_agent_messages: 7,
      third_party_agent_runs: 2,
      people_no_cohort: 8,
      people_phase_1: 7,
      people_phase_2: 4,
      people_phase_3: 1,
      // 12 of 20.
      engaged_rate: 60,
    })
  })

  it('keeps every array of the report', () => {
    expect(Object.keys(Object(breakdown)).toSorted()).toEqual([
      'copilot_suggestions_by_comment_type',
      'totals_by_3rd_party_agent',
      'totals_by_ai_adoption_phase',
      'totals_by_custom_agent',
      'totals_by_feature',
      'totals_by_ide',
      'totals_by_language_feature',
      'totals_by_language_model',
      'totals_by_mcp',
      'totals_by_model_feature',
      'totals_by_plugin',
      'totals_by_skill',
      'totals_by_slash_cmd',
    ])
    for (const [name, entries] of Object.entries(Object(breakdown))) {
      const expected = name.startsWith('totals_by_') ? row[name] : []
      expect([name, entries]).toEqual([name, expected])
    }
  })

  it('is the same whatever the order of the fields', () => {
    const reversed = Object.fromEntries(Object.entries(row).toReversed())
    const again = toUsageDay(usageRowSchema.parse(reversed))

    expect(asSent(toUsageRecord({ scope, usage: again }))).toEqual({
      ...figures,
      breakdown,
    })
  })
})
