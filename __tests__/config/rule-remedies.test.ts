// What a mistake across the inputs is to be mended with.
import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/parse-config.ts'
import { ConfigError } from '../../src/errors.ts'
import { describeRemedy } from '../../src/remedy/describe-remedy.ts'
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
    parseConfig(someInputs(given), SURROUNDINGS)
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
})
