import { afterAll, beforeAll, describe } from '@jest/globals'
import {
  type CatalogView,
  without,
  withoutProperties,
} from '../catalog-view.ts'
import {
  delivered,
  type Expected,
  type FaultTable,
  failed,
  type Row,
  refused,
  retried,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { Harness, MOSTLY_MICROSOFT } from '../harness.ts'

const SUMMARY = {
  service: 'graph',
  match: 'getMicrosoft365CopilotUserCountSummary(',
  datasets: ['m365-summary'],
  lost: ['m365_copilot_usage_summary '],
  names: 'the Copilot user count summary',
  isStreamed: true,
  isRedirected: true,
} as const satisfies Target

const USERS = {
  ...SUMMARY,
  match: 'getMicrosoft365CopilotUsageUserDetail(',
  datasets: ['m365-users'],
  lost: ['m365_copilot_user '],
  names: 'the Copilot user report',
} as const satisfies Target

const LICENSES = {
  ...SUMMARY,
  match: 'GET /v1.0/subscribedSkus',
  names: 'the licenses',
  isStreamed: false,
} as const satisfies Target

/** A token can be refused before its end: a new one is tried once. */
const RENEWED = retried('GRAPH_UNAUTHORIZED', { once: 2, stays: 2 })
/** A body that breaks off is asked for again, up to three times. */
const BROKEN = retried('GRAPH_UNAVAILABLE', { once: 2, stays: 4 })

const REPORT_TABLE: FaultTable = {
  '401': RENEWED,
  '403': refused('GRAPH_FORBIDDEN'),
  // The report is asked for in version v2 and in version v1.
  '404': { always: failed('GRAPH_NO_REPORT', 2) },
  '408': retried('GRAPH_UNAVAILABLE'),
  '429 with Retry-After': retried('GRAPH_RATE_LIMITED'),
  '429 without Retry-After': retried('GRAPH_RATE_LIMITED'),
  '500': retried('GRAPH_UNAVAILABLE'),
  '502': retried('GRAPH_UNAVAILABLE'),
  '503': retried('GRAPH_UNAVAILABLE'),
  'reset before it is accepted': retried('GRAPH_UNAVAILABLE'),
  'reset after it was accepted': retried('GRAPH_UNAVAILABLE'),
  'no answer': retried('GRAPH_UNAVAILABLE'),
  'truncated body': BROKEN,
  'malformed body': refused('GRAPH_UNEXPECTED_RESPONSE'),
  'wrong content type': refused('GRAPH_UNEXPECTED_RESPONSE'),
  'redirect to another host': refused('GRAPH_UNEXPECTED_RESPONSE'),
  // However slowly it comes, as long as it comes.
  'slow drip': { always: delivered(1) },
  'drip with long pauses': BROKEN,
}

/** Only the rows about people tell whether names are concealed. */
function withoutUsers(expected: Expected): Expected {
  if (expected.result === 'success') return expected
  return {
    ...expected,
    catalog: (healthy, { lost }) =>
      withoutProperties(without(healthy, lost), 'm365_copilot_usage_summary ', [
        'identities_concealed',
      ]),
  }
}

const USERS_TABLE = Object.fromEntries(
  Object.entries(REPORT_TABLE).map(([name, row]): [string, Row] => [
    name,
    'always' in row
      ? { always: withoutUsers(row.always) }
      : { once: row.once, stays: withoutUsers(row.stays) },
  ]),
)

/** The summary is delivered all the same, and a warning says what it lacks. */
function lacking(requests: number): Expected {
  return {
    result: 'success',
    code: 'M365_LICENSES_UNREADABLE',
    requests,
    catalog: (healthy) =>
      withoutProperties(healthy, 'm365_copilot_usage_summary ', [
        'sku_total',
        'sku_assigned',
        'license_utilization_rate',
        'license_assignment_rate',
      ]),
  }
}

const LACKING: Row = { always: lacking(1) }
const RETRIED: Row = { once: delivered(2), stays: lacking(5) }

const LICENSES_TABLE: FaultTable = {
  '401': { once: delivered(2), stays: lacking(2) },
  '403': LACKING,
  '404': LACKING,
  '408': RETRIED,
  '429 with Retry-After': RETRIED,
  '429 without Retry-After': RETRIED,
  '500': RETRIED,
  '502': RETRIED,
  '503': RETRIED,
  'reset before it is accepted': RETRIED,
  'reset after it was accepted': RETRIED,
  'no answer': RETRIED,
  'truncated body': RETRIED,
  'malformed body': LACKING,
  'wrong content type': LACKING,
  'redirect to another host': LACKING,
  'slow drip': RETRIED,
  'drip with long pauses': RETRIED,
}

let harness: Harness
let healthy: CatalogView

const shared = { harness: () => harness, healthy: () => healthy }

describe('the summary of Graph', () => {
  beforeAll(async () => {
    harness = await Harness.start(MOSTLY_MICROSOFT)
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({ ...shared, target: () => SUMMARY, table: REPORT_TABLE })
})

describe('the user report of Graph', () => {
  beforeAll(async () => {
    harness = await Harness.start(MOSTLY_MICROSOFT)
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({ ...shared, target: () => USERS, table: USERS_TABLE })
})

describe('the licenses of Graph', () => {
  beforeAll(async () => {
    harness = await Harness.start(MOSTLY_MICROSOFT)
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({ ...shared, target: () => LICENSES, table: LICENSES_TABLE })
})
