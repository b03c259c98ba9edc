import { DATASETS, SOURCES, type Source } from './domain/dataset.ts'
import type {
  DatasetReport,
  SourceReport,
  Status,
} from './domain/run-report.ts'

/** Sums up the datasets of each source and scope, and names sources left out. */
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
  of: { readonly source: Source; readonly scope: string },
  rows: readonly DatasetReport[],
): SourceReport {
  const failed = rows.find(({ status }) => status === 'failed')
  const error = failed?.error
  return { ...of, status: statusOf(rows), ...(error && { error }) }
}

function statusOf(rows: readonly DatasetReport[]): Status {
  const statuses = rows.map(({ status }) => status)
  if (statuses.includes('failed')) return 'failed'
  return statuses.includes('ok') ? 'ok' : 'empty'
}
