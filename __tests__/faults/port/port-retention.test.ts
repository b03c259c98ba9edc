// Deleting days of people that are older than "retention-days". In doubt, every
// day stays.
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import type { ErrorCode } from '../../../src/errors.ts'
import { type CatalogView, store } from '../catalog-view.ts'
import {
  type Expected,
  type FaultTable,
  quick,
  type Row,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { Harness, type Outcome } from '../harness.ts'
import { ASK_AGAIN } from '../messages.ts'
import { portApiTable } from './port-api-rows.ts'

const OLD = {
  identifier: 'octo-org/1001@2026-10-22',
  blueprint: 'github_copilot_user_usage',
  title: 'Somebody 2026-10-22',
  properties: {
    scope: 'octo-org',
    scope_type: 'organization',
    user_key: '1001',
    record_date: '2026-10-22T00:00:00Z',
  },
  relations: {},
}

const SEARCH = {
  service: 'port-api',
  match: 'POST /v1/blueprints/github_copilot_user_usage/entities/search',
  datasets: ['github-user-usage octo-org'],
  lost: [],
  names: '"github_copilot_user_usage"',
  advice: ASK_AGAIN,
} as const satisfies Target

const DELETION = {
  ...SEARCH,
  match: 'POST /v1/blueprints/github_copilot_user_usage/bulk/entities/delete',
} as const satisfies Target

let harness: Harness
let healthy: CatalogView
const shared = { harness: () => harness, healthy: () => healthy }

async function addOld({ emulators }: Harness): Promise<void> {
  store(emulators.catalog, OLD, '2026-10-23T03:30:00.000Z')
}

/** Everything was delivered, and the old day is still there. */
function oldDayStays(code: ErrorCode, requests: number): Expected {
  return {
    result: 'partial',
    code,
    requests,
    catalog: (whole) => ({
      ...whole,
      [`github_copilot_user_usage ${OLD.identifier}`]: OLD,
    }),
  }
}

/** Port has deleted the day, and could not say so. */
function deleted(row: Row): Row {
  const told = (expected: Expected): Expected => ({
    ...expected,
    catalog: (whole) => whole,
  })
  return 'always' in row
    ? { always: told(row.always) }
    : { once: row.once, stays: told(row.stays) }
}

const TABLE = portApiTable(oldDayStays)
const DELETION_TABLE: Partial<FaultTable> = quick({
  ...TABLE,
  'reset after it was accepted': deleted(TABLE['reset after it was accepted']),
  'truncated body': deleted(TABLE['truncated body']),
  'malformed body': deleted(TABLE['malformed body']),
})

async function expectCounted(
  { report, undelivered }: Outcome,
  { result }: Expected,
): Promise<void> {
  const days = report.datasets.find(
    ({ dataset }) => dataset === 'github-user-usage',
  )
  expect(days).toMatchObject({
    failed: 0,
    expired: result === 'success' ? 1 : 0,
  })
  expect(undelivered).toEqual([])
}

describe.each([
  ['the search for old days', SEARCH, quick(TABLE)],
  ['the deletion of old days', DELETION, DELETION_TABLE],
])('%s', (_, target, table) => {
  beforeAll(async () => {
    harness = await Harness.start((emulators) => ({
      ...portApiInputs(emulators),
      'github-org': 'octo-org',
      datasets: 'github-user-usage,m365-summary',
      'verify-delivery': 'false',
      'retention-days': '30',
    }))
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    ...shared,
    prepare: addOld,
    target: () => target,
    table,
    afterwards: expectCounted,
  })
})
