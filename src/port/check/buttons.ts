// Whether the buttons in Port that start a backfill fit the inputs.
import type { CheckFinding } from '../../domain/check-finding.ts'
import type { SetupKind } from '../../domain/setup-row.ts'
import type { Step } from '../setup/plan.ts'

/** Whether an object of this kind starts a workflow of GitHub. */
export function isButton(kind: SetupKind): boolean {
  return kind === 'action' || kind === 'workflow'
}

/** Returns a finding for each button that Port has and setup would keep. */
export function checkButtons(steps: readonly Step[]): CheckFinding[] {
  return steps.filter(({ row }) => isButton(row.kind)).flatMap(findingOf)
}

function findingOf({ row, kept }: Step): CheckFinding[] {
  const subject = `${row.kind} ${row.identifier}`
  if (row.action === 'unchanged') {
    const detail = `It starts the workflow of "backfill-workflow". ${row.note ?? ''}`
    return [{ subject, status: 'ok', detail: detail.trim() }]
  }
  if (kept === undefined) return []
  const status = kept.fits === false ? 'warning' : 'ok'
  return [{ subject, status, detail: row.reason ?? '' }]
}
