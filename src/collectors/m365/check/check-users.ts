// Reads the whole user report. Checks whether names are concealed and whether
// the number of people matches the summary. Keeps and prints no person.
import {
  type CheckFinding,
  findingOfError,
  notChecked,
} from '../../../domain/check-finding.ts'
import type { M365Summary } from '../../../domain/m365.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { Warning } from '../../collector.ts'
import type { M365Session } from '../session.ts'
import { NAMES_CONCEALED, warnIfFewer } from '../units.ts'
import { type OpenUsers, openUsers } from '../users/users.ts'
import { findingOfWarning } from './finding-of-warning.ts'

const NAMES = 'names'
const COUNT = 'user count'
const REPORT = 'user report'
/** The findings about the user report. */
export const USER_SUBJECTS = [NAMES, COUNT] as const

export type ReportsCheck = {
  readonly canRead: boolean
  readonly summary: M365Summary | undefined
}

export async function checkUsers(
  session: M365Session,
  { canRead, summary }: ReportsCheck,
  log: Logger,
): Promise<CheckFinding[]> {
  if (!canRead) {
    const because = 'the reports cannot be read'
    return USER_SUBJECTS.map((subject) => notChecked(subject, because))
  }
  try {
    const { period } = session.options
    const tenantId = await session.tenantId()
    const users = await openUsers(session.reports, { tenantId, period, log })
    return await readUsers(users, summary)
  } catch (error) {
    return [findingOfError(REPORT, error)]
  }
}

async function readUsers(
  users: OpenUsers,
  summary: M365Summary | undefined,
): Promise<CheckFinding[]> {
  try {
    const { count, warnings } = await countUsers(users)
    return [
      findNames(users.areNamesConcealed),
      findCount(count, summary),
      ...warnings.map((warning) => findingOfWarning(REPORT, warning)),
    ]
  } finally {
    await users.close()
  }
}

async function countUsers({ events, warnings }: OpenUsers) {
  const found: Warning[] = [...warnings]
  for (;;) {
    const { done, value } = await events.next()
    if (done) return { count: value.people, warnings: found }
    if (value.type === 'warning') found.push(value.warning)
  }
}

function findNames(areConcealed: boolean | undefined): CheckFinding {
  if (areConcealed === undefined) {
    return notChecked(NAMES, 'the user report is empty')
  }
  return areConcealed
    ? findingOfWarning(NAMES, NAMES_CONCEALED)
    : { subject: NAMES, status: 'ok', detail: 'The tenant shows names.' }
}

function findCount(
  count: number,
  summary: M365Summary | undefined,
): CheckFinding {
  const enabled = summary?.anyApp.enabled
  const counts = { 'Microsoft 365 user': count }
  if (enabled === undefined) {
    const because = 'there is no summary to compare with'
    return { ...notChecked(COUNT, because), counts }
  }
  const [warning] = warnIfFewer(count, summary)
  if (warning !== undefined) {
    return { ...findingOfWarning(COUNT, warning), counts }
  }
  const detail = `The user report has ${count} people, and the summary counts ${enabled} enabled users. The report can include people who lost their license recently.`
  return { subject: COUNT, status: 'ok', detail, counts }
}
