// What is read in each unit, in which order, and what one failure leaves.
import type { DatasetName } from '../../domain/dataset.ts'
import type { M365Summary } from '../../domain/m365.ts'
import { SourceError, toFailure } from '../../errors.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { CollectorEvent, Warning } from '../collector.ts'
import type { M365Session } from './session.ts'
import { readDaily } from './totals/daily.ts'
import { readLicenses } from './totals/licenses.ts'
import { readSummary, type SummaryReading } from './totals/summary.ts'
import { type OpenUsers, openUsers } from './users/users.ts'

type Events = AsyncGenerator<CollectorEvent>

/** Reads the summary with the licences. */
export async function* collectSummary(
  session: M365Session,
  log: Logger,
): Events {
  const reading = await readSummaryWithLicences(session, log)
  yield* tellSummary(session, reading)
}

/** Reads everybody in the user report. */
export async function* collectUsers(session: M365Session, log: Logger): Events {
  const users = await openUserReport(session, log)
  try {
    yield* tellUsers(session, users)
  } finally {
    await users.close()
  }
}

/** Reads the days of the window. */
export async function* collectDaily(session: M365Session, log: Logger): Events {
  const { window } = session.options
  log.info(`Reading Copilot usage from ${window.since} to ${window.until}.`)
  const reading = await readDaily(session.reports, {
    tenantId: await session.tenantId(),
    window,
    today: session.today(),
  })
  yield* reading.warnings.map(toWarningEvent)
  yield* reading.events
  yield* session.warnOfAge(reading.refreshDate).map(toWarningEvent)
}

/**
 * Reads the summary, and then the users. The user report is opened before
 * the summary is handed on: only its rows tell whether names are concealed.
 */
export async function* collectSummaryAndUsers(
  session: M365Session,
  log: Logger,
): Events {
  const first = await attempt(() => readSummaryWithLicences(session, log))
  if (!first.isRead && isWithoutToken(first.error)) throw first.error
  const hadSteppedBack = session.reports.hasSteppedBack
  const users = await attempt(() => openUserReport(session, log))
  try {
    // Both must be of the same period.
    const hasOtherPeriod = session.reports.hasSteppedBack !== hadSteppedBack
    const summary =
      hasOtherPeriod && first.isRead
        ? await attempt(() => readSummaryWithLicences(session, log))
        : first
    yield* tellSummaryOrFailure(session, summary, users)
    yield* tellUsersOrFailure(session, users, summary)
  } finally {
    if (users.isRead) await users.value.close()
  }
}

type Attempt<T> =
  | { readonly isRead: true; readonly value: T }
  | { readonly isRead: false; readonly error: SourceError }

async function attempt<T>(read: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { isRead: true, value: await read() }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return { isRead: false, error }
  }
}

function isWithoutToken(error: SourceError): boolean {
  return error.code.startsWith('ENTRA_')
}

async function readSummaryWithLicences(
  session: M365Session,
  log: Logger,
): Promise<SummaryReading> {
  const { period, skus } = session.options
  log.info(`Reading the Copilot summary of ${period}.`)
  const tenantId = await session.tenantId()
  const reading = await readSummary(session.reports, { tenantId, period })
  const { licences, warnings } = await readLicenses(session.client, skus)
  return {
    summary: reading.summary && { ...reading.summary, licences },
    warnings: [...reading.warnings, ...warnings],
  }
}

async function openUserReport(
  session: M365Session,
  log: Logger,
): Promise<OpenUsers> {
  const { period } = session.options
  log.info(`Reading the Copilot user report of ${period}.`)
  const tenantId = await session.tenantId()
  return openUsers(session.reports, { tenantId, period, log })
}

async function* tellSummaryOrFailure(
  session: M365Session,
  summary: Attempt<SummaryReading>,
  users: Attempt<OpenUsers>,
): Events {
  if (!summary.isRead) {
    yield toFailedEvent('m365-summary', summary.error)
    return
  }
  const identitiesConcealed = users.isRead
    ? users.value.areNamesConcealed
    : undefined
  const { warnings } = summary.value
  const known = summary.value.summary && {
    ...summary.value.summary,
    identitiesConcealed,
  }
  yield* tellSummary(session, { summary: known, warnings })
}

async function* tellSummary(
  session: M365Session,
  { summary, warnings }: SummaryReading,
): Events {
  yield* warnings.map(toWarningEvent)
  if (summary === undefined) return
  yield { type: 'item', item: { dataset: 'm365-summary', summary } }
  yield* session.warnOfAge(summary.reportDate).map(toWarningEvent)
}

async function* tellUsersOrFailure(
  session: M365Session,
  users: Attempt<OpenUsers>,
  summary: Attempt<SummaryReading>,
): Events {
  if (!users.isRead) {
    yield toFailedEvent('m365-users', users.error)
    return
  }
  try {
    const count = yield* tellUsers(session, users.value)
    if (!summary.isRead) return
    yield* warnIfFewer(count, summary.value.summary).map(toWarningEvent)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    yield toFailedEvent('m365-users', error)
  }
}

async function* tellUsers(
  session: M365Session,
  users: OpenUsers,
): AsyncGenerator<CollectorEvent, number> {
  yield* users.warnings.map(toWarningEvent)
  if (users.areNamesConcealed) yield toWarningEvent(NAMES_CONCEALED)
  const count = yield* users.events
  yield* session.warnOfAge(users.refreshDate).map(toWarningEvent)
  return count
}

/** What a tenant that conceals names should know. */
export const NAMES_CONCEALED: Warning = {
  code: 'M365_NAMES_CONCEALED',
  message:
    'The tenant conceals names in its reports: people come as 32 hex digits, cannot be matched with other data, and may change. To see names, a global administrator can clear "Display concealed user, group, and site names in all reports" in the Microsoft 365 admin centre (Settings, Org settings, Reports); this affects all reports of the tenant.',
}

/**
 * Warns when people are missing: a report has been seen that was cut off at a
 * round number of rows.
 */
export function warnIfFewer(
  count: number,
  summary: M365Summary | undefined,
): Warning[] {
  const enabled = summary?.anyApp.enabled ?? 0
  if (count >= enabled) return []
  return [
    {
      code: 'M365_USERS_FEWER_THAN_ENABLED',
      message: `The Copilot user report has ${count} people, but the summary counts ${enabled} enabled users. Microsoft may have cut the report off, or the two are of different days; run again later.`,
    },
  ]
}

function toWarningEvent(warning: Warning): CollectorEvent {
  return { type: 'warning', warning }
}

function toFailedEvent(
  dataset: DatasetName,
  error: SourceError,
): CollectorEvent {
  return { type: 'failed', dataset, failure: toFailure(error) }
}
