import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { mergeUserUsageDays } from '../../../src/collectors/github/usage/merge-usage.ts'
import { userRowSchema } from '../../../src/collectors/github/usage/reports/schemas.ts'
import { toUserUsageDay } from '../../../src/collectors/github/usage/to-domain.ts'
import type { UserIdentity } from '../../../src/domain/user-key.ts'
import type { RecordContext } from '../../../src/records/context.ts'
import { toUserUsageRecord } from '../../../src/records/github/user-usage.ts'
import { aContext } from '../../support/builders/a-context.ts'
import { asSent } from '../../support/builders/as-sent.ts'

const ORG = { type: 'organization', name: 'octo-org' } as const
const PLAIN = { mode: 'plain' } as const
const HASH = { mode: 'hash', key: 'a-long-enough-identity-key' } as const

function contextOf(identity: UserIdentity): RecordContext {
  return aContext({ identity })
}

function recordOf(row: unknown, identity: UserIdentity = PLAIN) {
  const usage = toUserUsageDay(userRowSchema.parse(row))
  return asSent(toUserUsageRecord({ scope: ORG, usage }, contextOf(identity)))
}

function fixtureRows(name: string): unknown[] {
  const url = new URL(`../../fixtures/github/${name}`, import.meta.url)
  const lines = readFileSync(url, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

describe('toUserUsageRecord, on the published samples', () => {
  const [hubot, octocat, login1, bob] = fixtureRows('users-1-day.ndjson')

  it('makes the record of a person who used only the CLI', () => {
    expect(recordOf(hubot)).toEqual({
      identifier: 'octo-org/2004@2026-04-25',
      title: 'hubot 2026-04-25',
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
      used_chat: false,
      used_agent: false,
      used_cli: true,
      used_cloud_agent: false,
      ai_credits_used: 2.5,
      language_top: 'typescript',
      model_top: 'claude-sonnet-4.6',
      activity: 'active',
      surfaces: ['cli'],
      active: true,
      cli_sessions: 2,
      cli_requests: 187,
      cli_prompts: 24,
      adoption_phase: 2,
      adoption_phase_name: 'Phase 2',
      cli_version: '1.0.35',
    })
  })

  it('makes the record of a person whose counters are 0 and who used the CLI', () => {
    const record = recordOf(octocat)

    expect(record).toMatchObject({
      identifier: 'octo-org/2001@2026-04-25',
      interactions: 0,
      generations: 0,
      used_cli: true,
      ai_credits_used: 5,
      activity: 'active',
      surfaces: ['cli'],
      active: true,
      cli_sessions: 16,
      cli_prompts: 0,
      adoption_phase: 3,
    })
    expect(record).not.toHaveProperty('language_top')
    expect(record).not.toHaveProperty('model_top')
  })

  it('makes the record of the full field set', () => {
    const record = recordOf(login1)

    expect(record).toMatchObject({
      identifier: 'octo-org/1@2025-10-01',
      interactions: 1,
      generations: 3,
      acceptances: 3,
      lines_added: 32,
      lines_deleted: 6,
      acceptance_rate: 100,
      ai_credits_used: 12.5,
      editor_top: 'vscode',
      language_top: 'unknown',
      active: true,
      surfaces: ['ide', 'cli', 'app', 'third_party_agent'],
      used_app: true,
      app_sessions: 1,
      app_requests: 3,
      app_prompts: 1,
      third_party_agent_runs: 4,
      ide_version: '1.85.0',
      cli_version: '1.0.8',
    })
    expect(record).not.toHaveProperty('plugin_version')
    expect(record).not.toHaveProperty('model_top')
  })

  it('makes the record of a sparse row, with nothing made up', () => {
    expect(recordOf(bob)).toEqual({
      identifier: 'octo-org/2@2026-04-01',
      title: 'bob 2026-04-01',
      scope: 'octo-org',
      scope_type: 'organization',
      user_key: '2',
      login: 'bob',
      record_date: '2026-04-01T00:00:00Z',
      used_agent: true,
      used_code_review_passive: true,
      activity: 'active',
      surfaces: ['ide'],
      active: true,
    })
  })

  it('makes the records of eight more days', () => {
    const records = fixtureRows('users-28-day.ndjson').map((row) =>
      recordOf(row),
    )

    expect(records).toMatchObject([
      {
        identifier: 'octo-org/2003@2026-03-30',
        interactions: 10,
        generations: 11,
        used_agent: true,
        editor_top: 'vscode',
        language_top: 'markdown',
        model_top: 'gpt-5.4',
        active: true,
      },
      {
        identifier: 'octo-org/2005@2026-03-31',
        lines_added: 2359,
        used_chat: true,
        used_agent: false,
        language_top: 'markdown',
        model_top: 'claude-opus-4.6',
      },
      {
        identifier: 'octo-org/2003@2026-03-31',
        lines_deleted: 20,
        ai_credits_used: 7.5,
        language_top: 'github-actions-workflow',
        model_top: 'claude-4.5-haiku',
      },
      {
        identifier: 'octo-org/2001@2026-03-31',
        used_cloud_agent: true,
        surfaces: ['cloud_agent'],
        active: true,
      },
      {
        identifier: 'octo-org/2002@2026-03-31',
        acceptances: 1,
        language_top: 'powershell',
      },
      {
        identifier: 'octo-org/2005@2026-04-01',
        interactions: 1,
        generations: 0,
        used_cli: false,
        active: true,
      },
      { identifier: 'octo-org/2001@2026-04-01', used_cli: true, active: true },
      { identifier: 'octo-org/2002@2026-04-01', ai_credits_used: 2.7 },
    ])
    for (const record of records) {
      expect(record).not.toHaveProperty('acceptance_rate')
    }
  })
})

describe('toUserUsageRecord', () => {
  const row = { user_id: 2004, user_login: 'hubot', day: '2026-11-20' }

  it('shows nothing of a person but the hash, unless told otherwise', () => {
    expect(recordOf(row, HASH)).toEqual({
      identifier: 'octo-org/75e779d7ae02631f435ca149581629d9@2026-11-20',
      title: '75e779d7ae02 2026-11-20',
      scope: 'octo-org',
      scope_type: 'organization',
      user_key: '75e779d7ae02631f435ca149581629d9',
      record_date: '2026-11-20T00:00:00Z',
      activity: 'unknown',
    })
  })

  it('names a person without a login by the user id', () => {
    const record = recordOf({ ...row, user_login: null })

    expect(record.title).toBe('2004 2026-11-20')
    expect(record).not.toHaveProperty('login')
  })

  it('puts an enterprise before the person', () => {
    const usage = toUserUsageDay(userRowSchema.parse(row))
    const scope = { type: 'enterprise', name: 'octo-corp' } as const

    const record = asSent(toUserUsageRecord({ scope, usage }, contextOf(PLAIN)))

    expect(record.identifier).toBe('enterprise:octo-corp/2004@2026-11-20')
    expect(record.scope_type).toBe('enterprise')
  })

  it('leaves out flags that are null', () => {
    const record = recordOf({
      ...row,
      used_chat: null,
      used_agent: false,
      used_cli: null,
      ai_credits_used: null,
    })

    expect(record).toMatchObject({ used_agent: false })
    expect(record).not.toHaveProperty('used_chat')
    expect(record).not.toHaveProperty('used_cli')
    expect(record).not.toHaveProperty('ai_credits_used')
  })

  it.each([
    [{ user_initiated_interaction_count: 1 }, true],
    [{ code_generation_activity_count: 1 }, true],
    [{ user_initiated_interaction_count: 0 }, false],
    [{ code_generation_activity_count: 0 }, false],
    [{ code_acceptance_activity_count: 5 }, true],
    [{ used_copilot_code_review_passive: true }, false],
    [{ totals_by_mcp: [{ mcp: 'other', interaction_count: 3 }] }, false],
    [{ totals_by_skill: [{ skill: 'other', interaction_count: 3 }] }, true],
    [
      {
        totals_by_plugin: [
          { plugin: 'x', user_initiated_interaction_count: 1 },
        ],
      },
      true,
    ],
    [{ distinct_slash_cmd_use_count: 1 }, true],
    [{ ai_adoption_phase: { phase_number: 2 } }, undefined],
  ])('takes a person with %j for active: %s', (fields, active) => {
    expect(recordOf({ ...row, ...fields }).active).toBe(active)
  })

  it.each([
    [{ phase_number: 3, phase: 'Phase 3', version: 'v1' }, 3, 'Phase 3'],
    [{ phase_number: 0, name: 'No Cohort' }, 0, 'No Cohort'],
    [{ phase: 'Phase 1' }, 1, 'Phase 1'],
    [2, 2, undefined],
    ['Phase 3', 3, 'Phase 3'],
    ['code_first', undefined, 'code_first'],
    ['', undefined, undefined],
    [null, undefined, undefined],
  ])('reads the adoption phase %j', (ai_adoption_phase, phase, name) => {
    const record = recordOf({ ...row, ai_adoption_phase })

    expect(record.adoption_phase).toBe(phase)
    expect(record.adoption_phase_name).toBe(name)
  })

  it('takes the versions of the editor that was used most', () => {
    const ide = (name: string, count: number, version?: string) => ({
      ide: name,
      code_generation_activity_count: count,
      ...(version && { last_known_ide_version: { ide_version: version } }),
    })
    const versionOf = (...totals_by_ide: object[]) =>
      recordOf({ ...row, totals_by_ide }).ide_version

    expect(versionOf(ide('vscode', 1, '1.1'), ide('xcode', 2, '16'))).toBe('16')
    expect(versionOf(ide('xcode', 0, '16'), ide('vscode', 0, '1.1'))).toBe(
      '1.1',
    )
    expect(versionOf(ide('others', 9, '9'), ide('xcode', 0, '16'))).toBe('16')
    expect(versionOf(ide('unknown', 9, '9'))).toBeUndefined()
    expect(versionOf(ide('xcode', 9), ide('vscode', 2, '1.1'))).toBeUndefined()
  })

  it('leaves out a version that GitHub does not know', () => {
    const last_known_cli_version = { cli_version: 'unknown', sampled_at: null }
    const record = recordOf({
      ...row,
      totals_by_cli: { session_count: 1, last_known_cli_version },
    })

    expect(record).not.toHaveProperty('cli_version')
  })

  it('keeps a known version beside a row whose version GitHub does not know', () => {
    const ofVersion = (cli_version: string) =>
      toUserUsageDay(
        userRowSchema.parse({
          ...row,
          totals_by_cli: {
            session_count: 1,
            last_known_cli_version: { cli_version, sampled_at: null },
          },
        }),
      )

    const { cliVersion } = mergeUserUsageDays([
      ofVersion('unknown'),
      ofVersion('1.2.3'),
    ])

    expect(cliVersion).toBe('1.2.3')
  })

  it('takes a user ID that is text', () => {
    expect(recordOf({ ...row, user_id: '2004' }).user_key).toBe('2004')
  })

  it('makes the acceptance rate of completions alone', () => {
    const completion = {
      feature: 'code_completion',
      code_generation_activity_count: 3,
      code_acceptance_activity_count: 2,
    }
    const record = recordOf({
      ...row,
      code_generation_activity_count: 50,
      code_acceptance_activity_count: 2,
      totals_by_feature: [completion, { feature: 'agent_edit' }],
    })

    expect(record.acceptance_rate).toBe(66.7)
  })
})

describe('toUserUsageRecord, of editors', () => {
  function versionsOf(...byEditor: object[]) {
    const usage = {
      day: '2026-11-20',
      userId: 1,
      login: 'mona',
      totals: {},
      byEditor: byEditor.map((each) => ({ name: 'vscode', ...each })),
    }
    const record = toUserUsageRecord({ scope: ORG, usage }, contextOf(PLAIN))
    return [record.ide_version, record.plugin_version]
  }

  it('leaves out a version that is unknown', () => {
    const editor = { version: 'unknown', pluginVersion: '1.5' }

    expect(versionsOf(editor)).toEqual([undefined, '1.5'])
  })

  it('takes the first of two that are spelled in another way', () => {
    expect(
      versionsOf(
        { version: '1.1', generations: 2 },
        { name: 'VSCode', version: '1.2', generations: 2 },
      ),
    ).toEqual(['1.1', undefined])
  })
})
