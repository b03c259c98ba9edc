import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/parse-config.ts'
import {
  type GivenInputs,
  mistakesIn,
  SURROUNDINGS,
  someInputs,
} from '../support/builders/a-inputs.ts'

const PAIR = { 'port-client-id': 'id', 'port-client-secret': 'secret' }
const NO_URLS = {
  'port-webhook-seats-url': '',
  'port-webhook-m365-summary-url': '',
  'port-webhook-m365-users-url': '',
}

function configOf(given: GivenInputs) {
  return parseConfig(someInputs(given), SURROUNDINGS)
}

describe('the rules on Port', () => {
  it.each([
    [
      'half of the credentials',
      { 'port-client-id': 'id' },
      '- "port-client-secret" is required beside "port-client-id".',
    ],
    [
      'two kinds of credentials',
      { ...PAIR, 'port-access-token': 'token' },
      '- "port-access-token" is given beside "port-client-id" or "port-client-secret"; give the token or the pair.',
    ],
    [
      'the other half of the credentials',
      { 'port-client-secret': 'secret' },
      '- "port-client-id" is required beside "port-client-secret".',
    ],
    [
      'a token beside half of the credentials',
      { 'port-client-id': 'id', 'port-access-token': 'token' },
      '- "port-access-token" is given beside "port-client-id" or "port-client-secret"; give the token or the pair.',
    ],
    [
      'entities without credentials',
      { 'use-port-webhook': 'false' },
      '- "use-port-webhook" is false, which needs "port-client-id" and "port-client-secret" (or "port-access-token").',
    ],
    [
      'verification without credentials',
      { 'verify-delivery': 'true' },
      '- "verify-delivery" is true, which needs "port-client-id" and "port-client-secret" (or "port-access-token").',
    ],
    [
      'pruning without credentials',
      { prune: 'true' },
      '- "prune" is true, which needs "port-client-id" and "port-client-secret" (or "port-access-token").',
    ],
    [
      'pruning without people',
      { ...PAIR, prune: 'true', datasets: 'github-seats' },
      '- "prune" is true, but no dataset that can be pruned is collected. Add "github-teams" or "github-seat-users" or "m365-users" to "datasets".',
    ],
    [
      'retention without credentials',
      { 'retention-days': '90', datasets: 'github-user-usage' },
      '- "retention-days" is given, which needs "port-client-id" and "port-client-secret" (or "port-access-token").',
    ],
    [
      'retention without days of people',
      { ...PAIR, 'retention-days': '90' },
      '- "retention-days" is given, but no dataset with days of people is collected. Add "github-user-usage" to "datasets".',
    ],
    [
      'retention of fewer days than the look-back',
      { ...PAIR, 'retention-days': '4', datasets: 'github-user-usage' },
      '- "retention-days" is 4, but the run sends days from 2026-11-17 on, 5 days ago. The run would delete days that it has just sent. Raise "retention-days", or send fewer days.',
    ],
    [
      'a backfill of days that retention deletes',
      {
        ...PAIR,
        'retention-days': '90',
        datasets: 'github-user-usage',
        since: '2026-08-23',
      },
      '- "retention-days" is 90, but the run sends days from 2026-08-23 on, 91 days ago. The run would delete days that it has just sent. Raise "retention-days", or send fewer days.',
    ],
    [
      'a workflow that is no file name',
      { mode: 'setup', ...PAIR, 'backfill-workflow': 'workflows/fill.yml' },
      '- "backfill-workflow" must be the file name of a workflow, such as copilot-usage-backfill.yml, without a path.',
    ],
    [
      'an integration that has nothing to start',
      { mode: 'setup', ...PAIR, 'backfill-integration': 'github-octo' },
      '- "backfill-integration" is given without "backfill-workflow".',
    ],
    [
      'the same for a check',
      { mode: 'check', ...PAIR, 'backfill-integration': 'github-octo' },
      '- "backfill-integration" is given without "backfill-workflow".',
    ],
    [
      'retention of part of a day',
      { ...PAIR, 'retention-days': '1.5', datasets: 'github-user-usage' },
      '- "retention-days" must be a whole number from 1 to 3650.',
    ],
    [
      'a set-up without credentials',
      { mode: 'setup' },
      '- "mode" is setup, which needs "port-client-id" and "port-client-secret" (or "port-access-token").',
    ],
  ])('refuse %s', (_, given, line) => {
    expect(mistakesIn(given)).toEqual([line])
  })

  it('ask for no URL when Port can be asked for it', () => {
    expect(mistakesIn({ ...NO_URLS, ...PAIR })).toEqual([])
  })

  it('ask for no signing secret when setup leaves webhooks alone', () => {
    const given = { mode: 'setup', ...PAIR, 'port-webhook-secret': '' }

    expect(mistakesIn(given)).toHaveLength(1)
    expect(mistakesIn({ ...given, 'use-port-webhook': 'false' })).toEqual([])
  })

  it('ask for no source when Port is only set up', () => {
    const given = { mode: 'setup', ...PAIR, 'github-token': '' }

    expect(mistakesIn(given)).toEqual([])
  })
})

describe('the config for Port', () => {
  it('verifies when there are credentials, and prunes only when asked', () => {
    expect(configOf(PAIR)).toMatchObject({
      port: {
        apiUrl: 'https://api.port.io',
        credentials: { clientId: 'id', clientSecret: 'secret' },
      },
      verifyTimeoutMs: 60_000,
      pruneMaxPercent: undefined,
    })
    expect(configOf({})).toMatchObject({
      port: undefined,
      verifyTimeoutMs: undefined,
    })
  })

  it('takes region, token and limits as they are given', () => {
    const given = {
      'port-region': 'us',
      'port-access-token': 'token',
      'verify-delivery': 'false',
      prune: 'true',
      'prune-max-percent': '5',
    }

    expect(configOf(given)).toMatchObject({
      port: {
        apiUrl: 'https://api.us.port.io',
        credentials: { accessToken: 'token' },
      },
      verifyTimeoutMs: undefined,
      pruneMaxPercent: 5,
    })
  })
})

describe('retention-days', () => {
  it('keeps as many days as it says, and all without it', () => {
    const given = { ...PAIR, datasets: 'github-user-usage' }

    expect(configOf({ ...given, 'retention-days': '5' }).retentionDays).toBe(5)
    expect(configOf(given).retentionDays).toBeUndefined()
  })
})

describe('the rule on retention', () => {
  it('needs one dataset with days of people, beside any others', () => {
    const datasets = 'github-seats, github-user-usage'

    expect(mistakesIn({ ...PAIR, 'retention-days': '90', datasets })).toEqual(
      [],
    )
  })
})

describe('the rule on pruning', () => {
  it('does not take half of the credentials for credentials', () => {
    expect(mistakesIn({ 'port-client-id': 'id', prune: 'true' })).toEqual([
      '- "port-client-secret" is required beside "port-client-id".',
      '- "prune" is true, which needs "port-client-id" and "port-client-secret" (or "port-access-token").',
    ])
  })
})
