// `mode: total`: adds up the reports of several runs into one. It collects and
// sends nothing.
import type { WarningCode } from '../collectors/collector.ts'
import { DATASETS, type DatasetName } from '../domain/dataset.ts'
import { CodedError, type Failure, failureOf, prefixed } from '../errors.ts'
import { assembleReport, type ReportFrame } from '../report/assemble.ts'
import {
  type DatasetReport,
  type RunReport,
  resultOf,
} from '../report/run-report.ts'
import {
  addUpReports,
  scopesOf,
  sharedDatasets,
  withoutRepeats,
} from '../report/total/add-up.ts'
import {
  commonFailure,
  endedEarly,
  toFailedRows,
} from '../report/total/ended-early.ts'
import { findReports } from '../report/total/find-reports.ts'
import type { Logger } from '../runtime/logger.ts'

const REPORT_IGNORED = 'REPORT_IGNORED' satisfies WarningCode

export type TotalDeps = {
  /** The reports lie anywhere below. */
  readonly folder: string
  /** Scopes of which there should be a report. */
  readonly expected: readonly string[]
  /** Stands for a scope without a report; undefined expects no report. */
  readonly dataset: DatasetName | undefined
  readonly logger: Logger
}

/** @throws {CodedError} REPORT_MISSING without any report */
export function total(deps: TotalDeps, frame: ReportFrame): RunReport {
  const { folder, dataset, logger } = deps
  const expected = dataset === undefined ? [] : deps.expected
  const { reports: found, unreadable } = findReports(folder)
  const ignored = [
    ...unreadable.map(
      (file) =>
        `"${file}" is not the report of a run that collected. The total is without it.`,
    ),
    ...sharedDatasets(found).map(
      (name) =>
        `Several reports of one run have "${name}" and no scope. Only the newest counts.`,
    ),
  ]
  for (const message of ignored) logger.warning(message)
  const reports = withoutRepeats(found)
  const known = new Set(
    reports.flatMap((report) => [...scopesOf(report)]).map(toKey),
  )
  const missing = expected.filter((scope) => !known.has(toKey(scope)))
  if (found.length === 0 && missing.length === 0) throw noReport(folder)
  logger.info(`Reports that are added up: ${reports.length}.`)
  const early = endedEarly(found)
  const cause = early.length < missing.length ? undefined : commonFailure(early)
  const { datasets, warnings, ...parts } = addUpReports(reports)
  const all = [
    ...datasets,
    ...missing.flatMap((scope) =>
      dataset ? toMissing(scope, dataset, cause) : [],
    ),
    // The first ones are the jobs of the scopes without a report.
    ...early
      .slice(missing.length)
      .flatMap((report) => toFailedRows(report, dataset)),
  ]
  const isDryRun = reports.some(({ dry_run }) => dry_run)
  return {
    ...assembleReport(frame, { mode: 'total' }),
    ...parts,
    datasets: all,
    warnings: [
      ...warnings,
      ...ignored.map((message) => ({ code: REPORT_IGNORED, message })),
    ],
    dry_run: isDryRun,
    result: resultOf(all, isDryRun),
    ...spanOf(reports),
  }
}

/** GitHub ignores case in `Octo-Org`. */
function toKey(scope: string): string {
  return scope.toLowerCase()
}

function noReport(folder: string): CodedError {
  return new CodedError(
    'REPORT_MISSING',
    `No report of a run is below "${folder}".`,
    {
      remedy: {
        system: 'workflow',
        kind: 'input',
        name: 'output-dir',
        expected: 'the folder with the downloaded reports of the runs',
      },
    },
  )
}

/** The cause is that of the job, if all jobs without figures have the same. */
function toMissing(
  scope: string,
  dataset: DatasetName,
  cause: Failure | undefined,
): DatasetReport {
  return {
    dataset,
    blueprint: DATASETS[dataset].blueprint,
    scope,
    status: 'failed',
    collected: 0,
    sent: 0,
    failed: 0,
    verified: null,
    requests: 0,
    batches: 0,
    error: cause
      ? prefixed(
          `The job of "${scope}" ended before it collected anything.`,
          cause,
        )
      : failureOf(
          'REPORT_MISSING',
          `There is no report with figures of "${scope}". The log of the job of "${scope}" says why.`,
          { system: 'workflow', kind: 'wait', mode: 'ingest' },
        ),
  }
}

/** From the start of the first run to the end of the last one. */
function spanOf(
  reports: readonly RunReport[],
): Partial<Pick<RunReport, 'started_at' | 'finished_at'>> {
  const starts = reports.map(({ started_at }) => started_at).sort()
  const ends = reports.map(({ finished_at }) => finished_at).sort()
  const [first] = starts
  const last = ends.at(-1)
  return first && last ? { started_at: first, finished_at: last } : {}
}
