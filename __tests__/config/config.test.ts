import { describe, expect, it } from '@jest/globals'
import type { RawInputs } from '../../src/config/inputs.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { aCertificate } from '../support/builders/a-certificate.ts'
import {
  type GivenInputs,
  givenOnly,
  SURROUNDINGS,
  someInputs,
} from '../support/builders/a-inputs.ts'
import { aPrivateKey } from '../support/builders/a-private-key.ts'

const parse = (inputs: RawInputs) => parseConfig(inputs, SURROUNDINGS)

function configOf(overrides: GivenInputs = {}) {
  return parse(someInputs(overrides))
}

describe('parseConfig', () => {
  it('fills in every default', () => {
    expect(configOf()).toEqual({
      mode: 'ingest',
      datasets: [
        'github-seats',
        'github-usage',
        'github-adoption',
        'github-teams',
        'github-team-usage',
        'm365-summary',
        'm365-users',
      ],
      hasEnterprise: false,
      lookbackDays: 5,
      window: { since: '2026-11-17', until: '2026-11-21' },
      isDryRun: false,
      outputDir: '/runner/temp/copilot-usage-for-port',
      maxWaitMs: 1_800_000,
      activeWindowDays: 14,
      priceList: {
        prices: { 'github-business': 19, 'github-enterprise': 39 },
        currency: 'USD',
      },
      minTeamSize: 5,
      peopleReaders: [],
      backfill: { workflow: undefined, installationId: undefined },
      identity: { mode: 'hash', key: '0123456789abcdef0123456789abcdef' },
      github: {
        credential: { type: 'token', token: 'github-token-of-a-test' },
        scopes: [{ type: 'organization', name: 'octo-org' }],
        apiUrl: 'https://api.github.com',
        billingToken: undefined,
      },
      m365: {
        tenantId: '11111111-2222-3333-4444-555555555555',
        clientId: '66666666-7777-8888-9999-000000000000',
        credential: { type: 'secret', secret: 'client-secret-of-a-test' },
        authorityHost: 'https://login.microsoftonline.com',
        graphApiUrl: 'https://graph.microsoft.com',
        period: 'D28',
        skus: [],
      },
      usesWebhooks: true,
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
      notices: [],
      writesCsv: false,
      expectedScopes: [],
    })
  })

  it('replaces all list prices with the given ones', () => {
    const config = configOf({
      'license-prices': 'github-business=17.5, m365=28',
      currency: 'EUR',
      'github-billing-token': 'billing-token-of-a-test',
    })

    expect(config.priceList).toEqual({
      prices: { 'github-business': 17.5, m365: 28 },
      currency: 'EUR',
    })
    expect(config.github?.billingToken).toBe('billing-token-of-a-test')
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
      m365: {
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
    const { webhooks } = configOf({
      'port-webhook-seats-secret': 'a secret of its own',
    })

    expect(webhooks.seats?.secret).toBe('a secret of its own')
    expect(webhooks['m365-users']?.secret).toBe('webhook-secret-of-a-test')
  })

  it('takes a certificate, or else the OIDC token of the job', async () => {
    const { cert, key } = await aCertificate()
    const certificate = configOf({
      'ms-client-secret': '',
      'ms-client-certificate': `${cert}\n${key}`,
    })
    const neither = configOf({ 'ms-client-secret': '' })

    expect(certificate.m365?.credential).toEqual({
      type: 'certificate',
      thumbprintSha256: expect.stringMatching(/^[0-9A-F]{64}$/),
      privateKey: expect.stringContaining('-----BEGIN PRIVATE KEY-----'),
      expiresOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    })
    expect(neither.m365?.credential).toEqual({ type: 'oidc' })
  })
})

describe('a GitHub App', () => {
  it.each(['4242', 'Iv23liExampleId00001'])(
    'takes the place of a token, as %s',
    (id) => {
      const { github } = configOf({
        'github-token': '',
        'github-app-id': id,
        'github-app-private-key': aPrivateKey(),
      })

      expect(github?.credential).toEqual({
        type: 'app',
        appId: id,
        privateKey: expect.stringContaining('-----BEGIN PRIVATE KEY-----'),
      })
    },
  )
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

    expect(config.datasets).toEqual([
      'github-seats',
      'github-usage',
      'github-adoption',
      'github-teams',
      'github-team-usage',
    ])
    expect(config.m365).toBeUndefined()
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
    expect(config.m365).toBeUndefined()
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
      'github-adoption',
      'github-teams',
      'github-team-usage',
      'm365-summary',
    ])
    expect(config.identity).toEqual({ mode: 'none' })
  })

  it('asks for no source when it replays', () => {
    const config = parse(
      givenOnly({
        mode: 'replay',
        'port-webhook-seats-url': 'https://ingest.port.example/seats',
        'port-webhook-secret': 'webhook-secret-of-a-test',
      }),
    )

    expect(config).toMatchObject({
      mode: 'replay',
      webhooks: { seats: { secret: 'webhook-secret-of-a-test' } },
    })
    expect(config.github).toBeUndefined()
    expect(config.m365).toBeUndefined()
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
