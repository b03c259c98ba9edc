import type { RunReport } from '../domain/run-report.ts'
import { describeCheckFailures } from './check-failures.ts'
import { describeSetupFailures } from './setup-failures.ts'

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
  const left = lines.length - MAX_LINES
  const more = left > 0 ? [`- ${left} more are in "report.json".`] : []
  return [outcome, ...lines.slice(0, MAX_LINES), ...more].join('\n')
}
