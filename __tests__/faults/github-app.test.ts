// The tokens of a GitHub App: where it is installed, and a token for there.
import { afterAll, beforeAll, describe } from '@jest/globals'
import { anApp } from '../bundle/keyless.ts'
import { Bench, COMPANY } from './bench.ts'
import type { CatalogView } from './catalog-view.ts'
import {
  except,
  type FaultTable,
  refused,
  retried,
  type Target,
  testFaults,
} from './fault-table.ts'
import { LIMITS } from './faults.ts'

const OF_ORGANIZATION = {
  service: 'github',
  match: 'GET /orgs/octo-org/installation',
  datasets: ['github-seats octo-org'],
  lost: ['github_copilot_seats octo-org@'],
  names: 'organization "octo-org"',
  advice: {
    GITHUB_UNAUTHORIZED: /Check that "github-app-private-key" is a key of/,
    GITHUB_FORBIDDEN: /Look at the installation in the settings/,
    GITHUB_NOT_FOUND: /Install it there, or check the name in "github-/,
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

const TABLE: FaultTable = {
  '401': refused('GITHUB_UNAUTHORIZED'),
  '403': refused('GITHUB_FORBIDDEN'),
  '404': refused('GITHUB_NOT_FOUND'),
  '408': retried('GITHUB_UNAVAILABLE'),
  '429 with Retry-After': retried('GITHUB_RATE_LIMITED'),
  '429 without Retry-After': retried('GITHUB_RATE_LIMITED'),
  '500': retried('GITHUB_UNAVAILABLE'),
  '502': retried('GITHUB_UNAVAILABLE'),
  '503': retried('GITHUB_UNAVAILABLE'),
  'reset before it is accepted': retried('GITHUB_UNAVAILABLE'),
  'reset after it was accepted': retried('GITHUB_UNAVAILABLE'),
  'no answer': retried('GITHUB_UNAVAILABLE'),
  'truncated body': retried('GITHUB_UNAVAILABLE'),
  'malformed body': refused('GITHUB_UNEXPECTED_RESPONSE'),
  'wrong content type': refused('GITHUB_UNEXPECTED_RESPONSE'),
  'redirect to another host': refused('GITHUB_UNEXPECTED_RESPONSE'),
  'slow drip': retried('GITHUB_UNAVAILABLE'),
  'drip with long pauses': retried('GITHUB_UNAVAILABLE'),
}

const LIMITS_TABLE = {
  'secondary limit': retried('GITHUB_RATE_LIMITED'),
  'primary limit': retried('GITHUB_RATE_LIMITED'),
}

/** What takes long is the same client's for whomever it asks. */
const ENTERPRISE_TABLE = except(
  TABLE,
  'no answer',
  'slow drip',
  'drip with long pauses',
)

let bench: Bench
let healthy: CatalogView
const shared = { bench: () => bench, healthy: () => healthy }

beforeAll(async () => {
  const app = anApp('pkcs8')
  bench = await Bench.start(
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
  healthy = (await bench.run()).catalog
})
afterAll(() => bench.close())

const PLACES = [
  { what: 'the installation', target: OF_ORGANIZATION, table: TABLE },
  { what: 'the token', target: ORGANIZATION_TOKEN, table: TABLE },
  { what: 'the installation', target: OF_ENTERPRISE, table: ENTERPRISE_TABLE },
  { what: 'the token', target: ENTERPRISE_TOKEN, table: ENTERPRISE_TABLE },
]

describe.each(PLACES)('$what of an App for $target.names', (place) => {
  testFaults({ ...shared, target: () => place.target, table: place.table })
  testFaults({
    ...shared,
    target: () => place.target,
    table: LIMITS_TABLE,
    plans: LIMITS,
  })
})
