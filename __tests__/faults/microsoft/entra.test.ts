import { afterAll, beforeAll, describe } from '@jest/globals'
import type { CatalogView } from '../catalog-view.ts'
import {
  delivered,
  type FaultTable,
  failed,
  type Row,
  refused,
  retried,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { Harness, MOSTLY_MICROSOFT } from '../harness.ts'

const CONFIGURATION = {
  service: 'entra',
  match: 'GET /contoso.example/v2.0/.well-known/openid-configuration',
  datasets: ['m365-summary', 'm365-users'],
  lost: ['m365_'],
  names: 'Entra',
} as const satisfies Target

/** MSAL asks for it, too, after we have. */
const DISCOVERY = { ...CONFIGURATION, after: 1 } as const satisfies Target

const TOKEN = {
  ...CONFIGURATION,
  match: 'POST /contoso.example/oauth2/v2.0/token',
} as const satisfies Target

const TOKEN_TABLE: FaultTable = {
  '401': refused('ENTRA_REFUSED'),
  '403': refused('ENTRA_REFUSED'),
  '404': refused('ENTRA_REFUSED'),
  '408': retried('ENTRA_UNAVAILABLE'),
  '429 with Retry-After': retried('ENTRA_UNAVAILABLE'),
  '429 without Retry-After': retried('ENTRA_UNAVAILABLE'),
  '500': retried('ENTRA_UNAVAILABLE'),
  '502': retried('ENTRA_UNAVAILABLE'),
  '503': retried('ENTRA_UNAVAILABLE'),
  'reset before it is accepted': retried('ENTRA_UNAVAILABLE'),
  'reset after it was accepted': retried('ENTRA_UNAVAILABLE'),
  'no answer': retried('ENTRA_UNAVAILABLE'),
  'truncated body': retried('ENTRA_UNAVAILABLE'),
  'malformed body': refused('ENTRA_UNAVAILABLE'),
  'wrong content type': refused('ENTRA_UNAVAILABLE'),
  'redirect to another host': refused('ENTRA_UNAVAILABLE'),
  'slow drip': retried('ENTRA_UNAVAILABLE'),
  'drip with long pauses': retried('ENTRA_UNAVAILABLE'),
}

/** What passes costs one request more, the one that MSAL makes. */
const PASSING = retried('ENTRA_UNAVAILABLE', { once: 3, stays: 5 })

const CONFIGURATION_TABLE: FaultTable = {
  '401': refused('ENTRA_REFUSED'),
  '403': refused('ENTRA_REFUSED'),
  '404': refused('ENTRA_REFUSED'),
  '408': PASSING,
  '429 with Retry-After': PASSING,
  '429 without Retry-After': PASSING,
  '500': PASSING,
  '502': PASSING,
  '503': PASSING,
  'reset before it is accepted': PASSING,
  'reset after it was accepted': PASSING,
  'no answer': PASSING,
  'truncated body': PASSING,
  'malformed body': refused('ENTRA_REFUSED'),
  'wrong content type': refused('ENTRA_REFUSED'),
  'redirect to another host': refused('ENTRA_UNAVAILABLE'),
  'slow drip': PASSING,
  'drip with long pauses': PASSING,
}

/** The first of the requests is the healthy one. */
const AFTER_OURS: Row = {
  once: delivered(3),
  stays: failed('ENTRA_UNAVAILABLE', 6),
}
const DISCOVERY_TABLE: Partial<FaultTable> = {
  '404': { always: failed('ENTRA_REFUSED', 2) },
  '503': AFTER_OURS,
  'reset before it is accepted': AFTER_OURS,
  'truncated body': AFTER_OURS,
  'malformed body': { always: failed('ENTRA_UNAVAILABLE', 2) },
}

let harness: Harness
let healthy: CatalogView

const shared = { harness: () => harness, healthy: () => healthy }

describe('what Entra says of the tenant', () => {
  beforeAll(async () => {
    harness = await Harness.start(MOSTLY_MICROSOFT)
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    ...shared,
    target: () => CONFIGURATION,
    table: CONFIGURATION_TABLE,
  })
})

describe('what MSAL asks Entra of the tenant', () => {
  beforeAll(async () => {
    harness = await Harness.start(MOSTLY_MICROSOFT)
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({ ...shared, target: () => DISCOVERY, table: DISCOVERY_TABLE })
})

describe('the token of Entra', () => {
  beforeAll(async () => {
    harness = await Harness.start(MOSTLY_MICROSOFT)
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({ ...shared, target: () => TOKEN, table: TOKEN_TABLE })
})
