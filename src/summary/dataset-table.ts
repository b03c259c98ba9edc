import type {
  DatasetReport,
  RunReport,
  SourceReport,
  Status,
} from '../report/run-report.ts'
import { type DatasetColumn, datasetColumns } from './dataset-columns.ts'
import { escapeText, table } from './markdown.ts'

const MAX_ROWS = 200
const MARKS: Readonly<Record<Status, string>> = {
  ok: '✅ ok',
  empty: '➖ empty',
  skipped: '➖ skipped',
  failed: '❌ failed',
}

/** Renders a row for each dataset, failed datasets first. */
export function datasetTable(report: RunReport): string {
  const datasets = [...report.datasets]
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, MAX_ROWS)
  const skipped = report.sources.filter(({ status }) => status === 'skipped')
  const numbers = datasetColumns(report.datasets)
  const rows = [
    ...datasets.map((row) => toRow(row, numbers)),
    ...skipped.map((source) => toSkippedRow(source, numbers)),
  ]
  if (rows.length === 0) return ''
  const left = report.datasets.length - datasets.length
  const more = left > 0 ? `\n\n${left} more rows are in \`report.json\`.` : ''
  const names = numbers.map(({ name }) => name)
  const columns = ['Dataset', 'Scope', 'Status', ...names]
  return `### Datasets\n\n${table(columns, rows, names)}${more}`
}

const NOTHING = '–'

function rank({ status }: DatasetReport): number {
  return status === 'failed' ? 0 : 1
}

function toRow(
  row: DatasetReport,
  numbers: readonly DatasetColumn[],
): string[] {
  return [
    `\`${row.dataset}\``,
    escapeText(row.scope ?? NOTHING),
    MARKS[row.status],
    ...numbers.map(({ cellOf }) => cellOf(row) ?? NOTHING),
  ]
}

function toSkippedRow(
  { source, status }: SourceReport,
  numbers: readonly DatasetColumn[],
): string[] {
  const counts = numbers.map(() => NOTHING)
  return [`all of \`${source}\``, NOTHING, MARKS[status], ...counts]
}
