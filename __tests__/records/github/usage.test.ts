import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { usageRowSchema } from '../../../src/collectors/github/usage/reports/schemas.ts'
import { toUsageDay } from '../../../src/collectors/github/usage/to-domain.ts'
import type { UsageDay } from '../../../src/domain/github/usage.ts'
import { toUsageRecord } from '../../../src/records/github/usage.ts'
import { asSent } from '../../support/builders/as-sent.ts'

const ORG = { type: 'organization', name: 'octo-org' } as const
const ENTERPRISE = { type: 'enterprise', name: 'octo-corp' } as const

function fixture(name: string): Record<string, unknown> {
  const url = new URL(`../../fixtures/github/${name}`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8'))
}

function usageOf(row: object): UsageDay {
  return toUsageDay(usageRowSchema.parse(row))
}

/** Creates the record of an organization's row, without the kept breakdown. */
function figuresOf(row: object) {
  const usage = usageOf({ day: '2026-11-20', ...row })
  const { breakdown, ...figures } = asSent(toUsageRecord({ scope: ORG, usage }))
  return figures
}

const NO_PULL_REQUESTS = {
  pull_requests_created: 0,
  pull_requests_created_by_copilot: 0,
  pull_requests_reviewed: 0,
  pull_requests_reviewed_by_copilot: 0,
  pull_requests_merged: 0,
  pull_requests_merged_created_by_copilot: 0,
  pull_requests_merged_reviewed_by_copilot: 0,
  review_suggestions: 0,
  review_suggestions_applied: 0,
  copilot_review_suggestions: 0,
  copilot_review_suggestions_applied: 0,
}

describe('toUsageRecord, on the published samples', () => {
  it('makes the record of an organization', () => {
    const row = fixture('organization-1-day.ndjson')

    const { breakdown, ...figures } = asSent(
      toUsageRecord({
        scope: ORG,
        usage: usageOf(row),
      }),
    )

    expect(figures).toEqual({
      identifier: 'octo-org@2026-04-25',
      title: 'octo-org 2026-04-25',
      record_date: '2026-04-25T00:00:00Z',
      scope: 'octo-org',
      scope_type: 'organization',
      git_hub_org: 'octo-org',
      total_active_users: 2,
      weekly_active_users: 5,
      monthly_active_users: 6,
      total_active_chat_users: 6,
      monthly_active_agent_users: 6,
      daily_active_cli_users: 2,
      total_chat_turns: 12,
      total_interactions: 24,
      total_suggestions_count: 0,
      total_acceptances_count: 0,
      total_lines_suggested: 0,
      total_lines_accepted: 0,
      total_lines_added: 435,
      total_lines_deleted: 29,
      chat_adoption_rate: 100,
      editor_top: 'vscode',
      model_top: 'claude-sonnet-4.6',
      language_top: 'typescript',
      ...NO_PULL_REQUESTS,
      daily_active_cloud_agent_users: 0,
      weekly_active_cloud_agent_users: 0,
      monthly_active_cloud_agent_users: 1,
      daily_active_code_review_users: 0,
      weekly_active_code_review_users: 0,
      monthly_active_code_review_users: 0,
      daily_passive_code_review_users: 0,
      weekly_passive_code_review_users: 0,
      monthly_passive_code_review_users: 0,
      cli_sessions: 18,
      cli_requests: 218,
      cli_prompts: 24,
      cli_prompt_tokens: 23_845_646,
      cli_output_tokens: 748_058,
    })
    expect(breakdown).toEqual({
      totals_by_ide: row.totals_by_ide,
      totals_by_feature: row.totals_by_feature,
      totals_by_language_feature: row.totals_by_language_feature,
      totals_by_language_model: row.totals_by_language_model,
      totals_by_model_feature: row.totals_by_model_feature,
    })
  })

  it('makes the record of an enterprise, on a day without chat', () => {
    const usage = usageOf(fixture('enterprise-1-day.ndjson'))

    const { breakdown, ...figures } = asSent(
      toUsageRecord({
        scope: ENTERPRISE,
        usage,
      }),
    )

    expect(figures).toEqual({
      identifier: 'enterprise:octo-corp@2025-10-01',
      title: 'octo-corp 2025-10-01',
      record_date: '2025-10-01T00:00:00Z',
      scope: 'octo-corp',
      scope_type: 'enterprise',
      total_active_users: 2,
      weekly_active_users: 2,
      monthly_active_users: 2,
      total_active_chat_users: 0,
      monthly_active_agent_users: 0,
      daily_active_cli_users: 2,
      total_chat_turns: 0,
      total_interactions: 0,
      total_suggestions_count: 2,
      total_acceptances_count: 2,
      total_lines_suggested: 35,
      total_lines_accepted: 30,
      total_lines_added: 30,
      total_lines_deleted: 0,
      acceptance_rate: 100,
      chat_adoption_rate: 0,
      editor_top: 'vscode',
      language_top: 'unknown',
      pull_requests_created: 2,
      pull_requests_created_by_copilot: 1,
      pull_requests_reviewed: 1,
      pull_requests_reviewed_by_copilot: 1,
      pull_requests_merged: 2,
      pull_requests_merged_created_by_copilot: 1,
      pull_requests_merged_reviewed_by_copilot: 1,
      review_suggestions: 1,
      review_suggestions_applied: 1,
      copilot_review_suggestions: 1,
      copilot_review_suggestions_applied: 1,
      median_minutes_to_merge: 2.5,
      median_minutes_to_merge_copilot_authored: 2.5,
      median_minutes_to_merge_copilot_reviewed: 2.5,
      copilot_authored_merge_rate: 50,
      copilot_reviewed_merge_rate: 50,
      copilot_suggestion_apply_rate: 100,
      cli_sessions: 3,
      cli_requests: 3,
      cli_prompts: 3,
      cli_prompt_tokens: 5300,
      cli_output_tokens: 7000,
    })
    expect(Object.keys(Object(breakdown))).toHaveLength(5)
  })

  it('makes the records of four more days', () => {
    const { day_totals } = fixture('organization-28-day.ndjson')
    const days = Array.isArray(day_totals) ? day_totals : []

    expect(days.map(figuresOf)).toMatchObject([
      {
        identifier: 'octo-org@2026-04-09',
        total_chat_turns: 44,
        total_interactions: 51,
        total_suggestions_count: 0,
        total_lines_added: 1696,
        total_lines_deleted: 605,
        chat_adoption_rate: 80,
        language_top: 'html',
        model_top: 'claude-opus-4.6',
        pull_requests_created: 1,
      },
      {
        identifier: 'octo-org@2026-04-12',
        total_chat_turns: 5,
        total_interactions: 0,
        chat_adoption_rate: 80,
        language_top: 'typescript',
        model_top: 'claude-opus-4.6',
      },
      {
        identifier: 'octo-org@2026-04-20',
        total_chat_turns: 121,
        total_interactions: 246,
        chat_adoption_rate: 100,
        editor_top: 'vscode',
        language_top: 'vue',
        model_top: 'claude-sonnet-4.6',
        pull_requests_merged: 2,
      },
      {
        identifier: 'octo-org@2026-04-01',
        total_chat_turns: 16,
        chat_adoption_rate: 33.3,
        editor_top: 'neovim',
        language_top: 'typescript',
        model_top: 'claude-opus-4.6',
        pull_requests_merged: 3,
      },
    ])
  })
})

describe('toUsageRecord', () => {
  const feature = 'code_completion'

  it('leaves out everything that a row without figures does not say', () => {
    const usage = usageOf({ day: '2026-11-20' })

    expect(asSent(toUsageRecord({ scope: ORG, usage }))).toEqual({
      identifier: 'octo-org@2026-11-20',
      title: 'octo-org 2026-11-20',
      record_date: '2026-11-20T00:00:00Z',
      scope: 'octo-org',
      scope_type: 'organization',
      git_hub_org: 'octo-org',
    })
  })

  it('takes null for missing', () => {
    const record = figuresOf({
      daily_active_users: null,
      code_generation_activity_count: null,
      totals_by_feature: null,
      pull_requests: { total_created: null, total_merged: 3 },
    })

    expect(Object.keys(record)).toEqual([
      'identifier',
      'title',
      'record_date',
      'scope',
      'scope_type',
      'git_hub_org',
      'pull_requests_merged',
    ])
  })

  it('makes names that Port does not accept fit for the identifier', () => {
    const usage = usageOf({ day: '2026-11-20' })
    const scope = { type: 'organization', name: 'octo org' } as const

    expect(asSent(toUsageRecord({ scope, usage })).identifier).toBe(
      'octo=20org@2026-11-20',
    )
  })

  it('counts a feature that the breakdown does not list as 0', () => {
    const record = figuresOf({
      totals_by_feature: [
        { feature: 'copilot_cli', user_initiated_interaction_count: 9 },
      ],
    })

    expect(record).toMatchObject({
      total_chat_turns: 0,
      total_suggestions_count: 0,
      total_acceptances_count: 0,
      total_lines_suggested: 0,
      total_lines_accepted: 0,
    })
    expect(record).not.toHaveProperty('acceptance_rate')
  })

  it('leaves out a figure that the listed feature does not give', () => {
    const record = figuresOf({
      totals_by_feature: [
        { feature, code_generation_activity_count: 4 },
        { feature: 'chat_inline', code_generation_activity_count: 2 },
      ],
    })

    expect(record).toMatchObject({ total_suggestions_count: 4 })
    expect(record).not.toHaveProperty('total_acceptances_count')
    expect(record).not.toHaveProperty('total_chat_turns')
    expect(record).not.toHaveProperty('acceptance_rate')
  })

  it('counts the turns of every kind of chat, and only of chat', () => {
    const turns = (name: string, count: number) => ({
      feature: name,
      user_initiated_interaction_count: count,
    })

    const record = figuresOf({
      totals_by_feature: [
        turns('chat_inline', 1),
        turns('chat_panel_agent_mode', 20),
        turns('chat_of_tomorrow', 300),
        turns('agent_edit', 4000),
        turns('copilot_cli', 50_000),
      ],
    })

    expect(record.total_chat_turns).toBe(321)
  })

  it('makes the acceptance rate of completions, not of agents', () => {
    const record = figuresOf({
      code_generation_activity_count: 1000,
      code_acceptance_activity_count: 900,
      totals_by_feature: [
        {
          feature,
          code_generation_activity_count: 8,
          code_acceptance_activity_count: 1,
          loc_suggested_to_add_sum: 30,
          loc_added_sum: 4,
        },
        { feature: 'agent_edit', code_generation_activity_count: 992 },
      ],
    })

    expect(record).toMatchObject({
      acceptance_rate: 12.5,
      total_suggestions_count: 8,
      total_acceptances_count: 1,
      total_lines_suggested: 30,
      total_lines_accepted: 4,
    })
  })

  it('makes the figures of a day with only CLI activity', () => {
    const record = figuresOf({
      daily_active_users: 3,
      daily_active_cli_users: 3,
      user_initiated_interaction_count: 17,
      totals_by_ide: [],
      totals_by_feature: [
        { feature: 'copilot_cli', user_initiated_interaction_count: 17 },
      ],
      totals_by_model_feature: [
        { model: 'auto', user_initiated_interaction_count: 17 },
      ],
    })

    expect(record).toMatchObject({
      total_active_users: 3,
      daily_active_cli_users: 3,
      total_chat_turns: 0,
      total_interactions: 17,
      model_top: 'auto',
    })
    expect(record).not.toHaveProperty('editor_top')
    expect(record).not.toHaveProperty('language_top')
  })

  it('weighs editors and models by interactions plus generations', () => {
    const record = figuresOf({
      totals_by_ide: [
        { ide: 'xcode', user_initiated_interaction_count: 6 },
        {
          ide: 'vscode',
          user_initiated_interaction_count: 3,
          code_generation_activity_count: 4,
        },
      ],
      totals_by_model_feature: [
        { model: 'one', code_generation_activity_count: 6 },
        { model: 'two', user_initiated_interaction_count: 4 },
        { model: 'two', code_generation_activity_count: 3 },
      ],
    })

    expect(record).toMatchObject({ editor_top: 'vscode', model_top: 'two' })
  })

  it('adds up the generations of a language over its features', () => {
    const generated = (language: string, count: number) => ({
      language,
      code_generation_activity_count: count,
    })

    const record = figuresOf({
      totals_by_language_feature: [
        generated('go', 5),
        generated('rust', 3),
        generated('rust', 3),
      ],
    })

    expect(record.language_top).toBe('rust')
  })

  it.each(['unknown', 'others', 'auto'])(
    'names "%s" only when there is nothing else',
    (model) => {
      const most = { model, code_generation_activity_count: 100 }
      const other = { model: 'gpt-5.4', code_generation_activity_count: 1 }
      const topOf = (...entries: object[]) =>
        figuresOf({ totals_by_model_feature: entries }).model_top

      expect(topOf(most)).toBe(model)
      expect(topOf(most, other)).toBe('gpt-5.4')
    },
  )

  it('weighs an entry by nothing where it gives no figure', () => {
    const figures = figuresOf({
      totals_by_ide: [
        {
          ide: 'b',
          user_initiated_interaction_count: 0,
          code_generation_activity_count: 5,
        },
        { ide: 'c', code_generation_activity_count: 5 },
      ],
      totals_by_language_feature: [
        { language: 'go', feature: 'code_completion' },
        {
          language: 'rust',
          feature: 'code_completion',
          code_generation_activity_count: 1,
        },
      ],
    })

    expect(figures).toMatchObject({ editor_top: 'b', language_top: 'rust' })
  })

  it('keeps a breakdown that is the only one', () => {
    const totals_by_ide = [{ ide: 'vim', code_generation_activity_count: 5 }]
    const usage = usageOf({ day: '2026-11-20', totals_by_ide })

    expect(asSent(toUsageRecord({ scope: ORG, usage })).breakdown).toEqual({
      totals_by_ide,
    })
  })

  it('decides a tie by name, and skips an entry without one', () => {
    const entry = (ide: string | null, count: number) => ({
      ide,
      code_generation_activity_count: count,
    })

    const record = figuresOf({
      totals_by_ide: [entry('xcode', 2), entry('eclipse', 2), entry(null, 9)],
    })

    expect(record.editor_top).toBe('eclipse')
  })

  it('folds the names of a language and of an editor', () => {
    const generated = (language: string, count: number) => ({
      language,
      code_generation_activity_count: count,
    })
    const used = (ide: string, count: number) => ({
      ide,
      user_initiated_interaction_count: count,
    })

    const usage = usageOf({
      day: '2026-11-20',
      totals_by_language_feature: [
        generated('python', 30),
        generated('Python', 25),
        generated('py', 20),
        generated('typescript', 45),
      ],
      totals_by_ide: [
        used('copilot_cli', 900),
        used('copilot_app', 800),
        used('xcode', 5),
        used('VSCode', 3),
        used('vscode', 3),
      ],
    })
    const record = asSent(toUsageRecord({ scope: ORG, usage }))

    expect(record).toMatchObject({
      language_top: 'python',
      editor_top: 'vscode',
    })
    expect(record.breakdown).toMatchObject({
      totals_by_language_feature: [
        { language: 'python' },
        { language: 'Python' },
        { language: 'py' },
        { language: 'typescript' },
      ],
    })
  })

  it('has no top names where nothing was used', () => {
    const zero = {
      user_initiated_interaction_count: 0,
      code_generation_activity_count: 0,
      loc_added_sum: 0,
    }

    const record = figuresOf({
      totals_by_ide: [{ ide: 'vscode', ...zero }],
      totals_by_language_feature: [{ language: 'go', ...zero }],
      totals_by_model_feature: [
        { model: 'gpt-5.4', ...zero },
        { model: 'auto', user_initiated_interaction_count: 2 },
      ],
    })

    expect(record).toMatchObject({ model_top: 'auto' })
    expect(record).not.toHaveProperty('editor_top')
    expect(record).not.toHaveProperty('language_top')
  })

  it('reads phases by number or by name', () => {
    const record = figuresOf({
      totals_by_ai_adoption_phase: [
        { phase: 'No Cohort', users_in_phase_28d: 4 },
        { phase_number: 1, phase: 'code_first', users_in_phase_28d: 3 },
        { name: 'Phase 2', users_in_phase_28d: 2 },
        { phase: 'agent_first', users_in_phase_28d: 90 },
      ],
    })

    expect(record).toMatchObject({
      people_no_cohort: 4,
      people_phase_1: 3,
      people_phase_2: 2,
    })
    expect(record).not.toHaveProperty('people_phase_3')
    expect(record).not.toHaveProperty('engaged_rate')
  })
})
