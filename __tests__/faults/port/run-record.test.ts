// The record that a run sends of itself. Whatever becomes of it, the run is as
// good as without: nothing fails, nothing is kept, nothing else is missing.
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { pathOf } from '../asking.ts'
import type { CatalogView } from '../catalog-view.ts'
import {
  delivered,
  type FaultTable,
  quick,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { Harness, type Outcome } from '../harness.ts'

const ONCE = { always: delivered(1) }
const AGAIN = { once: delivered(2), stays: delivered(5) }

const TABLE: Partial<FaultTable> = quick({
  '401': ONCE,
  '403': ONCE,
  '404': ONCE,
  '408': AGAIN,
  '429 with Retry-After': AGAIN,
  '429 without Retry-After': AGAIN,
  '500': AGAIN,
  '502': AGAIN,
  '503': AGAIN,
  'reset before it is accepted': AGAIN,
  'reset after it was accepted': AGAIN,
  'truncated body': AGAIN,
  'malformed body': ONCE,
  'wrong content type': ONCE,
  'redirect to another host': ONCE,
})

let harness: Harness
let healthy: CatalogView

async function expectNothingKept({ report, undelivered }: Outcome) {
  expect(report.warnings).toEqual([])
  expect(undelivered).toEqual([])
}

/** People go to a webhook of their own, so only the record goes to this one. */
function theRecord({ emulators }: Harness): Target {
  return {
    service: 'port-ingest',
    match: `POST ${pathOf(emulators.webhookUrls.m365Summary)}`,
    datasets: [],
    lost: [],
    names: '',
  }
}

describe('the record of a run', () => {
  beforeAll(async () => {
    harness = await Harness.start({ datasets: 'm365-users' })
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    harness: () => harness,
    healthy: () => healthy,
    target: theRecord,
    table: TABLE,
    afterwards: expectNothingKept,
  })
})
