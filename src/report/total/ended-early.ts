// Runs that ended before they had figures, such as by mistakes in the inputs.
// Their reports name no scope.
import {
  DATASET_NAMES,
  DATASETS,
  type DatasetName,
} from '../../domain/dataset.ts'
import { type Failure, failureOf, prefixed } from '../../errors.ts'
import type { DatasetReport, RunReport } from '../run-report.ts'
import { scopesOf } from './add-up.ts'

/** Returns the reports of such runs that no re-run has made good. */
export function endedEarly(reports: readonly RunReport[]): RunReport[] {
  const left = reports.filter(isOfARun)
  return reports
    .filter((report) => !isOfARun(report))
    .filter((early) => {
      const at = left.findIndex((report) => isReRun(report, early, reports))
      if (at === -1) return true
      // One re-run makes one job good.
      left.splice(at, 1)
      return false
    })
}

function isOfARun({ datasets, result }: RunReport): boolean {
  return datasets.length > 0 || result !== 'failed'
}

/** Whether a report is of a later attempt, and of a job without one before. */
function isReRun(
  report: RunReport,
  early: RunReport,
  all: readonly RunReport[],
): boolean {
  if (!isLaterAttempt(report, early)) return false
  const scopes = scopesOf(report)
  return !all.some(
    (other) =>
      isLaterAttempt(report, other) &&
      other.datasets.length > 0 &&
      hasSame(scopesOf(other), scopes),
  )
}

/** A run in Actions has the identifier `<run>-<attempt>`. */
function isLaterAttempt(later: RunReport, earlier: RunReport): boolean {
  const [run, attempt] = splitRunId(later)
  const [earlierRun, earlierAttempt] = splitRunId(earlier)
  return run === earlierRun && attempt > earlierAttempt
}

function splitRunId({ run_id }: RunReport): readonly [string, number] {
  const [, run, attempt] = /^(\d+)-(\d+)$/.exec(run_id) ?? []
  return [run ?? run_id, Number(attempt ?? 1)]
}

function hasSame(one: ReadonlySet<string>, other: ReadonlySet<string>) {
  if (one.size === 0 || other.size === 0) return one.size === other.size
  return [...one].some((scope) => other.has(scope))
}

/** One row without a scope, so that the failure counts. */
export function toFailedRows(
  report: RunReport,
  wanted: DatasetName | undefined,
): DatasetReport[] {
  const names = wanted ? [wanted] : DATASET_NAMES.slice(0, 1)
  return names.map((dataset) => ({
    dataset,
    blueprint: DATASETS[dataset].blueprint,
    status: 'failed',
    collected: 0,
    sent: 0,
    failed: 0,
    verified: null,
    requests: 0,
    batches: 0,
    error: prefixed(
      `The run "${report.run_id}" ended before it collected anything.`,
      failureOfRun(report),
    ),
  }))
}

/** Returns why the runs ended early, if it is the same for all of them. */
export function commonFailure(
  reports: readonly RunReport[],
): Failure | undefined {
  const [first, ...others] = reports.map(failureOfRun)
  const isCommon = others.every(({ message }) => message === first?.message)
  return isCommon ? first : undefined
}

function failureOfRun({ failures: [first] = [] }: RunReport): Failure {
  return (
    first ??
    failureOf('REPORT_MISSING', 'Its log says why.', {
      system: 'workflow',
      kind: 'wait',
      mode: 'ingest',
    })
  )
}
