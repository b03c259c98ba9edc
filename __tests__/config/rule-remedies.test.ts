// What a mistake across the inputs is to be mended with.
import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/parse-config.ts'
import { remedyOf } from '../../src/config/rules/remedies.ts'
import { ConfigError } from '../../src/errors.ts'
import { describeRemedy } from '../../src/remedy/describe-remedy.ts'
import { aCertificate } from '../support/builders/a-certificate.ts'
import {
  type GivenInputs,
  SURROUNDINGS,
  someInputs,
} from '../support/builders/a-inputs.ts'
import { aPrivateKey } from '../support/builders/a-private-key.ts'

const PAIR = { 'port-client-id': 'id', 'port-client-secret': 'secret' }
const PEM = aPrivateKey()

/** The words of the remedy of the first mistake. */
function remedyIn(given: GivenInputs): string {
  try {
    parseConfig(someInputs(given), { ...SURROUNDINGS, hasOidc: false })
  } catch (error) {
    const [first] = error instanceof ConfigError ? error.failures : []
    if (first?.remedy !== undefined) return describeRemedy(first.remedy)
    throw error
  }
  throw new Error('The inputs have no mistake.')
}

describe('the remedy of a rule', () => {
  it.each<[string, GivenInputs, string]>([
    [
      'a token and an App',
      { 'github-app-id': '1' },
      'If the App is to read GitHub, remove "github-token". If the token is to read GitHub, remove "github-app-id", and remove "github-app-private-key".',
    ],
    [
      'no credential',
      { 'github-token': '' },
      'Set "github-token" to a token that can read Copilot seats and metrics. If GitHub is to be left out, set "ingest-github" to false.',
    ],
    [
      'an App without a key',
      { 'github-token': '', 'github-app-id': '1' },
      'Set "github-app-private-key" to a private key of the App.',
    ],
    [
      'a key without an App',
      { 'github-token': '', 'github-app-private-key': PEM },
      'Set "github-app-id" to the id of the App.',
    ],
    [
      'no organization',
      { 'github-org': '' },
      'Set "github-org" to the organizations to read. If an enterprise is to be read, set "github-enterprise" to the slug of the enterprise.',
    ],
    [
      'a name that is none',
      { 'github-org': 'octo!org' },
      'Set "github-org" to the name in its address on github.com.',
    ],
    [
      'the web site',
      { 'github-api-url': 'https://octo.ghe.com' },
      'Set "github-api-url" to https://api.octo.ghe.com.',
    ],
    [
      'a server',
      { 'github-api-url': 'https://github.contoso.example/api/v3' },
      'Set "github-api-url" to https://api.github.com.',
    ],
    [
      'an unknown dataset',
      { datasets: 'github-seats,nothing,m365-users' },
      'Set "datasets" to github-seats,m365-users.',
    ],
    [
      'a dataset of a source that is off',
      { datasets: 'm365-users', 'ingest-m365': 'false' },
      'Set "ingest-m365" to true.',
    ],
    [
      'a dataset about people whom nobody may see',
      { datasets: 'm365-users', 'user-identity': 'none' },
      'Set "user-identity" to hash.',
    ],
    [
      'a dataset of an enterprise',
      { datasets: 'github-cost-centers' },
      'Set "github-enterprise" to the slug of the enterprise.',
    ],
    [
      'no source',
      { 'ingest-github': 'false', 'ingest-m365': 'false' },
      'Set "ingest-github" to true. If Microsoft 365 is to be read, set "ingest-m365" to true.',
    ],
    [
      'no tenant',
      { 'ms-tenant-id': '' },
      'Set "ms-tenant-id" to the ID on the overview page of the app registration. If Microsoft 365 is to be left out, set "ingest-m365" to false.',
    ],
    [
      'no credential for Entra',
      { 'ms-client-secret': '' },
      'Set "ms-client-secret" to a client secret of the app registration. If the app registration has a federated credential, give the job the permission "id-token: write".',
    ],
    [
      'prices in dollars',
      { currency: 'EUR' },
      'Remove "currency". If the licenses are paid in EUR, set "license-prices" to the prices in EUR.',
    ],
    [
      'a short key',
      { 'identity-key': 'short' },
      'Set "identity-key" to a new secret, made with `openssl rand -hex 32`. If people are to be left out, set "user-identity" to none.',
    ],
    [
      'an end without a start',
      { until: '2026-11-20' },
      'Set "since" to the first day to read.',
    ],
    [
      'a window until today',
      { since: '2026-11-20', until: '2026-11-22' },
      'Set "until" to 2026-11-21.',
    ],
    [
      'a window that ends before it starts',
      { since: '2026-11-20', until: '2026-11-19' },
      'If one day is to be read, set "since" to 2026-11-19. If more days are to be read, set "until" to a later day, 2026-11-21 at the latest.',
    ],
    [
      'a window that starts today',
      { since: '2026-11-22' },
      'If one day is to be read, set "since" to 2026-11-21. If more days are to be read, set "until" to a later day, 2026-11-21 at the latest.',
    ],
    [
      'a window that nothing uses',
      { since: '2026-11-20', until: '2026-11-20', datasets: 'm365-users' },
      'Remove "since", and remove "until".',
    ],
    [
      'two kinds of credentials',
      { ...PAIR, 'port-access-token': 'token' },
      'If the pair is to be used, remove "port-access-token". If the token is to be used, remove "port-client-id", and remove "port-client-secret".',
    ],
    [
      'half of the credentials',
      { 'port-client-id': 'id' },
      'Set "port-client-secret" to the value that Port shows under Credentials.',
    ],
    [
      'pruning without people',
      { ...PAIR, prune: 'true', datasets: 'github-seats' },
      'Set "prune" to false. If entities are to be deleted, set "datasets" to a list with "github-teams" or "github-seat-users" or "m365-users".',
    ],
    [
      'old days that no run reads',
      { ...PAIR, 'retention-days': '90', datasets: 'github-seats' },
      'If all days are to be kept, remove "retention-days". If days are to be deleted, set "datasets" to a list with "github-user-usage".',
    ],
    [
      'no tenant for one of two named datasets',
      { 'ms-tenant-id': '', datasets: 'github-seats,m365-users' },
      'Set "ms-tenant-id" to the ID on the overview page of the app registration. If Microsoft 365 is to be left out, set "ingest-m365" to false, and set "datasets" to github-seats.',
    ],
    [
      'no credential for the first of three named datasets',
      {
        'github-token': '',
        datasets: 'github-seats,m365-summary,m365-users',
      },
      'Set "github-token" to a token that can read Copilot seats and metrics. If GitHub is to be left out, set "ingest-github" to false, and set "datasets" to m365-summary,m365-users.',
    ],
    [
      'no URL',
      { 'port-webhook-seats-url': '' },
      'Set "port-webhook-seats-url" to the URL that Port shows under Data sources. If the run is to look it up, set "port-client-id" to the client ID of the Port account, and set "port-client-secret" to its client secret. Both are in Port under Credentials.',
    ],
    [
      'no secret',
      { 'port-webhook-secret': '' },
      'Set "port-webhook-secret" to the secret of the webhooks in Port.',
    ],
    [
      'no workflow',
      { ...PAIR, mode: 'setup', 'backfill-integration': 'octo' },
      'Set "backfill-workflow" to the file name of the workflow. If Port is not to start a workflow, remove "backfill-integration".',
    ],
  ])('for %s', (_, given, remedy) => {
    expect(remedyIn(given)).toBe(remedy)
  })

  it.each([
    ['must be a number.', 'Set "currency" to a number.'],
    ['must have 32 characters; it has 5', 'Set "currency" to 32 characters.'],
    ['is long and must be short', 'Set "currency" to a correct value.'],
  ])('says what must be there: %s', (message, words) => {
    const remedy = remedyOf({ input: 'currency', message })

    expect(describeRemedy(remedy)).toBe(words)
  })

  it('for a certificate that has expired, or is not alone', async () => {
    const { cert, key } = await aCertificate({
      notBeforeDate: new Date('2026-10-01T00:00:00Z'),
      notAfterDate: new Date('2026-11-21T12:00:00Z'),
    })
    const given = { 'ms-client-certificate': `${cert}\n${key}` }

    expect(remedyIn({ ...given, 'ms-client-secret': '' })).toBe(
      'Set "ms-client-certificate" to a new certificate and its key. Upload the certificate to the app registration first.',
    )
    expect(remedyIn(given)).toBe(
      'If the certificate is to be used, remove "ms-client-secret". If the secret is to be used, remove "ms-client-certificate".',
    )
  })
})
