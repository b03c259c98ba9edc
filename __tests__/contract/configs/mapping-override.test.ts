import { describe, expect, it } from '@jest/globals'
import { entityProblems } from './config-schemas.ts'
import { JQ_ENGINES, portabilityProblems } from './jq.ts'
import {
  expressionsOf,
  mapRows,
  propertiesOf,
  readOverride,
  readRows,
  targetOf,
} from './override.ts'

const KINDS = [
  'organization-usage-metrics',
  'user-usage-metrics',
  'enterprise-usage-metrics',
  'enterprise-user-usage-metrics',
] as const

const REPORTS = [
  ['organization-usage-metrics', 'organization-1-day', 1],
  ['organization-usage-metrics', 'organization-28-day', 4],
  ['enterprise-usage-metrics', 'enterprise-1-day', 1],
  ['user-usage-metrics', 'users-1-day', 4],
  ['user-usage-metrics', 'users-28-day', 8],
  ['enterprise-user-usage-metrics', 'users-1-day', 4],
  ['enterprise-user-usage-metrics', 'users-28-day', 8],
] as const

describe("the override of Port's mapping", () => {
  it('has the four kinds, once each', () => {
    expect(readOverride().resources.map(({ kind }) => kind)).toEqual(KINDS)
  })

  it.each(KINDS)('is portable from jq 1.6 to 1.8: %s', (kind) => {
    const problems = Object.values(expressionsOf(kind)).flatMap(
      portabilityProblems,
    )

    expect(problems).toEqual([])
  })

  it.each([
    ['organization-usage-metrics', 'github_copilot_usage', []],
    ['enterprise-usage-metrics', 'github_copilot_usage', ['git_hub_org']],
    ['user-usage-metrics', 'github_copilot_user_usage', []],
    ['enterprise-user-usage-metrics', 'github_copilot_user_usage', []],
  ] as const)('maps all of the blueprint: %s', (kind, blueprint, missing) => {
    const { identifier, schema } = targetOf(kind)
    const mapped = Object.keys(propertiesOf(kind))

    expect(identifier).toBe(blueprint)
    expect([...mapped, ...missing].toSorted()).toEqual(
      Object.keys(schema.properties).toSorted(),
    )
  })

  it.each([
    ['organization-usage-metrics', 'enterprise-usage-metrics'],
    ['user-usage-metrics', 'enterprise-user-usage-metrics'],
  ] as const)('computes the same for %s and %s', (ofOrg, ofEnterprise) => {
    const { scope, scope_type, git_hub_org, ...figures } = propertiesOf(ofOrg)

    expect(propertiesOf(ofEnterprise)).toEqual({
      ...figures,
      scope: '.__enterprise.slug',
      scope_type: '"enterprise"',
    })
  })
})

describe.each(JQ_ENGINES)('the override in $name', (engine) => {
  it.each(REPORTS)(
    'gives entities that fit: %s of %s',
    async (kind, report, count) => {
      const entities = await mapRows(engine, kind, readRows(report))

      const problems = entities.flatMap((entity) =>
        entityProblems(targetOf(kind), entity),
      )
      expect(problems).toEqual([])
      expect(entities).toHaveLength(count)
    },
  )

  it('maps an organization day without code completion', async () => {
    const rows = readRows('organization-1-day')

    const entities = await mapRows(engine, 'organization-usage-metrics', rows)

    expect(entities).toMatchObject([
      {
        identifier: 'octo-org@2026-04-25',
        title: 'octo-org usage 2026-04-25',
        blueprint: 'github_copilot_usage',
        properties: {
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
          acceptance_rate: null,
          chat_adoption_rate: 100,
          editor_top: 'vscode',
          model_top: 'claude-sonnet-4.6',
          language_top: 'typescript',
          pull_requests_created: 0,
          pull_requests_created_by_copilot: 0,
          pull_requests_reviewed_by_copilot: 0,
          pull_requests_merged: 0,
          breakdown: {
            totals_by_ide: expect.any(Array),
            totals_by_feature: expect.any(Array),
            totals_by_language_feature: expect.any(Array),
            totals_by_language_model: expect.any(Array),
            totals_by_model_feature: expect.any(Array),
          },
        },
      },
    ])
  })

  it('maps an enterprise day without chat, models or named languages', async () => {
    const rows = readRows('enterprise-1-day')

    const [entity] = await mapRows(engine, 'enterprise-usage-metrics', rows)

    expect(entity).toMatchObject({
      identifier: 'enterprise:octo-corp@2025-10-01',
      title: 'octo-corp usage 2025-10-01',
      blueprint: 'github_copilot_usage',
      properties: {
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
        model_top: null,
        language_top: 'unknown',
        pull_requests_created: 2,
        pull_requests_created_by_copilot: 1,
        pull_requests_reviewed_by_copilot: 1,
        pull_requests_merged: 2,
        breakdown: expect.objectContaining({ totals_by_model_feature: [] }),
      },
    })
  })

  it('ranks editors, models and languages over four days', async () => {
    const rows = readRows('organization-28-day')

    const entities = await mapRows(engine, 'organization-usage-metrics', rows)

    expect(
      entities.map(({ identifier, properties: p }) => [
        identifier,
        p.total_chat_turns,
        p.chat_adoption_rate,
        p.editor_top,
        p.model_top,
        p.language_top,
      ]),
    ).toEqual([
      ['octo-org@2026-04-09', 44, 80, 'vscode', 'claude-opus-4.6', 'html'],
      ['octo-org@2026-04-12', 5, 80, 'vscode', 'claude-opus-4.6', 'typescript'],
      ['octo-org@2026-04-20', 121, 100, 'vscode', 'claude-sonnet-4.6', 'vue'],
      [
        'octo-org@2026-04-01',
        16,
        33.3,
        'neovim',
        'claude-opus-4.6',
        'typescript',
      ],
    ])
  })
})
