// Proves from Port's permissions that only the readers may read people's data.
import {
  type CheckFinding,
  findingOfFailure,
} from '../../domain/check-finding.ts'
import type { LockStep } from '../permissions/lock.ts'
import { restrict } from '../remedies.ts'

const SUBJECT = 'readers of people'
const CODE = 'PORT_NOT_LOCKED'

/** `needed` are the blueprints of the datasets that a run collects. */
export function checkLocks(
  steps: readonly LockStep[],
  needed: readonly string[],
): CheckFinding[] {
  const asked = steps.filter(({ row }) => row.action !== 'skipped')
  if (asked.length === 0) return [EVERYONE]
  const closed = asked.filter(({ row }) => row.action === 'unchanged')
  const summary: CheckFinding = {
    subject: SUBJECT,
    status: 'ok',
    detail: `Only administrators, moderators and the teams of "people-readers" may read ${closed.length} of ${asked.length} blueprints and pages about people.`,
  }
  return [
    ...(closed.length > 0 ? [summary] : []),
    ...asked.flatMap((step) => findingsOf(step, needed)),
  ]
}

const EVERYONE: CheckFinding = {
  subject: SUBJECT,
  status: 'ok',
  detail:
    '"people-readers" is "everyone", so the permissions in Port were not checked.',
}

function findingsOf(
  { row, lock, isOpen }: LockStep,
  needed: readonly string[],
): CheckFinding[] {
  const subject = `${row.kind} ${row.identifier}`
  // A page shows to nobody what the blueprint hides.
  const isData = lock.kind === 'blueprint-permissions'
  const { error, changes } = row
  if (error !== undefined) {
    const isLost = isData && needed.includes(row.identifier)
    const status = isLost ? 'failure' : 'warning'
    return [findingOfFailure(subject, error, status)]
  }
  // The blueprint or page is missing, which is a finding of its own.
  if (row.action === 'unchanged' || isOpen === undefined) return []
  const noun = isData ? 'blueprint' : 'page'
  const remedy = restrict(`${noun} "${row.identifier}"`)
  const setup = `Setup would make these changes: ${changes.join('; ')}.`
  if (!isOpen) {
    const detail = `A team of "people-readers" may not read it. ${setup}`
    return [{ subject, status: 'warning', detail, remedy }]
  }
  const detail = `Others may read it. ${setup}`
  const status = isData ? 'failure' : 'warning'
  return [{ subject, status, detail, remedy, code: CODE }]
}
