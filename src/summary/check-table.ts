import type { CheckRow } from '../report/check-report.ts'
import { textTable } from './text-columns.ts'

const COLUMNS = ['Area', 'Check', 'Status', 'Finding'] as const

/** Renders a check as a table for a log or a terminal, line by line. */
export function checkTable(rows: readonly CheckRow[]): string[] {
  const cells = rows.map((row) => [
    row.area,
    row.subject,
    row.status,
    describeFinding(row),
  ])
  return textTable(COLUMNS, cells, COLUMNS.length)
}

/** Says in one line what was found and what to do. */
export function describeFinding({ detail, advice, code }: CheckRow): string {
  const text = [code && `[${code}]`, detail, advice].filter(Boolean).join(' ')
  return text.replace(/\s+/g, ' ')
}
