// `mode: check`: it tells what it cannot find out, and changes nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import type { ErrorCode } from '../../../src/errors.ts'
import type { RunReport } from '../../../src/report/run-report.ts'
import { expectSame } from '../../support/expect-same.ts'
import { type AccountView, viewAccount } from '../account-view.ts'
import {
  delivered,
  type Expected,
  except,
  type Failing,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { Harness, MOSTLY_MICROSOFT } from '../harness.ts'
import { ASK_AGAIN } from '../messages.ts'
import { portApiTable } from '../port/port-api-rows.ts'

const CHECK = { mode: 'check' }

const CREDENTIALS = {
  service: 'port-api',
  match: 'GET /v1/blueprints/github_copilot_seats',
  datasets: ['Port credentials'],
  lost: [],
  names: '/v1/blueprints/{blueprint}',
  advice: ASK_AGAIN,
} as const satisfies Target

let harness: Harness
let account: AccountView

function failures({ check = [] }: RunReport): Failing[] {
  return check
    .filter(({ status }) => status === 'failure')
    .map(({ area, subject, detail, code = '' }) => {
      return { name: `${area} ${subject}`, code, message: detail }
    })
}

function notReady(code: ErrorCode, requests: number): Expected {
  return { result: 'failed', code, requests, catalog: (view) => view }
}

/** The blueprint and its scorecard are read afterwards, to be compared. */
function ready(requests: number): Expected {
  return delivered(requests + 2)
}

async function expectUnchanged(): Promise<void> {
  const { port } = harness.emulators
  expect(port.writes).toEqual([])
  expectSame(viewAccount(port), account)
}

describe('the check of what Port has', () => {
  beforeAll(async () => {
    harness = await Harness.start((emulators) => ({
      ...MOSTLY_MICROSOFT,
      ...portApiInputs(emulators),
    }))
    account = viewAccount(harness.emulators.port)
  })

  afterAll(() => harness.close())

  testFaults({
    harness: () => harness,
    healthy: () => ({}),
    inputs: CHECK,
    failings: failures,
    target: () => CREDENTIALS,
    table: except(portApiTable(notReady, ready), '404'),
    afterwards: expectUnchanged,
  })

  it('404: tells that the blueprint is missing, and makes none', async () => {
    await harness.reset()
    harness.emulators.addFault({
      service: 'port-api',
      match: CREDENTIALS.match,
      kind: 'status',
      status: 404,
    })

    const { report } = await harness.run({ inputs: CHECK })

    const missing = report.check?.filter(({ status }) => status === 'failure')
    expect(report.result).toBe('failed')
    expect(missing).toEqual([
      {
        area: 'Port',
        subject: 'blueprint github_copilot_seats',
        status: 'failure',
        detail: 'Port does not have it.',
        remedy: {
          system: 'port',
          kind: 'install',
          what: 'blueprint "github_copilot_seats"',
          where: 'Port',
          also: [{ system: 'workflow', kind: 'wait', mode: 'ingest' }],
        },
      },
    ])
    await expectUnchanged()
  })
})
