import type {
  DatasetReport,
  RunReport,
  SourceReport,
  Status,
} from '../report/run-report.ts'
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
  const numbers = NUMBERS.filter(({ isShown }) => isShown(report.datasets))
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

type Column = {
  readonly name: string
  readonly cellOf: (row: DatasetReport) => string
  readonly isShown: (rows: readonly DatasetReport[]) => boolean
}

const NOTHING = '–'
const NUMBERS: readonly Column[] = [
  aColumn('Collected', (row) => row.collected),
  aColumn('Sent', (row) => row.sent),
  aColumn('Failed', (row) => row.failed),
  {
    ...aColumn('Verified', (row) => row.verified),
    isShown: (rows) => rows.some(({ verified }) => verified !== null),
  },
  {
    name: 'Removed',
    cellOf: toRemoved,
    isShown: (rows) => rows.some(isPruned),
  },
  aColumn('Requests', (row) => row.requests),
  aColumn('Batches', (row) => row.batches),
]

function aColumn(
  name: string,
  countIn: (row: DatasetReport) => number | null,
): Column {
  return { name, cellOf: (row) => number(countIn(row)), isShown: () => true }
}

function isPruned({ pruned, would_prune: planned }: DatasetReport): boolean {
  return pruned !== undefined || planned !== undefined
}

function toRemoved({ pruned, would_prune: planned }: DatasetReport): string {
  return planned === undefined ? number(pruned) : `would be ${number(planned)}`
}

function rank({ status }: DatasetReport): number {
  return status === 'failed' ? 0 : 1
}

function toRow(row: DatasetReport, numbers: readonly Column[]): string[] {
  return [
    `\`${row.dataset}\``,
    escapeText(row.scope ?? NOTHING),
    MARKS[row.status],
    ...numbers.map(({ cellOf }) => cellOf(row)),
  ]
}

function toSkippedRow(
  { source, status }: SourceReport,
  numbers: readonly Column[],
): string[] {
  const counts = numbers.map(() => NOTHING)
  return [`all of \`${source}\``, NOTHING, MARKS[status], ...counts]
}
