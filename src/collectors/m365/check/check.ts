// Checks a tenant with the requests of a run: the app, each permission, and
// whether the figures match each other.
import {
  type CheckFinding,
  findingOfError,
  notChecked,
} from '../../../domain/check-finding.ts'
import type { DatasetName } from '../../../domain/dataset.ts'
import { type Day, daysBetween } from '../../../domain/day.ts'
import type { Licenses, M365Summary } from '../../../domain/m365.ts'
import type { Logger } from '../../../runtime/logger.ts'
import { NO_DATA } from '../error.ts'
import type { M365CollectorOptions } from '../options.ts'
import { M365Session } from '../session.ts'
import { readLicenses } from '../totals/licenses.ts'
import { readSummary } from '../totals/summary.ts'
import { checkUsers, type ReportsCheck, USER_SUBJECTS } from './check-users.ts'
import { findingOfWarning } from './finding-of-warning.ts'

const APP = 'Entra app'
const REPORTS = 'permission Reports.Read.All'
const AGE = 'data age'
const LICENSES = 'permission LicenseAssignment.Read.All'

/** Checks the tenant for the datasets. A failed check does not stop the others. */
export async function checkM365(
  options: M365CollectorOptions,
  log: Logger,
): Promise<CheckFinding[]> {
  const session = new M365Session(options)
  const app = await checkApp(session)
  if (app.status === 'failure') {
    const subjects = [REPORTS, AGE, ...subjectsOf(options.datasets)]
    return [app, ...subjects.map((subject) => notChecked(subject, NO_TOKEN))]
  }
  const reports = await checkReports(session)
  return [
    app,
    ...reports.findings,
    ...(options.datasets.includes('m365-summary')
      ? await checkLicenses(session)
      : []),
    ...(options.datasets.includes('m365-users')
      ? await checkUsers(session, reports, log)
      : []),
  ]
}

const NO_TOKEN = 'there is no token for Microsoft Graph'

function subjectsOf(datasets: readonly DatasetName[]): readonly string[] {
  return [
    ...(datasets.includes('m365-summary') ? [LICENSES] : []),
    ...(datasets.includes('m365-users') ? USER_SUBJECTS : []),
  ]
}

async function checkApp(session: M365Session): Promise<CheckFinding> {
  try {
    const tenantId = await session.tenantId()
    await session.tokens.token()
    const detail = `Entra issues tokens in tenant ${tenantId}.`
    return { subject: APP, status: 'ok', detail }
  } catch (error) {
    return findingOfError(APP, error)
  }
}

async function checkReports(
  session: M365Session,
): Promise<ReportsCheck & { readonly findings: readonly CheckFinding[] }> {
  const { period } = session.options
  try {
    const tenantId = await session.tenantId()
    const result = await readSummary(session.reports, { tenantId, period })
    const { summary, warnings } = result
    const findings = [
      findSummary(summary),
      ...warnings.map((warning) => findingOfWarning('report form', warning)),
      findAge(session, summary?.reportDate),
    ]
    return { canRead: true, summary, findings }
  } catch (error) {
    const because = 'the reports cannot be read'
    const findings = [findingOfError(REPORTS, error), notChecked(AGE, because)]
    return { canRead: false, summary: undefined, findings }
  }
}

function findSummary(summary: M365Summary | undefined): CheckFinding {
  if (summary === undefined) {
    return {
      subject: REPORTS,
      status: 'warning',
      detail: 'The reports can be read, but they are empty.',
      remedy: NO_DATA,
    }
  }
  const { period, reportVersion, anyApp } = summary
  return {
    subject: REPORTS,
    status: 'ok',
    detail: `The reports can be read: ${anyApp.enabled} enabled users, ${anyApp.active} active users (${period}, version ${reportVersion}).`,
  }
}

function findAge(session: M365Session, day: Day | undefined): CheckFinding {
  if (day === undefined) return notChecked(AGE, 'there is no data yet')
  const [warning] = session.warnOfAge(day)
  if (warning !== undefined) return findingOfWarning(AGE, warning)
  const age = daysBetween(day, session.today())
  const detail = `The reports end at ${day}, ${age} ${age === 1 ? 'day' : 'days'} ago. Usually they are up to 3 days behind.`
  return { subject: AGE, status: 'ok', detail }
}

async function checkLicenses(session: M365Session): Promise<CheckFinding[]> {
  const { skus } = session.options
  const { licenses, warnings } = await readLicenses(session.client, skus)
  const findings = warnings.map((warning) =>
    findingOfWarning(LICENSES, warning),
  )
  return licenses === undefined
    ? findings
    : [findLicenses(licenses), ...findings]
}

function findLicenses({ total, assigned }: Licenses): CheckFinding {
  const detail = `The tenant has ${total} Copilot licenses, ${assigned} of them assigned.`
  return { subject: LICENSES, status: 'ok', detail }
}
