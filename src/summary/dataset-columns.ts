import type { DatasetReport } from '../report/run-report.ts'
import { number } from './markdown.ts'

/** A column of numbers in the table of datasets. */
export type DatasetColumn = {
  readonly name: string
  /** Undefined where the row has no such number. */
  readonly cellOf: (row: DatasetReport) => string | undefined
  /** Too wide for a terminal. */
  readonly isMarkdownOnly?: boolean
}

const COLUMNS: readonly DatasetColumn[] = [
  { name: 'Collected', cellOf: (row) => cell(row.collected) },
  { name: 'Sent', cellOf: (row) => cell(row.sent) },
  { name: 'Failed', cellOf: (row) => cell(row.failed) },
  { name: 'Verified', cellOf: (row) => cell(row.verified) },
  {
    name: 'Removed',
    cellOf: (row) => deletedCell(row.pruned, row.would_prune),
  },
  {
    name: 'Expired',
    cellOf: (row) => deletedCell(row.expired, row.would_expire),
  },
  {
    name: 'Requests',
    cellOf: (row) => cell(row.requests),
    isMarkdownOnly: true,
  },
  { name: 'Batches', cellOf: (row) => cell(row.batches), isMarkdownOnly: true },
]

/** Returns the columns for which any row has a number. */
export function datasetColumns(
  rows: readonly DatasetReport[],
): DatasetColumn[] {
  return COLUMNS.filter(({ cellOf }) =>
    rows.some((row) => cellOf(row) !== undefined),
  )
}

function cell(count: number | null | undefined): string | undefined {
  return typeof count === 'number' ? number(count) : undefined
}

function deletedCell(
  deleted: number | undefined,
  planned: number | undefined,
): string | undefined {
  return planned === undefined ? cell(deleted) : `would be ${number(planned)}`
}
