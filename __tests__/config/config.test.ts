import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/config.ts'
import type { RawInputs } from '../../src/config/inputs.ts'
import { ConfigError } from '../../src/errors.ts'
import {
  type GivenInputs,
  givenOnly,
  SURROUNDINGS,
  someInputs,
} from '../support/a-inputs.ts'

const parse = (inputs: RawInputs) => parseConfig(inputs, SURROUNDINGS)

function configOf(overrides: GivenInputs = {}) {
  return parse(someInputs(overrides))
}

describe('parseConfig', () => {
  it('fills in every default', () => {
    expect(configOf()).toEqual({
      mode: 'ingest',
      datasets: ['github-seats', 'github-usage', 'm365-summary', 'm365-users'],
      window: { since: '2026-11-17', until: '2026-11-21' },
      isDryRun: false,
      outputDir: '/runner/temp/copilot-usage-for-port',
      maxWaitMs: 1_800_000,
      activeWindowDays: 14,
      identity: { mode: 'hash', key: '0123456789abcdef0123456789abcdef' },
      github: {
        token: 'github-token-of-a-test',
        scopes: [{ type: 'organization', name: 'octo-org' }],
        apiUrl: 'https://api.github.com',
      },
      microsoft: {
        tenantId: '11111111-2222-3333-4444-555555555555',
        clientId: '66666666-7777-8888-9999-000000000000',
        credential: { type: 'secret', secret: 'client-secret-of-a-test' },
        authorityHost: 'https://login.microsoftonline.com',
        graphApiUrl: 'https://graph.microsoft.com',
        period: 'D28',
        skus: [],
      },
      webhooks: {
        seats: {
          url: 'https://ingest.port.example/seats',
          secret: 'webhook-secret-of-a-test',
        },
        'm365-summary': {
          url: 'https://ingest.port.example/summary',
          secret: 'webhook-secret-of-a-test',
        },
        'm365-users': {
          url: 'https://ingest.port.example/users',
          secret: 'webhook-secret-of-a-test',
        },
      },
    })
  })

  it('takes what is given instead of the defaults', () => {
    const config = configOf({
      'dry-run': 'true',
      'output-dir': '/data/out',
      'max-wait-minutes': '0',
      'usage-lookback-days': '28',
      'seats-active-window-days': '30',
      'github-api-url': 'https://api.octo.ghe.example',
      'ms-authority-host': 'https://login.contoso.example',
      'graph-api-url': 'http://127.0.0.1:8080',
      'm365-period': 'D180',
      'm365-copilot-skus': 'Microsoft_365_Copilot,\nCOPILOT_PLUS',
      'user-identity': 'plain',
    })

    expect(config).toMatchObject({
      isDryRun: true,
      outputDir: '/data/out',
      maxWaitMs: 0,
      window: { since: '2026-10-25', until: '2026-11-21' },
      activeWindowDays: 30,
      identity: { mode: 'plain' },
      github: { apiUrl: 'https://api.octo.ghe.example' },
      microsoft: {
        authorityHost: 'https://login.contoso.example',
        graphApiUrl: 'http://127.0.0.1:8080',
        period: 'D180',
        skus: ['Microsoft_365_Copilot', 'COPILOT_PLUS'],
      },
    })
  })

  it('takes organizations by line and comma, each once, then the enterprise', () => {
    const config = configOf({
      'github-org': ' octo-org, octo-labs\n\nOcto-Org\nocto-eng,',
      'github-enterprise': 'octo-corp',
    })

    expect(config.github?.scopes).toEqual([
      { type: 'organization', name: 'octo-org' },
      { type: 'organization', name: 'octo-labs' },
      { type: 'organization', name: 'octo-eng' },
      { type: 'enterprise', name: 'octo-corp' },
    ])
  })

  it('needs no organization beside an enterprise', () => {
    const config = configOf({
      'github-org': '',
      'github-enterprise': 'octo-corp',
    })

    expect(config.github?.scopes).toEqual([
      { type: 'enterprise', name: 'octo-corp' },
    ])
  })

  it('covers the days of a backfill', () => {
    const config = configOf({ since: '2026-10-01', until: '2026-10-31' })

    expect(config.window).toEqual({ since: '2026-10-01', until: '2026-10-31' })
  })

  it('covers the days up to yesterday when only "since" is given', () => {
    const config = configOf({ since: '2026-11-01' })

    expect(config.window).toEqual({ since: '2026-11-01', until: '2026-11-21' })
  })

  it('lets a secret of one webhook win over the common one', () => {
    const { webhooks } = configOf({ 'port-webhook-seats-secret': 'its own' })

    expect(webhooks.seats?.secret).toBe('its own')
    expect(webhooks['m365-users']?.secret).toBe('webhook-secret-of-a-test')
  })

  it('takes a certificate, or else the OIDC token of the job', () => {
    const certificate = configOf({
      'ms-client-secret': '',
      'ms-client-certificate': '-----BEGIN CERTIFICATE-----',
    })
    const neither = configOf({ 'ms-client-secret': '' })

    expect(certificate.microsoft?.credential).toEqual({
      type: 'certificate',
      pem: '-----BEGIN CERTIFICATE-----',
    })
    expect(neither.microsoft?.credential).toEqual({ type: 'oidc' })
  })
})

describe('what is not collected', () => {
  it('asks only for the inputs that GitHub needs', () => {
    const config = parse(
      givenOnly({
        'ingest-m365': 'false',
        'github-token': 'github-token-of-a-test',
        'github-org': 'octo-org',
        'port-webhook-seats-url': 'https://ingest.port.example/seats',
        'port-webhook-seats-secret': 'webhook-secret-of-a-test',
      }),
    )

    expect(config.datasets).toEqual(['github-seats', 'github-usage'])
    expect(config.microsoft).toBeUndefined()
    expect(Object.keys(config.webhooks)).toEqual(['seats'])
    expect(config.identity).toEqual({ mode: 'none' })
  })

  it('asks only for the inputs that Microsoft 365 needs', () => {
    const config = parse(
      givenOnly({
        'ingest-github': 'false',
        datasets: 'm365-summary',
        'ms-tenant-id': 'contoso.example',
        'ms-client-id': '66666666-7777-8888-9999-000000000000',
        'port-webhook-m365-summary-url': 'https://ingest.port.example/summary',
        'port-webhook-secret': 'webhook-secret-of-a-test',
      }),
    )

    expect(config.datasets).toEqual(['m365-summary'])
    expect(config.github).toBeUndefined()
  })

  it('leaves a source out when no dataset of it is named', () => {
    const config = configOf({ datasets: 'github-seats' })

    expect(config.github).toBeDefined()
    expect(config.microsoft).toBeUndefined()
  })

  it('lists named datasets in the order of sending, each once', () => {
    const config = configOf({
      datasets: 'm365-daily\ngithub-user-usage, github-seats,m365-daily',
    })

    expect(config.datasets).toEqual([
      'github-seats',
      'github-user-usage',
      'm365-daily',
    ])
  })

  it('leaves per-person datasets out with "user-identity: none"', () => {
    const config = configOf({ 'user-identity': 'none', 'identity-key': '' })

    expect(config.datasets).toEqual([
      'github-seats',
      'github-usage',
      'm365-summary',
    ])
    expect(config.identity).toEqual({ mode: 'none' })
  })

  it('needs no webhook in a dry run', () => {
    const config = configOf({
      'dry-run': 'true',
      'port-webhook-seats-url': '',
      'port-webhook-m365-summary-url': '',
      'port-webhook-m365-users-url': '',
      'port-webhook-secret': '',
    })

    expect(config.webhooks).toEqual({})
  })
})

describe('the message of a ConfigError', () => {
  function messageOf(inputs: RawInputs): string {
    try {
      parse(inputs)
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError)
      expect(error).toHaveProperty('code', 'CONFIG_INVALID')
      return error instanceof Error ? error.message : ''
    }
    throw new Error('It did not fail')
  }

  it('has all mistakes at once, unreadable inputs and broken rules', () => {
    const inputs = givenOnly({
      'ingest-github': 'maybe',
      'usage-lookback-days': '29',
      'github-org': 'octo-org',
      'ms-tenant-id': 'contoso.example',
      'user-identity': 'plain',
      'port-webhook-seats-url': 'http://ingest.port.example/seats',
      'port-webhook-m365-summary-url': 'https://ingest.port.example/summary',
      'port-webhook-secret': 'webhook-secret-of-a-test',
    })

    expect(messageOf(inputs)).toBe(
      [
        '6 inputs are not right, so nothing was read or sent:',
        '- "ingest-github" must be true or false.',
        '- "usage-lookback-days" must be a whole number from 1 to 28.',
        '- "port-webhook-seats-url" must be an https:// address without user name, query or fragment.',
        '- "github-token" is required: a token that can read Copilot seats and metrics (the job\'s own GITHUB_TOKEN cannot). To leave GitHub out, set "ingest-github: false".',
        '- "ms-client-id" is required for Microsoft 365. To leave Microsoft 365 out, set "ingest-m365: false".',
        '- "port-webhook-m365-users-url" is required: the URL of the webhook data source in Port.',
      ].join('\n'),
    )
  })

  it('counts inputs, not mistakes', () => {
    const inputs = someInputs({ 'github-org': '-octo, octo org' })

    expect(messageOf(inputs)).toBe(
      [
        'One input is not right, so nothing was read or sent:',
        '- "github-org" has "-octo", which is not a name as it stands in github.com/<name>.',
        '- "github-org" has "octo org", which is not a name as it stands in github.com/<name>.',
      ].join('\n'),
    )
  })

  it('lists everything that a run without any input lacks', () => {
    const lines = messageOf(givenOnly({})).split('\n')

    expect(lines.map((line) => /^- "([^"]+)"/.exec(line)?.[1])).toEqual([
      undefined,
      'github-token',
      'github-org',
      'ms-tenant-id',
      'ms-client-id',
      'identity-key',
      'port-webhook-seats-url',
      'port-webhook-m365-summary-url',
      'port-webhook-m365-users-url',
      'port-webhook-secret',
    ])
  })

  it('says nothing of an input that another, unreadable one decides', () => {
    const until = someInputs({ since: '1.11.2026', until: '2026-11-20' })
    const key = someInputs({ 'user-identity': 'hashed', 'identity-key': '' })

    expect(messageOf(until).split('\n').slice(1)).toEqual([
      '- "since" must be a day as YYYY-MM-DD.',
    ])
    expect(messageOf(key).split('\n').slice(1)).toEqual([
      '- "user-identity" must be one of: hash, plain, none.',
    ])
  })

  it('never shows the value of a secret', () => {
    const inputs = someInputs({
      'identity-key': 'too-short-a-key',
      'port-webhook-seats-url': 'ftp://key-of-the-webhook',
    })

    expect(messageOf(inputs)).not.toMatch(/too-short-a-key|key-of-the-webhook/)
  })

  it('refuses an input that there is not', () => {
    const inputs = { ...someInputs(), 'github-orgs': 'octo-org' }

    expect(() => parse(inputs)).toThrow(ConfigError)
    expect(() => parse(inputs)).toThrow(/github-orgs/)
  })
})
