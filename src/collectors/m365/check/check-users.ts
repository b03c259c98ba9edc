// Reads the user report to its end: names concealed or not, and as many
// people as the summary counts. Nobody in it is kept or told.
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
/** What is told of the user report. */
export const USER_SUBJECTS = [NAMES, COUNT] as const

/** What is known of the reports, once the summary has been asked for. */
export type ReportsLook = {
  readonly canRead: boolean
  readonly summary: M365Summary | undefined
}

/** Checks the user report against the summary. */
export async function checkUsers(
  session: M365Session,
  { canRead, summary }: ReportsLook,
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
    if (done) return { count: value, warnings: found }
    if (value.type === 'warning') found.push(value.warning)
  }
}

function findNames(areConcealed: boolean | undefined): CheckFinding {
  if (areConcealed === undefined) {
    return notChecked(NAMES, 'nobody is in the user report yet')
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
  if (enabled === undefined) {
    return notChecked(COUNT, 'there is no summary to compare with')
  }
  const [warning] = warnIfFewer(count, summary)
  if (warning !== undefined) return findingOfWarning(COUNT, warning)
  const detail = `The user report has ${count} people, the summary counts ${enabled} enabled ones; people who lost their licence lately can be in the report.`
  return { subject: COUNT, status: 'ok', detail }
}
