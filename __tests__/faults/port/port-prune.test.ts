// Removing people who are gone. In doubt, everybody stays.
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
import { Harness, MOSTLY_MICROSOFT, type Outcome } from '../harness.ts'
import { ASK_AGAIN } from '../messages.ts'
import { portApiTable } from './port-api-rows.ts'

const GONE = {
  identifier: '6e3f9b1c-2a47-4d58-9c60-7b1d5e8fa234/gone@contoso.example',
  blueprint: 'm365_copilot_user',
  title: 'Somebody who left',
  properties: {
    period: 'D28',
    report_date: '2026-10-01T00:00:00Z',
    user_key: 'gone@contoso.example',
  },
  relations: {},
}

const SEARCH = {
  service: 'port-api',
  match: 'POST /v1/blueprints/m365_copilot_user/entities/search',
  datasets: ['m365-users'],
  lost: [],
  names: 'from "m365_copilot_user"',
  advice: ASK_AGAIN,
} as const satisfies Target

const DELETION = {
  ...SEARCH,
  match: 'POST /v1/blueprints/m365_copilot_user/bulk/entities/delete',
} as const satisfies Target

let harness: Harness
let healthy: CatalogView
const shared = { harness: () => harness, healthy: () => healthy }

async function addGone({ emulators }: Harness): Promise<void> {
  store(emulators.catalog, GONE, '2026-10-01T03:30:00.000Z')
}

/** Everything was delivered, and nobody was removed. */
function nobodyRemoved(code: ErrorCode, requests: number): Expected {
  return {
    result: 'partial',
    code,
    requests,
    catalog: (whole) => ({
      ...whole,
      [`m365_copilot_user ${GONE.identifier}`]: GONE,
    }),
  }
}

/** Port has removed who is gone, and could not say so. */
function removed(row: Row): Row {
  const told = (expected: Expected): Expected => ({
    ...expected,
    catalog: (whole) => whole,
  })
  return 'always' in row
    ? { always: told(row.always) }
    : { once: row.once, stays: told(row.stays) }
}

const TABLE = portApiTable(nobodyRemoved)
const DELETION_TABLE: Partial<FaultTable> = quick({
  ...TABLE,
  'reset after it was accepted': removed(TABLE['reset after it was accepted']),
  'truncated body': removed(TABLE['truncated body']),
  // Who is gone has been removed, whatever the answer looks like.
  'malformed body': removed(TABLE['malformed body']),
})

async function expectCounted(
  { report, undelivered }: Outcome,
  { result }: Expected,
): Promise<void> {
  const people = report.datasets.find(({ dataset }) => dataset === 'm365-users')
  const pruned = result === 'success' ? 1 : 0
  expect(people).toMatchObject({ sent: 4, failed: 0, pruned })
  expect(undelivered).toEqual([])
}

/** Before anything is sent, one search reads the days of the report before. */
const SEARCH_AGAIN = { ...SEARCH, after: 1 } as const satisfies Target

/** Before somebody is deleted, one more search looks again. */
const SECOND_LOOK = { ...SEARCH, after: 2 } as const satisfies Target

/** A run that goes on to its end searches three times. */
function withSearches(row: Row, before: number): Row {
  const add = (expected: Expected): Expected => ({
    ...expected,
    requests: expected.requests + (expected.result === 'success' ? 2 : before),
  })
  return 'always' in row
    ? { always: add(row.always) }
    : { once: add(row.once), stays: add(row.stays) }
}

function tableOfSearch(before: number) {
  return Object.fromEntries(
    Object.entries(TABLE).map(([fault, row]) => [
      fault,
      withSearches(row, before),
    ]),
  )
}

describe('the search for people who are gone', () => {
  beforeAll(async () => {
    harness = await Harness.start((emulators) => ({
      ...MOSTLY_MICROSOFT,
      ...portApiInputs(emulators),
      'verify-delivery': 'false',
      prune: 'true',
    }))
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    ...shared,
    prepare: addGone,
    target: () => SEARCH_AGAIN,
    table: tableOfSearch(1),
    afterwards: expectCounted,
  })

  describe('and again before they are deleted', () => {
    testFaults({
      ...shared,
      prepare: addGone,
      target: () => SECOND_LOOK,
      table: quick(tableOfSearch(2)),
      afterwards: expectCounted,
    })
  })
})

describe('the removal of people who are gone', () => {
  beforeAll(async () => {
    harness = await Harness.start((emulators) => ({
      ...MOSTLY_MICROSOFT,
      ...portApiInputs(emulators),
      'verify-delivery': 'false',
      prune: 'true',
    }))
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    ...shared,
    prepare: addGone,
    target: () => DELETION,
    table: DELETION_TABLE,
    afterwards: expectCounted,
  })
})
