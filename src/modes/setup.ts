// `mode: setup`: reads Port, plans the changes, writes them and reports one row
// per object.
import { applySetup, type SetupDeps } from '../port/setup/apply.ts'
import type { Desired } from '../port/setup/desired.ts'
import { planSetup } from '../port/setup/plan-setup.ts'
import { assembleReport, type ReportFrame } from '../report/assemble.ts'
import type { RunReport } from '../report/run-report.ts'
import { resultOfSetup } from '../report/setup-report.ts'

export type SetupModeDeps = SetupDeps & {
  readonly wanted: readonly Desired[]
}

/** A dry run only plans. Failures are part of the report. */
export async function setup(
  { wanted, ...deps }: SetupModeDeps,
  frame: ReportFrame,
): Promise<RunReport> {
  const plan = await planSetup(deps.client, wanted)
  const rows = frame.isDryRun
    ? plan.map(({ row }) => row)
    : await applySetup(deps, plan)
  const report = assembleReport(frame, {
    mode: 'setup',
  })
  return { ...report, result: resultOfSetup(rows), setup: rows }
}
