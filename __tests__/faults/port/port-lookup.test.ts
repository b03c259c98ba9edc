// Where a webhook is, if the inputs do not say so.
import { afterAll, beforeAll, describe } from '@jest/globals'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import type { CatalogView } from '../catalog-view.ts'
import {
  delivered,
  type Expected,
  except,
  type FaultTable,
  failed,
  quick,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { Harness, MOSTLY_MICROSOFT } from '../harness.ts'
import { expectReplayable } from '../replayable.ts'
import { portApiTable } from './port-api-rows.ts'

const LOOK_UP = {
  service: 'port-api',
  match: 'GET /v1/webhooks/m365-copilot-users-webhook',
  datasets: ['m365-users'],
  lost: ['m365_copilot_user '],
  names: 'Cannot look up the URL of webhook',
  advice: {
    PORT_WEBHOOK_MISSING: /Run "mode: setup" to create or correct the webhooks/,
  },
} as const satisfies Target

/** No waiting mends it, so nothing is collected in vain. */
function ended(code: string, requests: number): Expected {
  return {
    result: 'failed',
    failed: ['the run'],
    code,
    requests,
    catalog: () => ({}),
  }
}

const USUAL = portApiTable(failed)
const FATAL_TABLE: Partial<FaultTable> = {
  '401': { once: delivered(2), stays: ended('PORT_UNAUTHORIZED', 2) },
  '403': { always: ended('PORT_FORBIDDEN', 1) },
  // Port has no such webhook.
  '404': { always: ended('PORT_WEBHOOK_MISSING', 1) },
}
const TABLE = quick(except(USUAL, '401', '403', '404'))

let harness: Harness
let healthy: CatalogView
const shared = { harness: () => harness, healthy: () => healthy }

describe('the look-up of a webhook', () => {
  beforeAll(async () => {
    harness = await Harness.start((emulators) => ({
      ...MOSTLY_MICROSOFT,
      ...portApiInputs(emulators),
      'port-webhook-m365-users-url': '',
      'verify-delivery': 'false',
    }))
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({ ...shared, target: () => LOOK_UP, table: FATAL_TABLE })
  testFaults({
    ...shared,
    target: () => LOOK_UP,
    table: TABLE,
    afterwards: expectReplayable(shared),
  })
})
