// Turns a table of faults into tests: each row says what a run over a
// service with that fault must leave behind.
import { expect, it } from '@jest/globals'
import type { Emulators, ServiceName } from '../../dev/emulators/start.ts'
import type { ErrorCode } from '../../src/errors.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import type { GivenInputs } from '../support/builders/a-inputs.ts'
import { type CatalogView, without } from './catalog-view.ts'
import { expectNoLeak, expectOutcome } from './expect-outcome.ts'
import { FAULTS, type FaultName, type FaultPlan } from './faults.ts'
import type { Harness, Outcome } from './harness.ts'
import type { Advice } from './messages.ts'

/** What is broken, and what depends on it. */
export type Target = {
  readonly service: ServiceName
  /** Part of the requests that the fault befalls; a space ends the path. */
  readonly match: string
  /** How many of them get through first. */
  readonly after?: number
  /** The datasets that fail with it, with their scope; or what else is told. */
  readonly datasets: readonly string[]
  /** Beginnings of the keys of what is then not in the catalog. */
  readonly lost: readonly string[]
  /** What every message must name. */
  readonly names: string
  /** What a message must advise, by code, where it is not the usual. */
  readonly advice?: Advice
  /** Its answer is read piece by piece. */
  readonly isStreamed?: boolean
  /** It may send its reader, who takes no secret along, to any other host. */
  readonly isRedirected?: boolean
}

/** Something that failed, by the name that a target has for it. */
export type Failing = {
  readonly name: string
  readonly code: string
  readonly message: string
}

/** What a run must leave behind. */
export type Expected = {
  readonly result: RunReport['result']
  /** What fails, if not the target's datasets. */
  readonly failed?: readonly string[]
  /** Of the failure, or of the warning when the result is a success. */
  readonly code?: string
  /** Requests that the fault could befall, repeated ones included. */
  readonly requests: number
  /** Returns what is in the catalog from what a healthy run leaves there. */
  readonly catalog: (healthy: CatalogView, target: Target) => CatalogView
}

/** A fault that passes and one that stays; or the same in both cases. */
export type Row =
  | { readonly once: Expected; readonly stays: Expected }
  | { readonly always: Expected }

export type FaultTable = Readonly<Record<FaultName, Row>>

/** Everything was delivered, exactly as without the fault. */
export function delivered(requests: number): Expected {
  return { result: 'success', requests, catalog: (healthy) => healthy }
}

/** The target's datasets failed, and nothing of what is lost was sent. */
export function failed(code: ErrorCode, requests: number): Expected {
  return {
    result: 'partial',
    code,
    requests,
    catalog: (healthy, { lost }) => without(healthy, lost),
  }
}

/** Passes when it is asked again; else fails after a number of requests. */
export function retried(
  code: ErrorCode,
  requests = { once: 2, stays: 5 },
): Row {
  return {
    once: delivered(requests.once),
    stays: failed(code, requests.stays),
  }
}

/** Passes when it is asked again; else fails when the wait budget is used up. */
export function limited(code: ErrorCode): Row {
  return { once: delivered(2), stays: failed(code, 5) }
}

/** Fails at the first answer, which no other request would change. */
export function refused(code: ErrorCode): Row {
  return { always: failed(code, 1) }
}

/** Leaves out the rows of some faults. */
export function except(
  table: Partial<FaultTable>,
  ...names: readonly FaultName[]
): Partial<FaultTable> {
  const rows = Object.entries(table)
  return Object.fromEntries(
    rows.filter(([row]) => names.every((name) => name !== row)),
  )
}

/**
 * Leaves out the faults that take long, where another table has them for the
 * same client: what they need is real time.
 */
export function quick(table: Partial<FaultTable>): Partial<FaultTable> {
  return except(table, 'no answer', 'slow drip', 'drip with long pauses')
}

export type TableTests = {
  readonly target: (harness: Harness) => Target
  readonly harness: () => Harness
  /** What a run without faults leaves in the catalog. */
  readonly healthy: () => CatalogView
  readonly table: Readonly<Partial<Record<string, Row>>>
  readonly plans?: Readonly<Record<string, FaultPlan>>
  /** The mode and other inputs of each run. */
  readonly inputs?: GivenInputs
  /** What must be there before each run, faults aside. */
  readonly prepare?: (harness: Harness) => Promise<void>
  /** Finds what failed; default: the datasets. */
  readonly failings?: (report: RunReport) => readonly Failing[]
  /** The only entities that Port may refuse in a run. */
  readonly rejected?: readonly string[]
  /** What else holds after each run. */
  readonly afterwards?: (outcome: Outcome, expected: Expected) => Promise<void>
}

/** Declares the tests of a table. */
export function testFaults(tests: TableTests): void {
  const plans: Readonly<Record<string, FaultPlan>> = tests.plans ?? FAULTS
  for (const [name, row] of Object.entries(tests.table)) {
    const plan = plans[name]
    if (plan === undefined || row === undefined) throw new Error(name)
    const test = (times: number | undefined, expected: Expected) =>
      testFault(tests, { plan, times, expected })
    if ('always' in row) {
      it(`${name}: ${told(row.always)}`, test(undefined, row.always))
    } else {
      it(`${name}, once: ${told(row.once)}`, test(1, row.once))
      it(`${name}, staying: ${told(row.stays)}`, test(undefined, row.stays))
    }
  }
}

type Case = {
  readonly plan: FaultPlan
  readonly times: number | undefined
  readonly expected: Expected
}

function testFault(tests: TableTests, { plan, times, expected }: Case) {
  return async () => {
    const harness = tests.harness()
    const target = tests.target(harness)
    const { emulators } = harness
    const elsewhere = elsewhereOf(emulators, target)
    await harness.reset()
    await tests.prepare?.(harness)
    const isStreamed = target.isStreamed === true
    emulators.addFault({
      ...plan.what({ elsewhere: `${elsewhere.url}${ELSEWHERE}`, isStreamed }),
      service: target.service,
      match: target.match,
      ...(target.after !== undefined && { after: target.after }),
      ...(times !== undefined && { times }),
    })
    emulators.addFault({
      service: elsewhere.service,
      match: ELSEWHERE,
      kind: 'wrong-type',
    })

    const outcome = await harness.run({
      limits: plan.limits ?? {},
      inputs: tests.inputs ?? {},
    })

    const isMinimum = plan.isWaitedFor === true && times === undefined
    expectOutcome(outcome, { tests, target, expected, isMinimum })
    expect(emulators.catalog.dropped).toEqual([])
    expectRejected(emulators, tests.rejected ?? [])
    expectNoLeak(outcome, { harness, target, elsewhere: ELSEWHERE })
    await tests.afterwards?.(outcome, expected)
  }
}

function expectRejected(
  { catalog }: Emulators,
  allowed: readonly string[],
): void {
  const rejected = catalog.rejected.map(({ identifier }) => identifier)
  expect(allowed).toEqual(expect.arrayContaining(rejected))
}

const ELSEWHERE = '/elsewhere?sig=of-elsewhere'

/** Another service than the one that redirects there. */
function elsewhereOf({ urls }: Emulators, { service }: Target) {
  return service === 'port-api'
    ? { service: 'github' as const, url: urls.github }
    : { service: 'port-api' as const, url: urls.portApi }
}

function told({ result, code, requests }: Expected): string {
  const times = `${requests} request${requests === 1 ? '' : 's'}`
  if (code === undefined) return `delivered with ${times}`
  const verb = result === 'success' ? 'delivered with warning' : 'failed with'
  return `${verb} ${code} after ${times}`
}
