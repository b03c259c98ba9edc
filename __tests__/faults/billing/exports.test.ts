// The export of a month's credits takes four kinds of request: the list of
// exports, the creation of one, the question for its state, and the download.
import { afterAll, beforeAll, describe } from '@jest/globals'
import type { CatalogView } from '../catalog-view.ts'
import {
  delivered,
  except,
  type FaultTable,
  quick,
  type Row,
  refused,
  retried,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { GITHUB_TABLE } from '../github/github-rows.ts'
import { Harness } from '../harness.ts'

const INPUTS = {
  'github-org': '',
  'github-enterprise': 'octo',
  'ingest-m365': 'false',
  datasets: 'github-seats,github-user-credits',
}
const REPORTS = '/enterprises/octo/settings/billing/reports'
const EXPORT = {
  service: 'github',
  datasets: ['github-user-credits enterprise:octo'],
  lost: ['github_copilot_user_credits enterprise:octo/'],
  names:
    'the export of AI credits from 2026-11-01 to 2026-11-21 of enterprise "octo"',
  advice: {
    GITHUB_FORBIDDEN: /[Ss]et "github-billing-token" to a classic token/,
    GITHUB_NOT_FOUND:
      /set "github-enterprise" to the slug .+ set "github-billing-token" to/,
  },
} as const

const LIST = {
  ...EXPORT,
  match: `GET ${REPORTS}`,
  names: 'the list of billing exports of enterprise "octo"',
} as const satisfies Target
const CREATION = { ...EXPORT, match: `POST ${REPORTS}` } as const
const STATE = { ...EXPORT, match: `GET ${REPORTS}/` } as const
const FILE = {
  ...EXPORT,
  service: 'downloads',
  match: '/billing/octo/',
  isStreamed: true,
  isRedirected: true,
} as const satisfies Target

const TABLE = quick(GITHUB_TABLE)
/** The client of all of them treats these as it treats 503. */
const SHORT_TABLE = except(TABLE, '408', '500', '502')

/** The question for the state follows, to the same address and more. */
const LIST_TABLE = Object.fromEntries(
  Object.entries(SHORT_TABLE).map(([name, row]): [string, Row] => [
    name,
    'always' in row ? row : { ...row, once: delivered(3) },
  ]),
)

/** The link may have expired: another export is created. */
const EXPIRED = retried('GITHUB_UNAVAILABLE', { once: 2, stays: 2 })
/** A body that breaks off is downloaded again, up to three times. */
const BROKEN = retried('GITHUB_UNAVAILABLE', { once: 2, stays: 4 })

const FILE_TABLE: Partial<FaultTable> = {
  '401': EXPIRED,
  '403': EXPIRED,
  '404': EXPIRED,
  '408': retried('GITHUB_UNAVAILABLE'),
  '429 with Retry-After': retried('GITHUB_RATE_LIMITED'),
  '429 without Retry-After': retried('GITHUB_RATE_LIMITED'),
  '500': retried('GITHUB_UNAVAILABLE'),
  '502': retried('GITHUB_UNAVAILABLE'),
  '503': retried('GITHUB_UNAVAILABLE'),
  'reset before it is accepted': retried('GITHUB_UNAVAILABLE'),
  'reset after it was accepted': retried('GITHUB_UNAVAILABLE'),
  'truncated body': BROKEN,
  'malformed body': refused('GITHUB_REPORT_UNREADABLE'),
  'wrong content type': refused('GITHUB_REPORT_UNREADABLE'),
  'redirect to another host': refused('GITHUB_REPORT_UNREADABLE'),
  // However slowly it comes, as long as it comes.
  'slow drip': { always: delivered(1) },
  'drip with long pauses': BROKEN,
}

describe('the export of credits', () => {
  let harness: Harness
  let healthy: CatalogView

  beforeAll(async () => {
    harness = await Harness.start(INPUTS, {
      orgs: [{ login: 'octo-org', seats: 12 }],
      hasAutomaticReviews: false,
      enterprise: { slug: 'octo', orgs: ['octo-org'] },
    })
    // It also creates the export, which the other runs find finished.
    healthy = (await harness.run()).catalog
  })
  afterAll(() => harness.close())

  const shared = { harness: () => harness, healthy: () => healthy }

  describe('the list of exports', () => {
    testFaults({ ...shared, target: () => LIST, table: LIST_TABLE })
  })

  describe('the creation of an export', () => {
    testFaults({
      ...shared,
      target: () => CREATION,
      table: TABLE,
      prepare: async ({ emulators }) => {
        emulators.addFault({
          service: 'github',
          match: LIST.match,
          kind: 'status',
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: '{"usage_report_exports":[]}',
          times: 1,
        })
      },
    })
  })

  describe('the state of an export', () => {
    testFaults({ ...shared, target: () => STATE, table: SHORT_TABLE })
  })

  describe('the download of an export', () => {
    testFaults({ ...shared, target: () => FILE, table: FILE_TABLE })
  })
})
