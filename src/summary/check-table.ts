import { adviceOf } from '../domain/check-finding.ts'
import { oneLine } from '../errors.ts'
import type { CheckRow } from '../report/check-report.ts'
import { textTable } from './text.ts'

const COLUMNS = ['Area', 'Check', 'Status', 'Finding'] as const

/** Returns the lines of a table for a log or a terminal. */
export function checkTable(rows: readonly CheckRow[]): string[] {
  const cells = rows.map((row) => [
    row.area,
    row.subject,
    row.status,
    describeFinding(row),
  ])
  return textTable(COLUMNS, cells, COLUMNS.length)
}

/** Returns code, detail and advice on one line. */
export function describeFinding(row: CheckRow): string {
  const { detail, code } = row
  const text = [code && `[${code}]`, detail, adviceOf(row)]
    .filter(Boolean)
    .join(' ')
  return oneLine(text)
}
