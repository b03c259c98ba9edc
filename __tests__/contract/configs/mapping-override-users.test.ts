import { describe, expect, it } from '@jest/globals'
import { JQ_ENGINES } from './jq.ts'
import { mapRows, readRows } from './override.ts'

describe.each(JQ_ENGINES)('the override for people in $name', (engine) => {
  it('maps a person who used the command line only', async () => {
    const [hubot] = await mapRows(
      engine,
      'user-usage-metrics',
      readRows('users-1-day'),
    )

    expect(hubot).toMatchObject({
      identifier: 'octo-org/2004@2026-04-25',
      title: 'hubot 2026-04-25',
      blueprint: 'github_copilot_user_usage',
      properties: {
        scope: 'octo-org',
        scope_type: 'organization',
        user_key: '2004',
        login: 'hubot',
        record_date: '2026-04-25T00:00:00Z',
        interactions: 24,
        generations: 25,
        acceptances: 24,
        lines_added: 435,
        lines_deleted: 29,
        acceptance_rate: null,
        used_chat: false,
        used_agent: false,
        used_cli: true,
        used_cloud_agent: false,
        ai_credits_used: 2.5,
        editor_top: null,
        language_top: 'typescript',
        model_top: 'claude-sonnet-4.6',
        active: true,
      },
    })
  })

  it('maps a person of whom the report says hardly anything', async () => {
    const entities = await mapRows(
      engine,
      'enterprise-user-usage-metrics',
      readRows('users-1-day'),
    )

    expect(entities[3]).toMatchObject({
      identifier: 'enterprise:octo-corp/2@2026-04-01',
      title: 'bob 2026-04-01',
      blueprint: 'github_copilot_user_usage',
      properties: {
        scope: 'octo-corp',
        scope_type: 'enterprise',
        user_key: '2',
        login: 'bob',
        record_date: '2026-04-01T00:00:00Z',
        interactions: null,
        generations: null,
        acceptances: null,
        lines_added: null,
        lines_deleted: null,
        acceptance_rate: null,
        used_chat: null,
        used_agent: true,
        used_cli: null,
        used_cloud_agent: null,
        ai_credits_used: null,
        editor_top: null,
        language_top: null,
        model_top: null,
        active: true,
        activity: 'active',
        surfaces: ['ide'],
      },
    })
  })

  it('tells active people from rows without activity', async () => {
    const rows = [...readRows('users-1-day'), ...readRows('users-28-day')]

    const entities = await mapRows(engine, 'user-usage-metrics', rows)

    expect(
      entities.map(({ identifier, properties: p }) => [
        identifier,
        p.active,
        p.acceptance_rate,
        p.language_top,
        p.model_top,
      ]),
    ).toEqual([
      [
        'octo-org/2004@2026-04-25',
        true,
        null,
        'typescript',
        'claude-sonnet-4.6',
      ],
      ['octo-org/2001@2026-04-25', true, null, null, null],
      ['octo-org/1@2025-10-01', true, 100, 'unknown', null],
      ['octo-org/2@2026-04-01', true, null, null, null],
      ['octo-org/2003@2026-03-30', true, null, 'markdown', 'gpt-5.4'],
      ['octo-org/2005@2026-03-31', true, null, 'markdown', 'claude-opus-4.6'],
      [
        'octo-org/2003@2026-03-31',
        true,
        null,
        'github-actions-workflow',
        'claude-4.5-haiku',
      ],
      ['octo-org/2001@2026-03-31', true, null, null, null],
      ['octo-org/2002@2026-03-31', true, null, 'powershell', 'claude-opus-4.6'],
      ['octo-org/2005@2026-04-01', true, null, null, 'claude-opus-4.6'],
      ['octo-org/2001@2026-04-01', true, null, null, null],
      ['octo-org/2002@2026-04-01', true, null, null, null],
    ])
  })
})
