import { oneLine } from '../../errors.ts'
import { lostRecords, type RunReport } from '../../report/run-report.ts'
import { causeKey } from '../cause-key.ts'
import { describeFinding } from '../check-table.ts'
import { number } from '../markdown.ts'
import { listSetupProblems, nameFew } from '../setup-summary.ts'
import { causesIn, describeCause } from './causes.ts'

/** GitHub cuts an annotation at 64 KiB. */
const MAX_LINES = 30

/** Returns one message with everything that failed and what to do. */
export function describeFailures(report: RunReport): string {
  if (report.check !== undefined) return describeCheckFailures(report)
  if (report.setup !== undefined) return describeSetupFailures(report)
  const lines = causesIn(report).map(
    (cause) => `- ${cause.datasets.join(', ')}: ${describeCause(cause)}`,
  )
  return [
    describeOutcome(report),
    ...firstOf([
      ...describeLosses(report).map((line) => `- ${line}`),
      ...lines,
    ]),
  ].join('\n')
}

export function describeOutcome({
  result,
  dry_run: isDryRun,
}: RunReport): string {
  if (isDryRun) return 'The dry run is not complete. Nothing was sent.'
  return result === 'partial'
    ? 'Some records were not delivered.'
    : 'No records were delivered.'
}

/** Returns a sentence for each dataset with records that no replay can send. */
export function describeLosses({
  datasets,
  dry_run: isDryRun,
}: RunReport): string[] {
  // A dry run has nothing to deliver, so nothing can be lost.
  if (isDryRun) return []
  const names = [...new Set(datasets.map(({ dataset }) => dataset))]
  return names.flatMap((name) => {
    const lost = datasets
      .filter(({ dataset }) => dataset === name)
      .reduce((sum, row) => sum + lostRecords(row), 0)
    return lost === 0
      ? []
      : [
          `${name}: ${number(lost)} ${lost === 1 ? 'record is' : 'records are'} lost. Port did not accept them, and they are not kept for a replay. Run the workflow again to collect them.`,
        ]
  })
}

function describeCheckFailures(report: RunReport): string {
  const rows = report.check ?? []
  const failed = rows.filter(({ status }) => status === 'failure')
  const causes = Map.groupBy(
    failed,
    (row) => `${row.area} ${causeKey({ ...row, message: row.detail })}`,
  )
  const lines = [...causes.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const subjects = [first, ...others].map(({ subject }) => subject)
    return `- ${first.area}, ${nameFew(subjects)}: ${describeFinding(first)}`
  })
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
