import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/parse-config.ts'
import { knownSecrets } from '../../src/runtime/known-secrets.ts'
import { redact } from '../../src/runtime/redact.ts'
import { aCertificate } from '../support/builders/a-certificate.ts'
import {
  mistakesIn,
  SURROUNDINGS,
  someInputs,
} from '../support/builders/a-inputs.ts'
import { aPrivateKey } from '../support/builders/a-private-key.ts'

describe('the rules on datasets', () => {
  it('refuse a name that no dataset has', () => {
    expect(mistakesIn({ datasets: 'github-seat' })).toEqual([
      '- "datasets" has no dataset "github-seat"; there are: github-seats, github-usage, github-adoption, github-teams, github-team-usage, github-seat-users, github-user-usage, github-credits, github-cost-centers, github-user-credits, m365-summary, m365-daily, m365-users.',
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

  it('refuse a dataset of enterprises without one', () => {
    const datasets = 'github-credits,github-cost-centers'

    expect(mistakesIn({ datasets })).toEqual([
      '- "datasets" names "github-cost-centers", which only an enterprise has. Set "github-enterprise".',
    ])
    expect(mistakesIn({ datasets, 'github-enterprise': 'octo' })).toEqual([])
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
      '- "ingest-github" and "ingest-m365" are both false. Set one of them to true.',
    ])
  })
})

describe('the rules on GitHub', () => {
  it('require a token', () => {
    expect(mistakesIn({ 'github-token': '' })).toEqual([
      '- "github-token" (or "github-app-id" and "github-app-private-key") is required: a token that can read Copilot seats and metrics (the job\'s own GITHUB_TOKEN cannot). To leave GitHub out, set "ingest-github: false".',
    ])
  })

  it('refuse a token and an App together', () => {
    expect(mistakesIn({ 'github-app-id': '4242' })).toEqual([
      '- "github-token" and a GitHub App ("github-app-id", "github-app-private-key") are both given; give one of them.',
    ])
  })

  it('require both halves of an App', () => {
    const noToken = { 'github-token': '' }
    const key = { 'github-app-private-key': aPrivateKey() }

    expect(mistakesIn({ ...noToken, 'github-app-id': '4242' })).toEqual([
      '- "github-app-private-key" is required with "github-app-id".',
    ])
    expect(mistakesIn({ ...noToken, ...key })).toEqual([
      '- "github-app-id" is required with "github-app-private-key".',
    ])
  })

  it('say of a key that cannot be read only that', () => {
    const given = {
      'github-token': '',
      'github-app-id': '4242',
      'github-app-private-key':
        '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
    }

    expect(mistakesIn(given)).toEqual([
      '- "github-app-private-key" has a private key that cannot be read. Give the whole file, with its line breaks or with \\n in their place.',
    ])
  })

  it.each(['octo-app', '42 42', '-1', 'Iv'])(
    'refuse %s as the id of an App',
    (id) => {
      const app = { 'github-app-id': id, 'github-token': '' }

      expect(
        mistakesIn({ ...app, 'github-app-private-key': aPrivateKey() }),
      ).toEqual([
        '- "github-app-id" must be the id of a GitHub App, a number, or its client id, which begins with "Iv".',
      ])
    },
  )

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
    ['ghp_0123456789abcdefABCDEF', '…'],
    ['https://mona:hunter2@x.example/?sig=1', 'https://…@x.example/?…'],
    ['octo\u001b[31m\u202e', 'octo[31m'],
  ])('do not show %j in place of a name', (name, shown) => {
    for (const input of ['github-org', 'github-enterprise'] as const) {
      expect(mistakesIn({ [input]: name })).toEqual([
        `- "${input}" has "${shown}", which is not a valid name. Use the name as in github.com/<name>.`,
      ])
    }
    expect(mistakesIn({ datasets: name })[0]).toMatch(
      `- "datasets" has no dataset "${shown}"; there are: `,
    )
  })

  it('take a name that is part of a secret of the run', () => {
    const name = 'zebra-crossing-club'
    knownSecrets.add(`${name}-2026-signs-with-this-secret`)

    expect(redact(name)).toBe('…')
    expect(mistakesIn({ 'github-org': name })).toEqual([])
  })

  it.each([
    'https://github.com/octo-org/repo',
    'octo-org/repo',
    '..',
    'octo.org',
    'octo:org',
    'octo%2f..',
  ])('refuse %s as a name', (name) => {
    const sentence = `has "${name}", which is not a valid name. Use the name as in github.com/<name>.`

    expect(mistakesIn({ 'github-org': name })).toEqual([
      `- "github-org" ${sentence}`,
    ])
    expect(mistakesIn({ 'github-enterprise': name })).toEqual([
      `- "github-enterprise" ${sentence}`,
    ])
  })

  it.each(['github.com', 'octo-corp.ghe.com'])(
    'refuse %s, which is no API',
    (host) => {
      expect(mistakesIn({ 'github-api-url': `https://${host}/` })).toEqual([
        `- "github-api-url" is the web site; its API is https://api.${host}.`,
      ])
      expect(mistakesIn({ 'github-api-url': `https://api.${host}` })).toEqual(
        [],
      )
    },
  )

  it.each([
    ['https://api.octo-corp.ghe.com/api/v3', 'https://api.octo-corp.ghe.com'],
    ['https://api.octo-corp.ghe.com/api/v3/', 'https://api.octo-corp.ghe.com'],
    ['https://api.github.com/api/v3', 'https://api.github.com'],
  ])('take %s without the path of a server', (given, apiUrl) => {
    const config = parseConfig(
      someInputs({ 'github-api-url': given }),
      SURROUNDINGS,
    )

    const path = new URL(given).pathname
    expect(config.github?.apiUrl).toBe(apiUrl)
    expect(config.notices).toEqual([
      `"github-api-url" is used as ${apiUrl}, because only a GitHub Enterprise Server has the path ${path}.`,
    ])
  })

  it('leave another path before the one of a server alone', () => {
    const given = 'https://api.github.com/proxy/api/v3'
    const config = parseConfig(
      someInputs({ 'github-api-url': given }),
      SURROUNDINGS,
    )

    expect(config.github?.apiUrl).toBe(given)
    expect(config.notices).toEqual([])
  })

  it('take no other host for the web site', () => {
    const given = { 'github-api-url': 'https://github.com.contoso.example/' }

    expect(mistakesIn(given)).toEqual([])
  })

  it.each([
    'https://github.contoso.example/api/v3',
    'https://api.github.com.contoso.example/api/v3',
    'https://my-api.github.com/api/v3',
  ])('refuse the GitHub Enterprise Server %s', (url) => {
    const given = { 'github-api-url': url }

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

  it('refuse a secret beside a certificate', async () => {
    const { cert, key } = await aCertificate()
    const given = { 'ms-client-certificate': `${cert}\n${key}` }

    expect(mistakesIn(given)).toEqual([
      '- "ms-client-secret" and "ms-client-certificate" are both given; give one of them.',
    ])
  })

  it('take a certificate on the day on which it expires', async () => {
    const { cert, key } = await aCertificate({
      notAfterDate: new Date('2026-11-22T23:59:59Z'),
    })
    const given = { 'ms-client-secret': '' }

    expect(
      mistakesIn({ ...given, 'ms-client-certificate': `${cert}\n${key}` }),
    ).toEqual([])
  })

  it('refuse a window that starts today', () => {
    expect(mistakesIn({ since: '2026-11-22' })).toEqual([
      '- "since" is 2026-11-22, and reports exist only for days before today (2026-11-22).',
    ])
  })

  it('tell of a broken certificate once', () => {
    const broken = { 'ms-client-secret': '', 'ms-client-certificate': 'broken' }

    expect(mistakesIn(broken, { hasOidc: false })).toEqual([
      '- "ms-client-certificate" holds no RSA private key. It begins with "-----BEGIN PRIVATE KEY-----" or "-----BEGIN RSA PRIVATE KEY-----".',
    ])
  })

  it('refuse a certificate that has expired', async () => {
    const { cert, key } = await aCertificate({
      notBeforeDate: new Date('2025-11-21T00:00:00Z'),
      notAfterDate: new Date('2026-11-21T12:00:00Z'),
    })
    const given = {
      'ms-client-secret': '',
      'ms-client-certificate': `${cert}\n${key}`,
    }

    expect(mistakesIn(given)).toEqual([
      '- "ms-client-certificate" has expired on 2026-11-21. Make a new one, upload its certificate to the app registration and give it here.',
    ])
    expect(mistakesIn({ ...given, 'ingest-m365': 'false' })).toEqual([])
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

describe('the rule on the OIDC token of the job', () => {
  const noSecret = { 'ms-client-secret': '' }
  const mistake =
    '- "ms-client-secret" or "ms-client-certificate" is required, because GitHub gives this job no OIDC token. Give one of them, or give the job the permission "id-token: write" (runs for pull requests from forks never have it).'

  it('asks for a secret where there is no token', () => {
    expect(mistakesIn(noSecret, { hasOidc: false })).toEqual([mistake])
    expect(mistakesIn({}, { hasOidc: false })).toEqual([])
  })

  it('asks for nothing where there is one, or Microsoft 365 is left out', () => {
    const left = { ...noSecret, 'ingest-m365': 'false' }

    expect(mistakesIn(noSecret, { hasOidc: true })).toEqual([])
    expect(mistakesIn(left, { hasOidc: false })).toEqual([])
  })
})

describe('the rule on the currency', () => {
  it('refuses to label list prices with another currency', () => {
    expect(mistakesIn({ currency: 'EUR' })).toEqual([
      '- "currency" is EUR, but "license-prices" is empty. GitHub\'s list prices are in US dollars. Set the prices in EUR, or leave "currency" empty.',
    ])
  })

  it.each([
    { currency: 'USD' },
    { currency: 'EUR', 'license-prices': 'github-business=17' },
  ])('takes %j', (given) => {
    expect(mistakesIn(given)).toEqual([])
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
    expect(
      mistakesIn({
        'identity-key': 'keyboard-of-31-characters-aaaaaa'.slice(0, 31),
      }),
    ).toEqual([
      `- "identity-key" has 31 characters and needs 32 at least: ${advice}`,
    ])
    expect(mistakesIn({ 'identity-key': 'keyboard'.repeat(4) })).toEqual([])
  })

  it('refuse a key that is another secret, too', () => {
    const secret = 'keyboard'.repeat(4)
    const given = {
      'identity-key': secret,
      'port-webhook-seats-secret': secret,
    }

    expect(mistakesIn(given)).toEqual([
      '- "identity-key" is the same as "port-webhook-seats-secret". Anyone who knows that secret could find people by their hashes. Make a separate key: `openssl rand -hex 32`.',
    ])
    expect(mistakesIn({ ...given, 'user-identity': 'plain' })).toEqual([])
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
      '- "port-webhook-seats-url" is required: the URL of the webhook data source in Port (or give "port-client-id" and "port-client-secret" (or "port-access-token"), and it is looked up).',
      '- "port-webhook-m365-users-url" is required: the URL of the webhook data source in Port (or give "port-client-id" and "port-client-secret" (or "port-access-token"), and it is looked up).',
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
      'port-webhook-seats-secret': 'webhook secret one',
      'port-webhook-m365-summary-secret': 'webhook secret two',
      'port-webhook-m365-users-secret': 'webhook secret three',
    }

    expect(mistakesIn(given)).toEqual([])
  })
})
