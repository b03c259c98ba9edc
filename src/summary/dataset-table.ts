import type {
  DatasetReport,
  RunReport,
  SourceReport,
  Status,
} from '../domain/run-report.ts'
import { escapeText, number, table } from './markdown.ts'

const MAX_ROWS = 200
const MARKS: Readonly<Record<Status, string>> = {
  ok: '✅ ok',
  empty: '➖ empty',
  skipped: '➖ skipped',
  failed: '❌ failed',
}

/** Renders what became of each dataset; failed ones come first. */
export function datasetTable(report: RunReport): string {
  const datasets = [...report.datasets]
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, MAX_ROWS)
  const skipped = report.sources.filter(({ status }) => status === 'skipped')
  const rows = [...datasets.map(toRow), ...skipped.map(toSkippedRow)]
  if (rows.length === 0) return ''
  const left = report.datasets.length - datasets.length
  const more = left > 0 ? `\n\n${left} more rows are in \`report.json\`.` : ''
  return `### Datasets\n\n${table(COLUMNS, rows, NUMBERS)}${more}`
}

const NUMBERS = ['Collected', 'Sent', 'Failed', 'Requests', 'Batches']
const COLUMNS = ['Dataset', 'Scope', 'Status', ...NUMBERS]
const NOTHING = '–'

function rank({ status }: DatasetReport): number {
  return status === 'failed' ? 0 : 1
}

function toRow(row: DatasetReport): string[] {
  const counts = [
    row.collected,
    row.sent,
    row.failed,
    row.requests,
    row.batches,
  ]
  return [
    `\`${row.dataset}\``,
    escapeText(row.scope ?? NOTHING),
    MARKS[row.status],
    ...counts.map(number),
  ]
}

function toSkippedRow({ source, status }: SourceReport): string[] {
  const counts = NUMBERS.map(() => NOTHING)
  return [`all of \`${source}\``, NOTHING, MARKS[status], ...counts]
}
