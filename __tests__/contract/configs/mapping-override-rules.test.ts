import { describe, expect, it } from '@jest/globals'
import { JQ_ENGINES } from './jq.ts'
import { mapRows } from './override.ts'

describe.each(JQ_ENGINES)('the rules of the override in $name', (engine) => {
  it('keeps missing figures missing and takes a feature not listed as 0', async () => {
    const day = '2026-11-19'
    const rows = [
      { day, totals_by_feature: null, monthly_active_chat_users: 3 },
      { day, totals_by_feature: [], monthly_active_users: 0 },
      {
        day,
        totals_by_feature: [
          { feature: 'code_completion', code_generation_activity_count: 8 },
          { feature: 'chat_inline', user_initiated_interaction_count: 4 },
          { feature: 'chat_panel_ask_mode' },
        ],
      },
    ]

    const entities = await mapRows(engine, 'organization-usage-metrics', rows)

    expect(
      entities.map(({ properties: p }) => [
        p.total_chat_turns,
        p.total_suggestions_count,
        p.total_acceptances_count,
        p.acceptance_rate,
        p.chat_adoption_rate,
        p.breakdown === null,
      ]),
    ).toEqual([
      [null, null, null, null, null, true],
      [0, 0, 0, null, null, false],
      [4, 8, null, null, null, false],
    ])
  })

  it('keeps the breakdowns that the report has', async () => {
    const totals_by_ide = [{ ide: 'vscode', loc_added_sum: 7 }]
    const rows = [
      { day: '2026-11-19', totals_by_ide, totals_by_language_model: [] },
    ]

    const [entity] = await mapRows(engine, 'organization-usage-metrics', rows)

    expect(entity?.properties.breakdown).toEqual({
      totals_by_ide: [{ ide: 'vscode', loc_added_sum: 7 }],
      totals_by_language_model: [],
    })
  })

  it('rounds a rate to one decimal, half up', async () => {
    const rows = [
      [16, 1],
      [3, 2],
      [1000, 304],
    ].map(([suggested, accepted]) => ({
      day: '2026-11-19',
      totals_by_feature: [
        {
          feature: 'code_completion',
          code_generation_activity_count: suggested,
          code_acceptance_activity_count: accepted,
        },
        { feature: 'agent_edit', code_generation_activity_count: 500 },
      ],
    }))

    const entities = await mapRows(engine, 'organization-usage-metrics', rows)

    expect(
      entities.map(({ properties }) => properties.acceptance_rate),
    ).toEqual([6.3, 66.7, 30.4])
  })

  it('prefers a named editor, model or language; a tie goes by name', async () => {
    const rows = [
      {
        day: '2026-11-19',
        totals_by_ide: [
          { ide: 'unknown', user_initiated_interaction_count: 90 },
          { ide: 'vscode', user_initiated_interaction_count: 3 },
          { ide: 'jetbrains', code_generation_activity_count: 3 },
        ],
        totals_by_model_feature: [
          { model: 'auto', code_generation_activity_count: 90 },
          { model: 'others', code_generation_activity_count: 90 },
          { model: 'gpt-5.4', code_generation_activity_count: 1 },
        ],
        totals_by_language_feature: [
          { language: 'others', code_generation_activity_count: 5 },
          { language: 'unknown', code_generation_activity_count: 4 },
          { language: 'unknown', code_generation_activity_count: 4 },
          { language: null, code_generation_activity_count: 50 },
        ],
      },
    ]

    const [entity] = await mapRows(engine, 'organization-usage-metrics', rows)

    expect(entity?.properties).toMatchObject({
      editor_top: 'jetbrains',
      model_top: 'gpt-5.4',
      language_top: 'unknown',
    })
  })

  it('reads either name of the flag of the cloud agent', async () => {
    const row = { day: '2026-11-19', user_id: 1001, user_login: null }
    const rows = [
      {
        ...row,
        used_copilot_cloud_agent: false,
        used_copilot_coding_agent: true,
      },
      { ...row, used_copilot_coding_agent: true },
    ]

    const entities = await mapRows(engine, 'user-usage-metrics', rows)

    expect(
      entities.map(({ title, properties }) => [
        title,
        properties.used_cloud_agent,
      ]),
    ).toEqual([
      ['1001 2026-11-19', true],
      ['1001 2026-11-19', true],
    ])
  })

  it('leaves out a row without a day or a person', async () => {
    const rows = [{ day: null, user_id: 1001 }, { day: '2026-11-19' }]

    expect(await mapRows(engine, 'user-usage-metrics', rows)).toEqual([])
    expect(
      await mapRows(engine, 'organization-usage-metrics', [{ day: null }]),
    ).toEqual([])
  })
})
