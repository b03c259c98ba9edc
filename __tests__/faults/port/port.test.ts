import { afterAll, beforeAll, describe } from '@jest/globals'
import type { CatalogView } from '../catalog-view.ts'
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
import { expectReplayable } from '../replayable.ts'

function peopleWebhook({ emulators }: Harness): Target {
  const { pathname } = new URL(emulators.webhookUrls.m365Users)
  return {
    service: 'port-ingest',
    match: `POST ${pathname}`,
    datasets: ['m365-users'],
    lost: ['m365_copilot_user '],
    names: 'Port\'s webhook "m365-users"',
  }
}

/** Port has taken the records in, and could not say so. */
function takenIn(requests: number): Expected {
  const expected = failed('PORT_UNAVAILABLE', requests)
  return { ...expected, catalog: (healthy) => healthy }
}
const TAKEN_IN: Row = { once: delivered(2), stays: takenIn(5) }

const TABLE: FaultTable = {
  '401': refused('PORT_WEBHOOK_REFUSED'),
  '403': refused('PORT_WEBHOOK_REFUSED'),
  '404': refused('PORT_WEBHOOK_REFUSED'),
  '408': retried('PORT_UNAVAILABLE'),
  '429 with Retry-After': retried('PORT_RATE_LIMITED'),
  '429 without Retry-After': retried('PORT_RATE_LIMITED'),
  '500': retried('PORT_UNAVAILABLE'),
  '502': retried('PORT_UNAVAILABLE'),
  '503': retried('PORT_UNAVAILABLE'),
  'reset before it is accepted': retried('PORT_UNAVAILABLE'),
  'reset after it was accepted': TAKEN_IN,
  'no answer': retried('PORT_UNAVAILABLE'),
  'truncated body': TAKEN_IN,
  // Nothing that we need stands in the body of an answer.
  'malformed body': { always: delivered(1) },
  'wrong content type': refused('PORT_WEBHOOK_REFUSED'),
  'redirect to another host': refused('PORT_WEBHOOK_REFUSED'),
  // An answer of 11 bytes is there soon all the same.
  'slow drip': { always: delivered(1) },
  'drip with long pauses': TAKEN_IN,
}

let harness: Harness
let healthy: CatalogView

const shared = { harness: () => harness, healthy: () => healthy }

describe("Port's webhook", () => {
  beforeAll(async () => {
    harness = await Harness.start(MOSTLY_MICROSOFT)
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    ...shared,
    target: peopleWebhook,
    table: TABLE,
    afterwards: expectReplayable(shared),
  })
})
