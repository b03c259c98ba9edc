// Turns a table of faults into tests: each row says what a run over a
// service with that fault must leave behind.
import { expect, it } from '@jest/globals'
import type { ServiceName } from '../../dev/emulators/start.ts'
import type { ErrorCode } from '../../src/errors.ts'
import type { Bench, Outcome } from './bench.ts'
import { type CatalogView, without } from './catalog-view.ts'
import { FAULTS, type FaultName, type FaultPlan } from './faults.ts'
import { expectAdvice, expectNoSecret } from './messages.ts'

/** What is broken, and what depends on it. */
export type Target = {
  readonly service: ServiceName
  /** Part of the requests that the fault befalls. */
  readonly match: string
  /** How many of them get through first. */
  readonly after?: number
  /** The datasets that fail with it, with their scope. */
  readonly datasets: readonly string[]
  /** Beginnings of the keys of what is then not in the catalog. */
  readonly lost: readonly string[]
  /** What every message must name. */
  readonly names: string
  /** Its answer is read piece by piece. */
  readonly isStreamed?: boolean
  /** It may send its reader, who takes no secret along, to any other host. */
  readonly isRedirected?: boolean
}

/** What a run must leave behind. */
export type Expected = {
  readonly result: 'success' | 'partial'
  /** Of the failure, or of the warning when the result is a success. */
  readonly code?: string
  /** Requests that the fault could befall, repeated ones included. */
  readonly requests: number
  /** Gives what is in the catalog from what a healthy run leaves there. */
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

/** Passes when it is asked again; else fails after so many requests. */
export function retried(
  code: ErrorCode,
  requests = { once: 2, stays: 5 },
): Row {
  return {
    once: delivered(requests.once),
    stays: failed(code, requests.stays),
  }
}

/** Fails at the first answer, which no other request would change. */
export function refused(code: ErrorCode): Row {
  return { always: failed(code, 1) }
}

type TableTests = {
  readonly target: (bench: Bench) => Target
  readonly bench: () => Bench
  /** What a run without faults leaves in the catalog. */
  readonly healthy: () => CatalogView
  readonly table: Readonly<Partial<Record<string, Row>>>
  readonly plans?: Readonly<Record<string, FaultPlan>>
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
    const bench = tests.bench()
    const target = tests.target(bench)
    const { emulators } = bench
    await bench.reset()
    emulators.addFault({
      ...plan.what({ emulators, isStreamed: target.isStreamed === true }),
      service: target.service,
      match: target.match,
      ...(target.after !== undefined && { after: target.after }),
      ...(times !== undefined && { times }),
    })
    emulators.addFault({ service: 'port-api', kind: 'wrong-type' })

    const outcome = await bench.run({ limits: plan.limits ?? {} })

    expectOutcome(outcome, { target, expected, healthy: tests.healthy() })
    expect(emulators.catalog).toMatchObject({ rejected: [], dropped: [] })
    expectNoLeak(outcome, bench, target)
    await tests.afterwards?.(outcome, expected)
  }
}

function told({ result, code, requests }: Expected): string {
  const times = `${requests} request${requests === 1 ? '' : 's'}`
  if (code === undefined) return `delivered with ${times}`
  const verb = result === 'success' ? 'delivered with warning' : 'failed with'
  return `${verb} ${code} after ${times}`
}

function expectOutcome(
  outcome: Outcome,
  to: {
    readonly target: Target
    readonly expected: Expected
    readonly healthy: CatalogView
  },
): void {
  const { report, catalog } = outcome
  const { target, expected, healthy } = to
  const failedRows = report.datasets.filter(({ status }) => status === 'failed')
  const said = sayings(outcome, expected)
  expect({
    result: report.result,
    failed: failedRows.map(({ dataset, scope }) => keyOf(dataset, scope)),
    codes: [...new Set(said.map(({ code }) => code))],
    requests: requestsTo(outcome, target),
  }).toEqual({
    result: expected.result,
    failed: expected.result === 'success' ? [] : target.datasets,
    codes: expected.code === undefined ? [] : [expected.code],
    requests: expected.requests,
  })
  expect(catalog).toEqual(expected.catalog(healthy, target))
  for (const { code, message } of said) {
    expectAdvice(code, message, target.names)
  }
}

/** What the run says of its failures, or of its success. */
function sayings({ report }: Outcome, { result }: Expected) {
  if (result === 'success') return report.warnings
  return report.datasets.flatMap(({ error }) => error ?? [])
}

function keyOf(dataset: string, scope: string | undefined): string {
  return scope === undefined ? dataset : `${dataset} ${scope}`
}

function requestsTo({ requests }: Outcome, target: Target): number {
  return requests.filter(({ service, method, path }) => {
    return (
      service === target.service && `${method} ${path}`.includes(target.match)
    )
  }).length
}

/** Nothing secret is told, and no other host is given anything. */
function expectNoLeak(outcome: Outcome, bench: Bench, target: Target): void {
  expectNoSecret(outcome, bench.emulators)
  const elsewhere = outcome.requests.filter(
    ({ service }) => service === 'port-api',
  )
  if (!target.isRedirected) expect(elsewhere).toEqual([])
  for (const { method, headers, body } of elsewhere) {
    expect({ method, body }).toEqual({ method: 'GET', body: '' })
    expect(headers).not.toHaveProperty('authorization')
  }
}
