import { afterAll, beforeAll, describe } from '@jest/globals'
import type { CatalogView } from '../catalog-view.ts'
import {
  delivered,
  type FaultTable,
  refused,
  retried,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { Harness, MOSTLY_GITHUB } from '../harness.ts'

const REPORT_FILE = {
  service: 'downloads',
  match: '/copilot/organization/octo-org/organization-1-day/2026-11-19/',
  datasets: ['github-usage octo-org'],
  lost: ['github_copilot_usage octo-org@2026-11-19'],
  names: 'Copilot usage of 2026-11-19 of organization "octo-org"',
  isStreamed: true,
  isRedirected: true,
} as const satisfies Target

/** The link may have expired: one fresh link is asked for. */
const EXPIRED = retried('GITHUB_UNAVAILABLE', { once: 2, stays: 2 })
/** A body that breaks off is downloaded again, up to three times. */
const BROKEN = retried('GITHUB_UNAVAILABLE', { once: 2, stays: 4 })

const TABLE: FaultTable = {
  '401': EXPIRED,
  '403': EXPIRED,
  '404': refused('GITHUB_UNAVAILABLE'),
  '408': retried('GITHUB_UNAVAILABLE'),
  '429 with Retry-After': retried('GITHUB_RATE_LIMITED'),
  '429 without Retry-After': retried('GITHUB_RATE_LIMITED'),
  '500': retried('GITHUB_UNAVAILABLE'),
  '502': retried('GITHUB_UNAVAILABLE'),
  '503': retried('GITHUB_UNAVAILABLE'),
  'reset before it is accepted': retried('GITHUB_UNAVAILABLE'),
  'reset after it was accepted': retried('GITHUB_UNAVAILABLE'),
  'no answer': retried('GITHUB_UNAVAILABLE'),
  'truncated body': BROKEN,
  'malformed body': refused('GITHUB_REPORT_UNREADABLE'),
  'wrong content type': refused('GITHUB_REPORT_UNREADABLE'),
  'redirect to another host': refused('GITHUB_REPORT_UNREADABLE'),
  // However slowly it comes, as long as it comes.
  'slow drip': { always: delivered(1) },
  'drip with long pauses': BROKEN,
}

let harness: Harness
let healthy: CatalogView

describe("the download of a day's report", () => {
  beforeAll(async () => {
    harness = await Harness.start(MOSTLY_GITHUB)
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    harness: () => harness,
    healthy: () => healthy,
    target: () => REPORT_FILE,
    table: TABLE,
  })
})
