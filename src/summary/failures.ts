import { oneLine } from '../errors.ts'
import { lostRecords, type RunReport } from '../report/run-report.ts'
import { describeFinding } from './check-table.ts'
import { number } from './markdown.ts'
import { listSetupProblems, nameFew } from './setup-summary.ts'

/** GitHub cuts an annotation at 64 KiB. */
const MAX_LINES = 30

/** Returns one message with everything that failed and what to do. */
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
    return `- ${datasets.join(', ')}: [${rows[0]?.error?.code}] ${oneLine(message)}`
  })
  const outcome =
    report.result === 'partial'
      ? 'Some records were not delivered.'
      : 'No records were delivered.'
  return [outcome, ...firstOf([...describeLosses(report), ...lines])].join('\n')
}

/** Returns a line for each dataset with records that no replay can send. */
export function describeLosses({ datasets }: RunReport): string[] {
  const names = [...new Set(datasets.map(({ dataset }) => dataset))]
  return names.flatMap((name) => {
    const lost = datasets
      .filter(({ dataset }) => dataset === name)
      .reduce((sum, row) => sum + lostRecords(row), 0)
    return lost === 0
      ? []
      : [
          `- ${name}: ${number(lost)} ${lost === 1 ? 'record is' : 'records are'} lost. Port did not accept them, and they are not kept for a replay. Run the workflow again to collect them.`,
        ]
  })
}

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

export function describeSetupFailures(report: RunReport): string {
  const lines = listSetupProblems(report).map(({ objects, error }) => {
    const names = objects.map(([kind, name]) => `${kind} "${name}"`)
    return `- ${nameFew(names)}: [${error.code}] ${oneLine(error.message)}`
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
