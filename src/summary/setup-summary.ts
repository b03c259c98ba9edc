// The job summary of `mode: setup`, and what could not be set up. Wrong
// credentials fail for every object alike, so a reason is listed once.
import type { SetupAction, SetupRow } from '../domain/setup-row.ts'
import type { Failure } from '../errors.ts'
import type { RunReport } from '../report/run-report.ts'
import { describeAction } from '../report/setup-report.ts'
import { causeKey } from './cause-key.ts'
import { forecastSection } from './forecast.ts'
import { escapeText, table } from './markdown.ts'

const MAX_NAMED = 3
/** A new page has dozens of changes. */
const MAX_CHANGES = 10
const MARKS: Readonly<Record<SetupAction, string>> = {
  create: '✅ ',
  update: '✅ ',
  unchanged: '➖ ',
  skipped: '➖ ',
  refused: '⚠️ ',
  failed: '❌ ',
}
/** A dry run does nothing, so no tick. */
const DRY_MARKS: typeof MARKS = { ...MARKS, create: '', update: '' }

export function renderSetupSummary(report: RunReport): string {
  const rows = report.setup ?? []
  const sections = [
    `## Port set-up\n\n${headline(report, rows)}${secretNotice(rows)}`,
    failures(report),
    objects(report, rows),
    forecastSection(report),
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
  if (changed === 0) return `✅ Nothing to do: Port has all objects.`
  return `✅ Port is set up: ${changed} of ${of} created or updated.`
}

/** The notice is for users with a new secret. */
function secretNotice(rows: readonly SetupRow[]): string {
  const isKept = rows.some(
    ({ kind, action }) => kind === 'webhook' && action === 'unchanged',
  )
  if (!isKept) return ''
  return ' The signing secrets of unchanged webhooks were not compared, because Port may hide them. If "port-webhook-secret" has changed, set the new secret in each webhook in Port, too.'
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

const MAX_LISTED_CHANGES = 5

/** Returns a line for each object, for a log or a terminal. */
export function setupLines({
  setup = [],
  dry_run: isDryRun,
}: RunReport): string[] {
  return setup.map((row) => {
    const outcome = describeAction(row.action, isDryRun)
    const note = row.note ? ` ${row.note}` : ''
    return `${row.kind} "${row.identifier}": ${outcome}${listChanges(row)}${note}`
  })
}

function listChanges({ changes, reason, error }: SetupRow): string {
  if (error) return ` (${error.code}).`
  if (reason) return `. ${reason}`
  if (changes.length === 0) return '.'
  const more = changes.length - MAX_LISTED_CHANGES
  const named = changes.slice(0, MAX_LISTED_CHANGES).join('; ')
  return `: ${named}${more > 0 ? `; and ${more} more` : ''}.`
}

export type SetupProblem = {
  /** Kind and identifier of each object. */
  readonly objects: readonly (readonly [string, string])[]
  /** Of the first of them. */
  readonly error: Failure
}

/** Returns each reason once, with all objects that failed for it. */
export function listSetupProblems({ setup = [] }: RunReport): SetupProblem[] {
  const problems = new Map<string, SetupProblem>()
  for (const { kind, identifier, error } of setup) {
    if (error === undefined) continue
    const reason = causeKey(error)
    const known = problems.get(reason) ?? { objects: [], error }
    const objects = [...known.objects, [kind, identifier] as const]
    problems.set(reason, { ...known, objects })
  }
  return [...problems.values()]
}

/** Joins the first names and counts the others. */
export function nameFew(names: readonly string[]): string {
  const left = names.length - MAX_NAMED
  const named = names.slice(0, MAX_NAMED).join(', ')
  return left > 0 ? `${named} and ${left} more` : named
}
