// The job summary of a set-up. Pure text, like that of a collection.

import type { SetupAction, SetupRow } from '../domain/setup-row.ts'
import type { RunReport } from '../report/run-report.ts'
import { describeAction } from '../report/setup-report.ts'
import { escapeText, table } from './markdown.ts'
import { listSetupProblems, nameFew } from './setup-problems.ts'

/** A page that is all new to Port lists dozens of changes. */
const MAX_CHANGES = 10
const MARKS: Readonly<Record<SetupAction, string>> = {
  create: '✅ ',
  update: '✅ ',
  unchanged: '➖ ',
  skipped: '➖ ',
  refused: '⚠️ ',
  failed: '❌ ',
}
/** What was not done is not ticked off. */
const DRY_MARKS: typeof MARKS = { ...MARKS, create: '', update: '' }

/** Renders what a set-up did, or would do. */
export function renderSetupSummary(report: RunReport): string {
  const rows = report.setup ?? []
  const sections = [
    `## Port set-up\n\n${headline(report, rows)}${secretNotice(rows)}`,
    failures(report),
    objects(report, rows),
    `<sub>Run ${report.run_id}, ${report.started_at}. Requests to Port: ${report.requests.port}.</sub>`,
  ]
  return sections.filter((section) => section !== '').join('\n\n')
}

function headline(report: RunReport, rows: readonly SetupRow[]): string {
  const count = (...actions: SetupAction[]) =>
    rows.filter(({ action }) => actions.includes(action)).length
  const changed = count('create', 'update')
  const left = count('refused', 'failed')
  const of = `${rows.length} objects`
  if (report.dry_run) {
    return `Dry run: ${changed} of ${of} would be created or updated; nothing was written.`
  }
  if (left > 0) {
    return `${left} of ${of} could not be set up; what to do is listed below.`
  }
  if (changed === 0) return `✅ Port has everything already.`
  return `✅ Port is set up: ${changed} of ${of} created or updated.`
}

/** Who has a new secret would else be told that all is well. */
function secretNotice(rows: readonly SetupRow[]): string {
  const isKept = rows.some(
    ({ kind, action }) => kind === 'webhook' && action === 'unchanged',
  )
  if (!isKept) return ''
  return ' The signing secrets of webhooks that are unchanged were not compared, since Port may hide them. Has "port-webhook-secret" changed? Then put the new one into each webhook in Port, too.'
}

function failures(report: RunReport): string {
  const lines = listSetupProblems(report).map(({ objects, error }) => {
    const names = objects.map(([kind, name]) => `${kind} ${escapeText(name)}`)
    return `- **${nameFew(names)}** \`${error.code}\` ${escapeText(error.message)}`
  })
  return lines.length === 0 ? '' : `### To do\n\n${lines.join('\n')}`
}

function objects(report: RunReport, rows: readonly SetupRow[]): string {
  const isDryRun = report.dry_run
  const marks = isDryRun ? DRY_MARKS : MARKS
  const lines = rows.map((row) => [
    `${row.kind} ${escapeText(row.identifier)}`,
    `${marks[row.action]}${describeAction(row.action, isDryRun)}`,
    describeChanges(row),
  ])
  return `### Objects\n\n${table(['Object', 'Action', 'Changes'], lines)}`
}

function describeChanges({ changes, reason, note }: SetupRow): string {
  if (reason) return escapeText(reason)
  const left = note ? [escapeText(note)] : []
  if (changes.length === 0) return left[0] ?? '–'
  const more = changes.length - MAX_CHANGES
  const named = changes.slice(0, MAX_CHANGES).map(escapeText)
  const rest = more > 0 ? [`and ${more} more, all in \`report.json\``] : []
  return [...named, ...rest, ...left].join('<br>')
}
