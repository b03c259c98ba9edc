// Compares what a run has left behind with what a fault table says.

import { expect } from '@jest/globals'
import type { RunReport } from '../../src/report/run-report.ts'
import { expectSame } from '../support/expect-same.ts'
import type { Expected, Failing, TableTests, Target } from './fault-table.ts'
import type { Harness, Outcome } from './harness.ts'
import { expectAdvice, expectNoSecret } from './messages.ts'

/** Expects what the table says of a run: neither more nor less. */
export function expectOutcome(
  outcome: Outcome,
  to: {
    readonly tests: TableTests
    readonly target: Target
    readonly expected: Expected
    /** The expected number of requests is the least. */
    readonly isMinimum?: boolean
  },
): void {
  const { report, catalog } = outcome
  const { tests, target, expected, isMinimum = false } = to
  const requests = requestsTo(outcome, target)
  const failings = failingsOf(outcome, tests)
  const said = expected.result === 'success' ? report.warnings : failings
  expect({
    result: report.result,
    failed: failings.map(({ name }) => name),
    codes: [...new Set(said.map(({ code }) => code))],
    requests: isMinimum ? Math.min(requests, expected.requests) : requests,
  }).toEqual({
    result: expected.result,
    failed: failedOf(expected, target),
    codes: expected.code === undefined ? [] : [expected.code],
    requests: expected.requests,
  })
  expectSame(catalog, expected.catalog(tests.healthy(), target))
  for (const { code, message } of said) {
    expectAdvice(code, message, target)
  }
}

function failedOf(
  { result, failed }: Expected,
  { datasets }: Target,
): readonly string[] {
  return result === 'success' ? [] : (failed ?? datasets)
}

function failingsOf(
  { report, failure }: Outcome,
  { failings = failedDatasets }: TableTests,
): readonly Failing[] {
  return failure ? [{ name: 'the run', ...failure }] : failings(report)
}

function failedDatasets({ datasets }: RunReport): Failing[] {
  return datasets
    .filter(({ status, error }) => status === 'failed' || error)
    .map(({ dataset, scope, error = { code: 'none', message: '' } }) => {
      return { name: keyOf(dataset, scope), ...error }
    })
}

function keyOf(dataset: string, scope: string | undefined): string {
  return scope === undefined ? dataset : `${dataset} ${scope}`
}

function requestsTo({ requests }: Outcome, target: Target): number {
  return requests.filter(({ service, method, path }) => {
    return (
      service === target.service && `${method} ${path} `.includes(target.match)
    )
  }).length
}

/** Expects that nothing secret is told, and no other host given anything. */
export function expectNoLeak(
  outcome: Outcome,
  place: {
    readonly harness: Harness
    readonly target: Target
    /** What the path begins with that a redirect leads to. */
    readonly elsewhere: string
  },
): void {
  const { harness, target } = place
  expectNoSecret(outcome, harness.emulators)
  const elsewhere = outcome.requests.filter(({ path }) =>
    path.startsWith(place.elsewhere),
  )
  if (!target.isRedirected) expect(elsewhere).toEqual([])
  for (const { method, headers, body } of elsewhere) {
    expect({ method, body }).toEqual({ method: 'GET', body: '' })
    expect(headers).not.toHaveProperty('authorization')
  }
}
