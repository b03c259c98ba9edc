import { DATASETS, SOURCES, type Source } from '../domain/dataset.ts'
import { toInstant } from '../domain/day.ts'
import type { Clock } from '../runtime/clock.ts'
import {
  type DatasetReport,
  type RunReport,
  resultOf,
  type SourceReport,
  type Status,
} from './run-report.ts'

/** The parts of a report that do not depend on the mode. */
export type ReportFrame = {
  readonly runId: string
  readonly startedAt: Date
  readonly isDryRun: boolean
  readonly clock: Clock
  /** Requests and waits so far. */
  readonly usage: () => Pick<RunReport, 'requests' | 'waits_ms'>
}

type Findings = Pick<RunReport, 'mode'> &
  Partial<Pick<RunReport, 'sources' | 'datasets' | 'warnings' | 'figures'>>

export function assembleReport(
  frame: ReportFrame,
  { mode, sources = [], datasets = [], warnings = [], figures = {} }: Findings,
): RunReport {
  return {
    schema_version: 1,
    run_id: frame.runId,
    started_at: toInstant(frame.startedAt.getTime()),
    finished_at: toInstant(frame.clock.now().getTime()),
    result: resultOf(datasets, frame.isDryRun),
    mode,
    dry_run: frame.isDryRun,
    sources,
    datasets,
    warnings,
    ...frame.usage(),
    figures,
  }
}

/** Returns a row for each source and scope; a source without rows is skipped. */
export function toSourceReports(
  datasets: readonly DatasetReport[],
): SourceReport[] {
  return SOURCES.flatMap((source) => {
    const rows = datasets.filter(
      (row) => DATASETS[row.dataset].source === source,
    )
    if (rows.length === 0) {
      return [{ source, scope: '', status: 'skipped' as const }]
    }
    const scopes = [...new Set(rows.map((row) => row.scope ?? ''))]
    return scopes.map((scope) =>
      toSourceReport(
        { source, scope },
        rows.filter((row) => (row.scope ?? '') === scope),
      ),
    )
  })
}

function toSourceReport(
  unit: { readonly source: Source; readonly scope: string },
  rows: readonly DatasetReport[],
): SourceReport {
  const failed = rows.find(({ status }) => status === 'failed')
  const error = failed?.error
  return { ...unit, status: statusOf(rows), ...(error && { error }) }
}

function statusOf(rows: readonly DatasetReport[]): Status {
  const statuses = rows.map(({ status }) => status)
  if (statuses.includes('failed')) return 'failed'
  return statuses.includes('ok') ? 'ok' : 'empty'
}
