import type { Row } from '../row.ts'
import type { World } from '../world/world.ts'
import { inPort, wrong } from './spoil.ts'

const SEATS = { datasets: 'github-seats' }
const USERS = { datasets: 'github-seat-users' }
const CODE = 'CONFIG_INVALID'

/** The address of Port's API is right. */
function withApi(spoil: (world: World) => void) {
  return (world: World) => {
    world.inputs['port-api-url'] = world.truth['port-api-url'] ?? ''
    spoil(world)
  }
}

/** Mistakes that are found before the first request. */
export const INPUT_ROWS: readonly Row[] = [
  {
    title: 'there is no token for GitHub',
    code: CODE,
    inputs: SEATS,
    spoil: wrong('github-token', ''),
  },
  {
    title: 'there are a token and an App for GitHub',
    code: CODE,
    inputs: SEATS,
    spoil: ({ inputs, truth }) => {
      inputs['github-app-id'] = truth['github-app-id'] ?? ''
      inputs['github-app-private-key'] = truth['github-app-private-key'] ?? ''
    },
  },
  {
    title: 'the App has no private key',
    code: CODE,
    inputs: { ...SEATS, 'github-token': '' },
    spoil: wrong('github-app-id', '4242'),
  },
  {
    title: 'no organization is named',
    code: CODE,
    inputs: SEATS,
    spoil: wrong('github-org', ''),
  },
  {
    title: 'the organization is an address',
    code: CODE,
    inputs: SEATS,
    spoil: wrong('github-org', 'octo.org'),
  },
  {
    title: 'a dataset is misspelled',
    code: CODE,
    spoil: wrong('datasets', 'github-seats,github-usages'),
  },
  {
    title: 'a dataset of a source that is off is named',
    code: CODE,
    inputs: SEATS,
    spoil: wrong('ingest-github', 'false'),
  },
  {
    title: 'both sources are off',
    code: CODE,
    spoil: ({ inputs }) => {
      inputs['ingest-github'] = 'false'
      inputs['ingest-m365'] = 'false'
    },
  },
  {
    title: 'a dataset of people has no identity',
    code: CODE,
    inputs: USERS,
    spoil: wrong('user-identity', 'none'),
  },
  {
    title: 'the identity key is too short',
    code: CODE,
    inputs: USERS,
    spoil: wrong('identity-key', 'short'),
  },
  {
    title: 'there is no tenant for Microsoft 365',
    code: CODE,
    inputs: { datasets: 'm365-summary' },
    spoil: wrong('ms-tenant-id', ''),
  },
  {
    title: 'the tenant is in a cloud without reports',
    code: CODE,
    inputs: { datasets: 'github-seats,m365-summary' },
    spoil: wrong('ms-cloud', 'usgov'),
  },
  {
    title: 'a webhook has no URL',
    code: CODE,
    inputs: SEATS,
    spoil: wrong('port-webhook-seats-url', ''),
  },
  {
    title: 'a webhook has no signing secret',
    code: CODE,
    inputs: SEATS,
    spoil: wrong('port-webhook-seats-secret', ''),
  },
  {
    title: 'the signing secret is a placeholder',
    code: CODE,
    inputs: SEATS,
    spoil: wrong(
      'port-webhook-seats-secret',
      'REPLACE_WITH_PORT_WEBHOOK_SECRET',
    ),
  },
  {
    title: 'the URL of a webhook is not one',
    code: CODE,
    inputs: SEATS,
    spoil: wrong('port-webhook-seats-url', 'ingest.port.example/key'),
  },
  {
    title: 'verification has no credentials of Port',
    code: CODE,
    inputs: SEATS,
    spoil: withApi(wrong('verify-delivery', 'true')),
  },
  {
    title: 'the Entities API has no credentials of Port',
    code: CODE,
    inputs: SEATS,
    spoil: withApi(wrong('use-port-webhook', 'false')),
  },
  {
    title: 'pruning has no credentials of Port',
    code: CODE,
    inputs: USERS,
    spoil: withApi(wrong('prune', 'true')),
  },
  {
    title: 'pruning has no dataset of people',
    code: CODE,
    inputs: SEATS,
    spoil: inPort(wrong('prune', 'true')),
  },
  {
    title: 'Port has an access token beside a client',
    code: CODE,
    inputs: SEATS,
    spoil: inPort(wrong('port-access-token', 'a-token')),
  },
  {
    title: 'Port has a client without its secret',
    code: CODE,
    inputs: SEATS,
    spoil: inPort(wrong('port-client-secret', '')),
  },
  {
    title: 'old days are deleted that the run sends',
    code: CODE,
    inputs: { datasets: 'github-user-usage' },
    spoil: inPort(wrong('retention-days', '2')),
  },
  {
    title: 'prices are in another currency than the list',
    code: CODE,
    inputs: SEATS,
    spoil: wrong('currency', 'EUR'),
  },
  {
    title: 'the first day is after the last day',
    code: CODE,
    inputs: SEATS,
    spoil: ({ inputs }) => {
      inputs.since = '2026-02-02'
      inputs.until = '2026-02-01'
    },
  },
  {
    title: 'a number is none',
    code: CODE,
    inputs: SEATS,
    spoil: wrong('max-wait-minutes', 'an hour'),
  },
  {
    title: 'the mode is misspelled',
    code: CODE,
    inputs: SEATS,
    spoil: wrong('mode', 'ingst'),
  },
]
