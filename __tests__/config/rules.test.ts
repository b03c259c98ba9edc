import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/config.ts'
import {
  type GivenInputs,
  SURROUNDINGS,
  someInputs,
} from '../support/a-inputs.ts'

/** The mistakes in otherwise right inputs, each as its line says it. */
function mistakesIn(overrides: GivenInputs): string[] {
  try {
    parseConfig(someInputs(overrides), SURROUNDINGS)
    return []
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return error.message.split('\n').slice(1)
  }
}

describe('the rules on datasets', () => {
  it('refuse a name that no dataset has', () => {
    expect(mistakesIn({ datasets: 'github-seat' })).toEqual([
      '- "datasets" has no dataset "github-seat"; there are: github-seats, github-usage, github-seat-users, github-user-usage, m365-summary, m365-daily, m365-users.',
    ])
  })

  it('refuse a dataset whose source is switched off', () => {
    const given = {
      'ingest-m365': 'false',
      datasets: 'github-seats,m365-daily',
    }

    expect(mistakesIn(given)).toEqual([
      '- "datasets" names "m365-daily", but "ingest-m365" is false.',
    ])
  })

  it('refuse a per-person dataset without identities', () => {
    const given = {
      'user-identity': 'none',
      datasets: 'm365-users,github-seats',
    }

    expect(mistakesIn(given)).toEqual([
      '- "datasets" names "m365-users", which has a record for each person, but "user-identity" is none.',
    ])
  })

  it('refuse a run in which both sources are off', () => {
    const given = { 'ingest-github': 'false', 'ingest-m365': 'false' }

    expect(mistakesIn(given)).toEqual([
      '- "ingest-github" and "ingest-m365" are both false, so there is nothing to do.',
    ])
  })
})

describe('the rules on GitHub', () => {
  it('require a token', () => {
    expect(mistakesIn({ 'github-token': '' })).toEqual([
      '- "github-token" is required: a token that can read Copilot seats and metrics (the job\'s own GITHUB_TOKEN cannot). To leave GitHub out, set "ingest-github: false".',
    ])
  })

  it('require an organization or an enterprise', () => {
    expect(mistakesIn({ 'github-org': '' })).toEqual([
      '- "github-org" or "github-enterprise" is required.',
    ])
  })

  it.each(['octo-org', 'o', 'Octo_Corp', '0cto', 'octo--org', 'octo-'])(
    'take %s as a name',
    (name) => {
      expect(mistakesIn({ 'github-org': name })).toEqual([])
      expect(mistakesIn({ 'github-enterprise': name })).toEqual([])
    },
  )

  it.each([
    'https://github.com/octo-org',
    'octo-org/repo',
    '..',
    'octo.org',
    'octo:org',
    'octo%2f..',
  ])('refuse %s as a name', (name) => {
    const sentence = `has "${name}", which is not a name as it stands in github.com/<name>.`

    expect(mistakesIn({ 'github-org': name })).toEqual([
      `- "github-org" ${sentence}`,
    ])
    expect(mistakesIn({ 'github-enterprise': name })).toEqual([
      `- "github-enterprise" ${sentence}`,
    ])
  })

  it('refuse a GitHub Enterprise Server', () => {
    const given = { 'github-api-url': 'https://github.contoso.example/api/v3' }

    expect(mistakesIn(given)).toEqual([
      '- "github-api-url" is a GitHub Enterprise Server, which has no Copilot data. Set "github-api-url: https://api.github.com" (or that of your ghe.com subdomain) to read it from there.',
    ])
    expect(mistakesIn({ ...given, datasets: 'm365-summary' })).toEqual([])
  })
})

describe('the rules on Microsoft 365', () => {
  it('require the tenant and the app', () => {
    const given = { 'ms-tenant-id': '', 'ms-client-id': '' }
    const sentence =
      'is required for Microsoft 365. To leave Microsoft 365 out, set "ingest-m365: false".'

    expect(mistakesIn(given)).toEqual([
      `- "ms-tenant-id" ${sentence}`,
      `- "ms-client-id" ${sentence}`,
    ])
  })

  it('refuse a secret beside a certificate', () => {
    expect(mistakesIn({ 'ms-client-certificate': 'pem' })).toEqual([
      '- "ms-client-secret" and "ms-client-certificate" are both given; give one of them.',
    ])
  })

  it.each(['usgov', 'usgov-dod', 'china'])('refuse the cloud %s', (cloud) => {
    expect(mistakesIn({ 'ms-cloud': cloud })).toEqual([
      `- "ms-cloud" is ${cloud}, where Microsoft does not offer the Copilot usage reports (they exist in the public cloud only, GCC included). Set "ingest-m365: false".`,
    ])
    expect(mistakesIn({ 'ms-cloud': cloud, 'ingest-m365': 'false' })).toEqual(
      [],
    )
  })
})

describe('the rules on identities', () => {
  const advice =
    'make one with `openssl rand -hex 32`, keep it in a secret and never change it. Or set "user-identity" to none or plain.'

  it('require a key for hashes', () => {
    expect(mistakesIn({ 'identity-key': '' })).toEqual([
      `- "identity-key" is required, because "user-identity" is hash: ${advice}`,
    ])
  })

  it('refuse a key of 31 characters', () => {
    expect(mistakesIn({ 'identity-key': 'k'.repeat(31) })).toEqual([
      `- "identity-key" has 31 characters and needs 32 at least: ${advice}`,
    ])
    expect(mistakesIn({ 'identity-key': 'k'.repeat(32) })).toEqual([])
  })

  it('need no key without per-person datasets or without hashes', () => {
    const noKey = { 'identity-key': '' }

    expect(mistakesIn({ ...noKey, 'user-identity': 'plain' })).toEqual([])
    expect(mistakesIn({ ...noKey, datasets: 'github-seats' })).toEqual([])
  })
})

describe('the rules on webhooks', () => {
  it('require the URL of each webhook that is sent to', () => {
    const given = {
      'port-webhook-seats-url': '',
      'port-webhook-m365-users-url': '',
    }

    expect(mistakesIn(given)).toEqual([
      '- "port-webhook-seats-url" is required: the URL of the webhook data source in Port.',
      '- "port-webhook-m365-users-url" is required: the URL of the webhook data source in Port.',
    ])
  })

  it('require a secret for each webhook that is sent to', () => {
    const given = {
      'port-webhook-secret': '',
      'port-webhook-seats-secret': 'webhook-secret-of-a-test',
    }

    expect(mistakesIn(given)).toEqual([
      '- "port-webhook-secret" (or "port-webhook-m365-summary-secret", "port-webhook-m365-users-secret") is required: the secret that signs what is sent.',
    ])
  })

  it('take own secrets of all webhooks instead of a common one', () => {
    const given = {
      'port-webhook-secret': '',
      'port-webhook-seats-secret': 'one',
      'port-webhook-m365-summary-secret': 'two',
      'port-webhook-m365-users-secret': 'three',
    }

    expect(mistakesIn(given)).toEqual([])
  })
})

describe('the rules on the window', () => {
  // Today is 2026-11-22.
  it('refuse "until" without "since"', () => {
    expect(mistakesIn({ until: '2026-11-01' })).toEqual([
      '- "until" needs "since" too.',
    ])
  })

  it('refuse a window that ends before it begins', () => {
    const given = { since: '2026-11-02', until: '2026-11-01' }

    expect(mistakesIn(given)).toEqual([
      '- "since" (2026-11-02) is after "until" (2026-11-01).',
    ])
  })

  it('take a window of one day', () => {
    const given = { since: '2026-11-21', until: '2026-11-21' }

    expect(mistakesIn(given)).toEqual([])
  })

  it.each(['2026-11-22', '2027-01-01'])('refuse "until" of %s', (until) => {
    expect(mistakesIn({ since: '2026-11-01', until })).toEqual([
      `- "until" is ${until}, and reports exist only for days before today (2026-11-22).`,
    ])
  })

  it.each([
    { datasets: 'github-usage', oldest: '2025-12-12', before: '2025-12-11' },
    { datasets: 'm365-daily', oldest: '2026-05-26', before: '2026-05-25' },
    {
      datasets: 'm365-daily,github-user-usage',
      oldest: '2026-05-26',
      before: '2026-05-25',
    },
  ])('refuse days that $datasets no longer has', (given) => {
    const { datasets, oldest, before } = given

    expect(mistakesIn({ datasets, since: oldest })).toEqual([])
    expect(mistakesIn({ datasets, since: before })).toEqual([
      `- "since" is ${before}, which is older than what the sources keep; the oldest day that can be had is ${oldest}.`,
    ])
  })

  it('reach back further for an enterprise than for an organization', () => {
    const enterprise = { 'github-org': '', 'github-enterprise': 'octo-corp' }
    const usage = { datasets: 'github-usage' }

    // A year before today is 2025-11-22; enterprise data began before that.
    expect(
      mistakesIn({ ...usage, ...enterprise, since: '2025-11-22' }),
    ).toEqual([])
    expect(
      mistakesIn({ ...usage, ...enterprise, since: '2025-11-21' }),
    ).toHaveLength(1)
  })

  it('refuse "since" when nothing daily is collected', () => {
    const given = { since: '2026-11-01', datasets: 'github-seats,m365-users' }

    expect(mistakesIn(given)).toEqual([
      '- "since" is given, but no dataset with a record for each day is collected.',
    ])
  })
})
