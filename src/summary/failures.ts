import type { RunReport } from '../report/run-report.ts'
import { describeFinding } from './check-table.ts'
import { listSetupProblems, nameFew } from './setup-problems.ts'

/** An annotation holds 64 KiB, and nobody reads that much. */
const MAX_LINES = 30

/** Says in one message everything that failed, and what to do about it. */
export function describeFailures(report: RunReport): string {
  if (report.check !== undefined) return describeCheckFailures(report)
  if (report.setup !== undefined) return describeSetupFailures(report)
  const failed = report.datasets.filter(
    ({ status, error }) => status === 'failed' && error !== undefined,
  )
  const messages = [...new Set(failed.map(({ error }) => error?.message ?? ''))]
  const lines = messages.map((message) => {
    const rows = failed.filter(({ error }) => error?.message === message)
    const datasets = [...new Set(rows.map(({ dataset }) => dataset))]
    return `- ${datasets.join(', ')}: [${rows[0]?.error?.code}] ${message}`
  })
  const outcome =
    report.result === 'partial'
      ? 'Some of what was asked for was not delivered.'
      : 'Nothing of what was asked for was delivered.'
  return [outcome, ...firstOf(lines)].join('\n')
}

/** Says in one message what is not ready, and what to do about it. */
function describeCheckFailures(report: RunReport): string {
  const rows = report.check ?? []
  const failed = rows.filter(({ status }) => status === 'failure')
  const lines = failed.map(
    (row) => `- ${row.area}, ${row.subject}: ${describeFinding(row)}`,
  )
  return [
    `Not everything is ready: ${failed.length} of ${rows.length} checks failed.`,
    ...firstOf(lines),
  ].join('\n')
}

/** Says in one message what could not be set up, and what to do about it. */
export function describeSetupFailures(report: RunReport): string {
  const lines = listSetupProblems(report).map(({ objects, error }) => {
    const names = objects.map(([kind, name]) => `${kind} "${name}"`)
    return `- ${nameFew(names)}: [${error.code}] ${error.message}`
  })
  const outcome =
    report.result === 'partial'
      ? 'Port is not completely set up.'
      : 'Port could not be set up.'
  return [outcome, ...lines].join('\n')
}

function firstOf(lines: readonly string[]): string[] {
  const left = lines.length - MAX_LINES
  const more = left > 0 ? [`- ${left} more are in "report.json".`] : []
  return [...lines.slice(0, MAX_LINES), ...more]
}
