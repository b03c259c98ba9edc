// GitHub's OIDC token, with which a run proves to Entra who it is.
import { afterAll, beforeAll, describe } from '@jest/globals'
import type { CatalogView } from '../catalog-view.ts'
import {
  type FaultTable,
  refused,
  retried,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { Harness, MOSTLY_MICROSOFT } from '../harness.ts'

const OIDC_TOKEN = {
  service: 'entra',
  match: 'GET /actions/id-token?',
  datasets: ['m365-summary', 'm365-users'],
  lost: ['m365_'],
  names: 'Cannot get a token from Entra: GitHub gave no OIDC token',
} as const satisfies Target

const REFUSED = refused('ENTRA_UNAVAILABLE')
const RETRIED = retried('ENTRA_UNAVAILABLE')

const TABLE: FaultTable = {
  '401': REFUSED,
  '403': REFUSED,
  '404': REFUSED,
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
  'malformed body': REFUSED,
  'wrong content type': REFUSED,
  'redirect to another host': REFUSED,
  'slow drip': RETRIED,
  'drip with long pauses': RETRIED,
}

let harness: Harness
let healthy: CatalogView

describe("GitHub's OIDC token", () => {
  beforeAll(async () => {
    harness = await Harness.start({
      ...MOSTLY_MICROSOFT,
      'ms-client-secret': '',
    })
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    harness: () => harness,
    healthy: () => healthy,
    target: () => OIDC_TOKEN,
    table: TABLE,
  })
})
