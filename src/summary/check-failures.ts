import type { RunReport } from '../domain/run-report.ts'
import { describeFinding } from './check-table.ts'

/** An annotation holds 64 KiB, and nobody reads that much. */
const MAX_LINES = 30

/** Says in one message what is not ready, and what to do about it. */
export function describeCheckFailures(report: RunReport): string {
  const rows = report.check ?? []
  const failed = rows.filter(({ status }) => status === 'failure')
  const lines = failed.map(
    (row) => `- ${row.area}, ${row.subject}: ${describeFinding(row)}`,
  )
  const left = lines.length - MAX_LINES
  const more = left > 0 ? [`- ${left} more are in "report.json".`] : []
  return [
    `Not everything is ready: ${failed.length} of ${rows.length} checks failed.`,
    ...lines.slice(0, MAX_LINES),
    ...more,
  ].join('\n')
}
