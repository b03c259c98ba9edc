// The tokens of a GitHub App: where it is installed, and a token for there.
import { afterAll, beforeAll, describe } from '@jest/globals'
import { anApp } from '../../bundle/support/keyless.ts'
import type { CatalogView } from '../catalog-view.ts'
import { limited, quick, type Target, testFaults } from '../fault-table.ts'
import { LIMITS } from '../faults.ts'
import { COMPANY, Harness } from '../harness.ts'
import { GITHUB_TABLE } from './github-rows.ts'

const OF_ORGANIZATION = {
  service: 'github',
  match: 'GET /orgs/octo-org/installation',
  datasets: ['github-seats octo-org'],
  lost: ['github_copilot_seats octo-org@'],
  names: 'organization "octo-org"',
  advice: {
    GITHUB_UNAUTHORIZED: /set "github-app-private-key" to a new private key/,
    GITHUB_FORBIDDEN: /Check it in the settings of the/,
    GITHUB_NOT_FOUND: /Install the GitHub App on .+ set "github-app-id" to/,
  },
} as const satisfies Target

const OF_ENTERPRISE = {
  ...OF_ORGANIZATION,
  match: 'GET /enterprises/octo-corp/installation',
  datasets: ['github-seats enterprise:octo-corp'],
  lost: ['github_copilot_seats enterprise:octo-corp@'],
  names: 'enterprise "octo-corp"',
} as const satisfies Target

/** As the emulated GitHub numbers installations. */
const ORGANIZATION_TOKEN = {
  ...OF_ORGANIZATION,
  match: 'POST /app/installations/7001/access_tokens',
} as const satisfies Target

const ENTERPRISE_TOKEN = {
  ...OF_ENTERPRISE,
  match: 'POST /app/installations/7003/access_tokens',
} as const satisfies Target

const LIMITS_TABLE = {
  'secondary limit': limited('GITHUB_RATE_LIMITED'),
  'primary limit': limited('GITHUB_RATE_LIMITED'),
}

let harness: Harness
let healthy: CatalogView
const shared = { harness: () => harness, healthy: () => healthy }

const ENDPOINTS = [
  { what: 'the installation', target: OF_ORGANIZATION, table: GITHUB_TABLE },
  { what: 'the token', target: ORGANIZATION_TOKEN, table: quick(GITHUB_TABLE) },
  {
    what: 'the installation',
    target: OF_ENTERPRISE,
    table: quick(GITHUB_TABLE),
  },
  { what: 'the token', target: ENTERPRISE_TOKEN, table: quick(GITHUB_TABLE) },
]

describe.each(ENDPOINTS)('$what of an App for $target.names', (place) => {
  beforeAll(async () => {
    const app = anApp('pkcs8')
    harness = await Harness.start(
      {
        ...app.inputs,
        'github-org': 'octo-org',
        'github-enterprise': 'octo-corp',
        datasets: 'github-seats,m365-summary',
      },
      {
        ...COMPANY,
        enterprise: { slug: 'octo-corp', orgs: ['octo-org', 'octo-labs'] },
      },
      { secrets: { githubApp: app.known } },
    )
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({ ...shared, target: () => place.target, table: place.table })
  testFaults({
    ...shared,
    target: () => place.target,
    table: LIMITS_TABLE,
    plans: LIMITS,
  })
})
