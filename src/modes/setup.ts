// `mode: setup`: reads Port, plans the changes, writes them and reports one row
// per object.

import type { SetupRow } from '../domain/setup-row.ts'
import { applySetup, type SetupDeps } from '../port/setup/apply.ts'
import type { Desired } from '../port/setup/desired.ts'
import { planSetup } from '../port/setup/plan-setup.ts'
import { assembleReport, type ReportFrame } from '../report/assemble.ts'
import type { RunReport } from '../report/run-report.ts'
import { describeAction, resultOfSetup } from '../report/setup-report.ts'
import type { Logger } from '../runtime/logger.ts'

export type SetupModeDeps = SetupDeps & {
  readonly wanted: readonly Desired[]
  readonly logger: Logger
}

/** A dry run only plans. Failures are part of the report. */
export async function setup(
  { wanted, logger, ...deps }: SetupModeDeps,
  frame: ReportFrame,
): Promise<RunReport> {
  const plan = await planSetup(deps.client, wanted)
  const rows = frame.isDryRun
    ? plan.map(({ row }) => row)
    : await applySetup(deps, plan)
  logRows(rows, logger, frame)
  const report = assembleReport(frame, {
    mode: 'setup',
  })
  return { ...report, result: resultOfSetup(rows), setup: rows }
}

const MAX_LOGGED_CHANGES = 5

function logRows(
  rows: readonly SetupRow[],
  logger: Logger,
  { isDryRun }: ReportFrame,
): void {
  const log = logger.group('Port setup')
  for (const row of rows) {
    const outcome = describeAction(row.action, isDryRun)
    log.info(`${row.kind} "${row.identifier}": ${outcome}${detailsOf(row)}`)
  }
  log.end()
}

function detailsOf(row: SetupRow): string {
  return `${describe(row)}${row.note ? ` ${row.note}` : ''}`
}

function describe({ changes, reason, error }: SetupRow): string {
  if (error) return ` (${error.code}).`
  if (reason) return `. ${reason}`
  if (changes.length === 0) return '.'
  const more = changes.length - MAX_LOGGED_CHANGES
  const named = changes.slice(0, MAX_LOGGED_CHANGES).join('; ')
  return `: ${named}${more > 0 ? `; and ${more} more` : ''}.`
}
