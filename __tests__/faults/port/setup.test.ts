// `mode: setup`: an object is made as a whole or not at all, and a second
// setup makes what the first could not.
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import type { ErrorCode } from '../../../src/errors.ts'
import type { RunReport } from '../../../src/report/run-report.ts'
import { expectSame } from '../../support/expect-same.ts'
import { type AccountView, emptyAccount, viewAccount } from '../account-view.ts'
import {
  delivered,
  type Expected,
  except,
  type Failing,
  type FaultTable,
  quick,
  type Row,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { Harness, type Outcome } from '../harness.ts'
import { ASK_AGAIN } from '../messages.ts'
import { portApiTable } from './port-api-rows.ts'

const SETUP = { mode: 'setup', 'backfill-workflow': 'backfill.yml' }
/** With one integration that starts workflows. */
const PORT = {
  isEmpty: true,
  integrations: [
    { installationId: 'github-octo', installationAppType: 'github-ocean' },
  ],
}
const WORKFLOW = 'workflow copilot_usage_backfill'
/** The row as long as it is not known what the button is to be. */
const BUTTON = 'action copilot_usage_backfill'
const PAGE = 'page copilot_adoption'

const CREATION = {
  service: 'port-api',
  match: 'POST /v1/workflows',
  datasets: [WORKFLOW],
  lost: [],
  names: '/v1/workflows',
  advice: ASK_AGAIN,
} as const satisfies Target

const READING = {
  ...CREATION,
  match: 'GET /v1/pages/copilot_adoption',
  datasets: [PAGE],
  names: '/v1/pages',
} as const satisfies Target

const INTEGRATIONS = {
  ...CREATION,
  match: 'GET /v1/integration',
  datasets: [BUTTON],
  names: '/v1/integration',
} as const satisfies Target

const WORKFLOWS = {
  ...INTEGRATIONS,
  match: 'GET /v1/workflows ',
  names: '/v1/workflows',
} as const satisfies Target

let harness: Harness
let whole: AccountView

function failedObjects({ setup = [] }: RunReport): Failing[] {
  return setup.flatMap(({ kind, identifier, error }) =>
    error ? [{ name: `${kind} ${identifier}`, ...error }] : [],
  )
}

/** All but one object is there. */
function lacking(code: ErrorCode, requests: number): Expected {
  return { result: 'partial', code, requests, catalog: (view) => view }
}

/** Returns what is left without some objects, each of which must be there. */
function withoutObjects(view: AccountView, names: readonly string[]) {
  expect(Object.keys(view)).toEqual(expect.arrayContaining([...names]))
  const kept = Object.entries(view).filter(([name]) => !names.includes(name))
  return Object.fromEntries(kept)
}

async function expectCompletable(lost: readonly string[]): Promise<void> {
  const { emulators } = harness
  expectSame(viewAccount(emulators.port), withoutObjects(whole, lost))
  emulators.clearFaults()

  const again = await harness.run({ inputs: SETUP })

  expect(again.report.result).toBe('success')
  expectSame(viewAccount(emulators.port), whole)
}

/** The object is missing exactly when the setup says so. */
function expectMissing(name: string) {
  return (_: Outcome, { result }: Expected): Promise<void> =>
    expectCompletable(result === 'success' ? [] : [name])
}

const USUAL = portApiTable(lacking)

/** Port has made the object, and could not say so; it makes no second one. */
const UNTOLD: Row = {
  once: delivered(2),
  stays: lacking('PORT_UNAVAILABLE', 5),
}
const MADE_TABLE: Partial<FaultTable> = {
  'reset after it was accepted': UNTOLD,
  'truncated body': UNTOLD,
  'malformed body': { always: lacking('PORT_UNEXPECTED_RESPONSE', 1) },
  'slow drip': UNTOLD,
  'drip with long pauses': UNTOLD,
}
const NOT_MADE_TABLE = except(
  USUAL,
  'reset after it was accepted',
  'truncated body',
  'malformed body',
  'slow drip',
  'drip with long pauses',
)
// Where Port says that it has no such page, one is made.
const READING_TABLE = quick(except(USUAL, '404'))
// An account without workflows answers 403 or 404, and gets an action.
const WORKFLOWS_TABLE = except(READING_TABLE, '403')

const shared = {
  harness: () => harness,
  healthy: () => ({}),
  inputs: SETUP,
  prepare: async ({ emulators }: Harness) => emptyAccount(emulators.port),
  failings: failedObjects,
}

describe('the creation of an object', () => {
  beforeAll(async () => {
    harness = await Harness.start(portApiInputs, {}, { port: PORT })
    await harness.run({ inputs: SETUP })
    whole = viewAccount(harness.emulators.port)
  })

  afterAll(() => harness.close())

  testFaults({
    ...shared,
    target: () => CREATION,
    table: NOT_MADE_TABLE,
    afterwards: expectMissing(WORKFLOW),
  })
  testFaults({
    ...shared,
    target: () => CREATION,
    table: MADE_TABLE,
    afterwards: () => expectCompletable([]),
  })
})

describe('the reading of an object', () => {
  beforeAll(async () => {
    harness = await Harness.start(portApiInputs, {}, { port: PORT })
    await harness.run({ inputs: SETUP })
    whole = viewAccount(harness.emulators.port)
  })

  afterAll(() => harness.close())

  testFaults({
    ...shared,
    target: () => READING,
    table: READING_TABLE,
    afterwards: expectMissing(PAGE),
  })
  testFaults({
    ...shared,
    target: () => INTEGRATIONS,
    table: READING_TABLE,
    afterwards: expectMissing(WORKFLOW),
  })
  testFaults({
    ...shared,
    target: () => WORKFLOWS,
    table: WORKFLOWS_TABLE,
    afterwards: expectMissing(WORKFLOW),
  })
})
