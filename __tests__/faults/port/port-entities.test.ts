// Port's Entities API, where entities are written without a webhook.
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import type { ErrorCode } from '../../../src/errors.ts'
import { type CatalogView, only, without } from '../catalog-view.ts'
import {
  type Expected,
  type FaultTable,
  failed,
  quick,
  type Row,
  refused,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { BODY_REFUSALS } from '../faults.ts'
import { Harness, MOSTLY_MICROSOFT, type Outcome } from '../harness.ts'
import { expectReplayable } from '../replayable.ts'
import { portApiTable } from './port-api-rows.ts'

const BULK = {
  service: 'port-api',
  match: 'POST /v1/blueprints/m365_copilot_user/entities/bulk?',
  datasets: ['m365-users'],
  lost: ['m365_copilot_user '],
  names: 'Cannot send entities of "m365_copilot_user".',
} as const satisfies Target

const TOKEN = {
  ...BULK,
  match: 'POST /v1/auth/access_token',
  // Only people are collected then, so nothing is delivered.
  lost: [''],
} as const satisfies Target

/** Port has stored the entities, and could not say so. */
function takenIn(row: Row): Row {
  const keep = (expected: Expected): Expected => ({
    ...expected,
    catalog: (healthy) => healthy,
  })
  return 'always' in row
    ? { always: keep(row.always) }
    : { once: row.once, stays: keep(row.stays) }
}

const USUAL = portApiTable(failed)
const BULK_TABLE: FaultTable = {
  ...USUAL,
  'reset after it was accepted': takenIn(USUAL['reset after it was accepted']),
  'truncated body': takenIn(USUAL['truncated body']),
  'malformed body': takenIn(USUAL['malformed body']),
  'slow drip': takenIn(USUAL['slow drip']),
  'drip with long pauses': takenIn(USUAL['drip with long pauses']),
}

const REFUSALS_TABLE = {
  // Three people are sent again as two, and as one.
  '413': { always: failed('PORT_API_REFUSED', 3) },
  '422': refused('PORT_API_REFUSED'),
}

/** Nothing is delivered, not even a part. */
function nothing(expected: Expected): Expected {
  return expected.result === 'success'
    ? expected
    : { ...expected, result: 'failed' }
}

const TOKEN_TABLE: Partial<FaultTable> = quick({
  ...portApiTable((...of) => nothing(failed(...of))),
  // Nobody asks for a token with a token: what is refused stays refused.
  '401': { always: nothing(failed('PORT_UNAUTHORIZED', 1)) },
  '403': { always: nothing(failed('PORT_UNAUTHORIZED', 1)) },
  // Asked for to read the permissions, to read the blueprint, and to write.
  '404': { always: nothing(failed('PORT_NOT_FOUND', 3)) },
})

let harness: Harness
let healthy: CatalogView
const shared = { harness: () => harness, healthy: () => healthy }

describe("Port's Entities API", () => {
  beforeAll(async () => {
    harness = await Harness.start((emulators) => ({
      ...MOSTLY_MICROSOFT,
      ...portApiInputs(emulators),
      'use-port-webhook': 'false',
      'verify-delivery': 'false',
    }))
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    ...shared,
    target: () => BULK,
    table: BULK_TABLE,
    afterwards: expectReplayable(shared),
  })
  testFaults({
    ...shared,
    target: () => BULK,
    table: REFUSALS_TABLE,
    plans: BODY_REFUSALS,
    afterwards: expectReplayable(shared),
  })
})

describe("the token for Port's Entities API", () => {
  beforeAll(async () => {
    harness = await Harness.start((emulators) => ({
      ...MOSTLY_MICROSOFT,
      ...portApiInputs(emulators),
      'use-port-webhook': 'false',
      'verify-delivery': 'false',
    }))
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  const people = {
    ...shared,
    healthy: () => only(healthy, 'm365_copilot_user '),
  }
  testFaults({
    ...people,
    inputs: { datasets: 'm365-users' },
    target: () => TOKEN,
    table: TOKEN_TABLE,
    afterwards: expectReplayable(people),
  })
})

/** The one person who has never used Copilot. */
const IDLE =
  '6e3f9b1c-2a47-4d58-9c60-7b1d5e8fa234/33b99c955de0f96ad8b511b065f3ecbc'
const IDLE_KEY = `m365_copilot_user ${IDLE}`

/** All but one are stored, and that one is told. */
function storedButOne(code: ErrorCode, requests: number): Expected {
  return {
    result: 'partial',
    code,
    requests,
    catalog: (whole) => without(whole, [IDLE_KEY]),
  }
}

const PARTLY_TABLE: Partial<FaultTable> = {
  '503': {
    once: storedButOne('PORT_ENTITIES_REJECTED', 2),
    stays: failed('PORT_UNAVAILABLE', 5),
  },
  'reset after it was accepted': {
    once: storedButOne('PORT_ENTITIES_REJECTED', 2),
    stays: storedButOne('PORT_UNAVAILABLE', 5),
  },
  'truncated body': {
    once: storedButOne('PORT_ENTITIES_REJECTED', 2),
    stays: storedButOne('PORT_UNAVAILABLE', 5),
  },
  'malformed body': { always: storedButOne('PORT_UNEXPECTED_RESPONSE', 1) },
}

/** What Port refused, or has not answered for, is kept until it takes it. */
async function expectRestReplayable(
  { report, undelivered }: Outcome,
  { code }: Expected,
): Promise<void> {
  const isToldApart = code === 'PORT_ENTITIES_REJECTED'
  const people = report.datasets.find(({ dataset }) => dataset === 'm365-users')
  expect(people).toMatchObject(
    isToldApart
      ? {
          sent: 3,
          failed: 1,
          kept: 1,
          failed_entities: [
            {
              identifier: IDLE,
              reason: expect.stringContaining('last_activity_date'),
            },
          ],
        }
      : { sent: 0, failed: 4, kept: 4 },
  )
  expect(undelivered).toEqual(['1-m365-copilot-users.json'])
  harness.emulators.clearFaults()
  harness.requireNothing()

  const replayed = await harness.run({ inputs: { mode: 'replay' } })

  expect(replayed.report.datasets).toMatchObject([
    { sent: isToldApart ? 1 : 4 },
  ])
  expect(replayed.undelivered).toEqual([])
  expect(replayed.catalog).toEqual(healthy)
}

describe('entities of which Port refuses one', () => {
  beforeAll(async () => {
    harness = await Harness.start((emulators) => ({
      ...MOSTLY_MICROSOFT,
      ...portApiInputs(emulators),
      'use-port-webhook': 'false',
      'verify-delivery': 'false',
    }))
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({
    ...shared,
    prepare: async (on) =>
      on.require('m365_copilot_user', 'last_activity_date'),
    rejected: [IDLE],
    target: () => ({ ...BULK, names: '"m365_copilot_user"' }),
    table: PARTLY_TABLE,
    afterwards: expectRestReplayable,
  })
})
