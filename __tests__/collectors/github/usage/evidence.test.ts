// What rows of the users report show about a person's day.
import { describe, expect, it } from '@jest/globals'
import { mergeUserUsageDays } from '../../../../src/collectors/github/usage/merge-usage.ts'
import { userRowSchema } from '../../../../src/collectors/github/usage/reports/schemas.ts'
import { toUserUsageDay } from '../../../../src/collectors/github/usage/to-domain.ts'
import { activityOf } from '../../../../src/domain/github/activity.ts'

const PERSON = { day: '2026-11-20', user_id: 1, user_login: 'mona' }

function answerOf(...rows: object[]) {
  const days = rows.map((row) =>
    toUserUsageDay(userRowSchema.parse({ ...PERSON, ...row })),
  )
  return activityOf(mergeUserUsageDays(days))
}

function feature(name: string | null | undefined, interactions: number) {
  const entry = {
    feature: name,
    user_initiated_interaction_count: interactions,
  }
  return { totals_by_feature: [entry] }
}

const IDE_WITHOUT_FEATURES = {
  organization_id: '1',
  user_initiated_interaction_count: 5,
}
const CLI = { organization_id: '2', ...feature('copilot_cli', 2) }

describe('the activity of a person with several rows', () => {
  it.each([
    [
      'a row without features and a row of the CLI',
      [IDE_WITHOUT_FEATURES, CLI],
    ],
    ['the same in the other order', [CLI, IDE_WITHOUT_FEATURES]],
    [
      'a third row of zeros',
      [CLI, { user_initiated_interaction_count: 0 }, IDE_WITHOUT_FEATURES],
    ],
  ])('keeps the IDE of %s', (_, rows) => {
    expect(answerOf(...rows)).toEqual({
      activity: 'active',
      surfaces: ['ide', 'cli'],
    })
  })

  it('is not changed by a count below 0 in the other row', () => {
    const rows = [
      { organization_id: '1', ai_credits_used: -5 },
      { organization_id: '2', ai_credits_used: 3 },
    ]

    expect(answerOf(...rows)).toEqual({
      activity: 'active',
      surfaces: ['unattributed'],
    })
  })
})

describe('the activity of a person', () => {
  it.each([
    [
      'agents with -3 and 3 job starts',
      'third_party_agent',
      {
        totals_by_3rd_party_agent: [
          { agent_id: 'a', user_initiated_interaction_count: -3 },
          { agent_id: 'b', user_initiated_interaction_count: 3 },
        ],
      },
    ],
    [
      'a skill of -2 and a plugin of 1',
      'cli',
      {
        totals_by_skill: [{ skill: 'other', interaction_count: -2 }],
        totals_by_plugin: [{ plugin: 'other', interaction_count: 1 }],
      },
    ],
    [
      'skills of 1e308 each',
      'cli',
      {
        totals_by_skill: [
          { skill: 'one', interaction_count: 1e308 },
          { skill: 'two', interaction_count: 1e308 },
        ],
      },
    ],
    [
      'a slash command of 0 whose older name has 3',
      'cli',
      {
        totals_by_slash_cmd: [
          {
            slash_cmd: 'custom',
            interaction_count: 0,
            user_initiated_interaction_count: 3,
          },
        ],
      },
    ],
    ['a feature without a name', 'ide', feature(null, 4)],
    ['a feature whose name is empty', 'ide', feature('', 4)],
    ['a feature whose name is absent', 'ide', feature(undefined, 4)],
  ])('counts %s', (_, surface, row) => {
    expect(answerOf(row)).toEqual({ activity: 'active', surfaces: [surface] })
  })

  it('finds the IDE in a nameless feature beside one of the CLI', () => {
    const features = [
      { feature: 'copilot_cli', user_initiated_interaction_count: 5 },
      { feature: null, user_initiated_interaction_count: 3 },
    ]

    expect(answerOf({ totals_by_feature: features }).surfaces).toEqual([
      'ide',
      'cli',
    ])
  })

  it.each([
    [
      'a counter by language and model',
      { totals_by_language_model: [{ language: 'go', loc_added_sum: 0 }] },
    ],
    [
      'a counter of an editor without a name',
      { totals_by_ide: [{ ide: '', code_generation_activity_count: 0 }] },
    ],
    [
      'a counter by model',
      {
        totals_by_model_feature: [
          { model: 'auto', user_initiated_interaction_count: 0 },
        ],
      },
    ],
    [
      'a counter by language',
      {
        totals_by_language_feature: [
          { language: null, code_generation_activity_count: 0 },
        ],
      },
    ],
    ['no skill', { totals_by_skill: [] }],
    ['MCP connections', { totals_by_mcp: [{ interaction_count: 12 }] }],
    ['a count of MCP servers', { distinct_mcp_use_count: 0 }],
    ['no job of another agent', { totals_by_3rd_party_agent: [] }],
    ['a counter below 0', { user_initiated_interaction_count: -1 }],
  ])('is "seen" if the row has only %s', (_, row) => {
    expect(answerOf(row)).toEqual({ activity: 'seen', surfaces: [] })
  })

  it.each([
    ['a phase', { ai_adoption_phase: { phase: 'Phase 2', phase_number: 2 } }],
    ['empty breakdowns', { totals_by_ide: [], totals_by_language_model: [] }],
    ['versions', { totals_by_ide: [{ ide: 'vscode' }] }],
    ['nulls', { used_cli: null, ai_credits_used: null, totals_by_skill: null }],
  ])('is "unknown" if the row has only %s', (_, row) => {
    expect(answerOf(row)).toEqual({ activity: 'unknown', surfaces: [] })
  })
})
