// Verification: Port is asked for what it was sent. When it cannot be asked,
// what was sent is neither lost nor known to have arrived.
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import type { ErrorCode } from '../../../src/errors.ts'
import { NOW } from '../../dev/trusted-emulators.ts'
import { type CatalogView, store } from '../catalog-view.ts'
import {
  type Expected,
  quick,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { Harness, MOSTLY_MICROSOFT, type Outcome } from '../harness.ts'
import { ASK_AGAIN } from '../messages.ts'
import { portApiTable } from './port-api-rows.ts'

/** The one person who has never used Copilot. */
const IDLE =
  '6e3f9b1c-2a47-4d58-9c60-7b1d5e8fa234/33b99c955de0f96ad8b511b065f3ecbc'

const SEARCH = {
  service: 'port-api',
  match: 'POST /v1/blueprints/m365_copilot_user/entities/search',
  datasets: ['m365-users'],
  lost: [],
  names: 'Cannot verify the entities of "m365_copilot_user"',
  advice: ASK_AGAIN,
} as const satisfies Target

const AUDIT_LOG = {
  ...SEARCH,
  match: 'GET /v1/audit-log?',
  names: '"m365_copilot_user"',
} as const satisfies Target

/** All is there, but nobody knows. */
function unknown(code: ErrorCode, requests: number): Expected {
  return { result: 'partial', code, requests, catalog: (whole) => whole }
}

let harness: Harness
let healthy: CatalogView

function peopleIn({ report }: Outcome) {
  return report.datasets.find(({ dataset }) => dataset === 'm365-users')
}

async function expectNothingLost(
  outcome: Outcome,
  { result }: Expected,
): Promise<void> {
  const verified = result === 'success' ? 4 : null
  expect(peopleIn(outcome)).toMatchObject({ sent: 4, failed: 0, verified })
  expect(outcome.undelivered).toEqual([])
}

describe('the search for what was sent', () => {
  beforeAll(async () => {
    harness = await Harness.start(
      (emulators) => ({ ...MOSTLY_MICROSOFT, ...portApiInputs(emulators) }),
      undefined,
      { port: { isSettledForSearches: true, now: () => NOW } },
    )
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    harness: () => harness,
    healthy: () => healthy,
    target: () => SEARCH,
    table: portApiTable(unknown),
    afterwards: expectNothingLost,
  })
})

const OLD = {
  identifier: IDLE,
  blueprint: 'm365_copilot_user',
  properties: {
    period: 'D28',
    report_date: '2026-10-01T00:00:00Z',
    user_key: 'idle',
  },
  relations: {},
}

/** Port has a person of an earlier run, and refuses to update this one. */
async function refuseUpdate({ emulators }: Harness): Promise<void> {
  store(emulators.catalog, OLD, '2026-10-01T03:30:00.000Z')
  harness.require('m365_copilot_user', 'last_activity_date')
}

async function expectRefusalKnown(
  outcome: Outcome,
  { code }: Expected,
): Promise<void> {
  const isKnown = code === 'PORT_ENTITIES_MISSING'
  const people = peopleIn(outcome)
  expect(people).toMatchObject(
    isKnown
      ? { sent: 4, failed: 1, verified: 3 }
      : { sent: 4, failed: 0, verified: null },
  )
  if (isKnown) {
    expect(people?.failed_entities).toEqual([
      {
        identifier: IDLE,
        reason: 'property "last_activity_date" is required',
      },
    ])
  }
}

/** It is read to tell what is refused, and again for the reasons. */
function refusalTold(requests: number): Expected {
  return unknown('PORT_ENTITIES_MISSING', requests + 1)
}

describe('the audit log, when an entity is there but was not updated', () => {
  beforeAll(async () => {
    harness = await Harness.start(
      (emulators) => ({ ...MOSTLY_MICROSOFT, ...portApiInputs(emulators) }),
      undefined,
      { port: { isSettledForSearches: true, now: () => NOW } },
    )
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    harness: () => harness,
    healthy: () => ({
      ...healthy,
      [`m365_copilot_user ${IDLE}`]: OLD,
    }),
    prepare: refuseUpdate,
    rejected: [IDLE],
    target: () => AUDIT_LOG,
    table: quick(portApiTable(unknown, refusalTold)),
    afterwards: expectRefusalKnown,
  })
})
