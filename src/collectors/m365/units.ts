// The units of a tenant: what is read together, in which order, and what is
// left after one failure.
import type { DatasetName } from '../../domain/dataset.ts'
import type { M365Summary } from '../../domain/m365.ts'
import { SourceError, toFailure } from '../../errors.ts'
import type { Logger } from '../../runtime/logger.ts'
import { type CollectorEvent, type Warning, warningOf } from '../collector.ts'
import type { M365Session } from './session.ts'
import { readDaily } from './totals/daily.ts'
import { readLicenses } from './totals/licenses.ts'
import { readSummary, type SummaryResult } from './totals/summary.ts'
import { toCompletenessEvents } from './users/completeness.ts'
import { type OpenUsers, openUsers, type UserCount } from './users/users.ts'

type Events = AsyncGenerator<CollectorEvent>

/** Datasets that are read together, and how. */
export type UnitSpec = {
  readonly datasets: readonly DatasetName[]
  readonly collect: (session: M365Session, log: Logger) => Events
}

/** Lists the units in reading order. */
export function listUnits(datasets: readonly DatasetName[]): UnitSpec[] {
  const units: UnitSpec[] = [
    {
      datasets: ['m365-summary', 'm365-users'],
      collect: collectSummaryAndUsers,
    },
    { datasets: ['m365-summary'], collect: collectSummary },
    { datasets: ['m365-users'], collect: collectUsers },
  ]
  const first = units.find((unit) =>
    unit.datasets.every((name) => datasets.includes(name)),
  )
  return [
    ...(first ? [first] : []),
    ...(datasets.includes('m365-daily') ? [DAILY] : []),
  ]
}

const DAILY: UnitSpec = { datasets: ['m365-daily'], collect: collectDaily }

async function* collectSummary(session: M365Session, log: Logger): Events {
  yield* toSummaryEvents(session, await readSummaryAndLicenses(session, log))
}

/** Without pruning nobody needs the enabled count, which costs a request. */
async function* collectUsers(session: M365Session, log: Logger): Events {
  const users = await openUserReport(session, log)
  try {
    const count = yield* toUserEvents(session, users)
    if (!session.options.isPruning) return
    const summary = await toResult(() => readTenantSummary(session, log))
    yield* toCountEvents(count, users, summary)
  } finally {
    await users.close()
  }
}

async function* collectDaily(session: M365Session, log: Logger): Events {
  const { window } = session.options
  log.info(`Reading Copilot usage from ${window.since} to ${window.until}.`)
  const daily = await readDaily(session.reports, {
    tenantId: await session.tenantId(),
    window,
    today: session.today(),
  })
  yield* daily.warnings.map(toWarningEvent)
  yield* daily.events
  yield* session.warnOfAge(daily.refreshDate).map(toWarningEvent)
}

/**
 * Yields the summary, then the users. Only rows of the user report show whether
 * the tenant conceals names, so that report is opened before the first event.
 */
async function* collectSummaryAndUsers(
  session: M365Session,
  log: Logger,
): Events {
  const first = await toResult(() => readSummaryAndLicenses(session, log))
  if (!first.ok && isWithoutToken(first.error)) throw first.error
  const hadSteppedBack = session.reports.hasSteppedBack
  const users = await toResult(() => openUserReport(session, log))
  try {
    // Both must have the same period.
    const isOutdated = session.reports.hasSteppedBack !== hadSteppedBack
    const summary =
      isOutdated && first.ok
        ? await toResult(() => readSummaryAndLicenses(session, log))
        : first
    yield* summary.ok
      ? toSummaryEvents(session, withConcealment(summary.value, users))
      : [toFailedEvent('m365-summary', summary.error)]
    yield* toComparedUserEvents(session, users, summary)
  } finally {
    if (users.ok) await users.value.close()
  }
}

type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: SourceError }

async function toResult<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await read() }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return { ok: false, error }
  }
}

function isWithoutToken(error: SourceError): boolean {
  return error.code.startsWith('ENTRA_')
}

async function readSummaryAndLicenses(
  session: M365Session,
  log: Logger,
): Promise<SummaryResult> {
  const { skus } = session.options
  const result = await readTenantSummary(session, log)
  const { licenses, warnings } = await readLicenses(session.client, skus)
  return {
    summary: result.summary && { ...result.summary, licenses },
    warnings: [...result.warnings, ...warnings],
  }
}

async function readTenantSummary(
  session: M365Session,
  log: Logger,
): Promise<SummaryResult> {
  const { period } = session.options
  log.info(`Reading the Copilot summary of ${period}.`)
  const tenantId = await session.tenantId()
  return readSummary(session.reports, { tenantId, period })
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

function withConcealment(
  { summary, warnings }: SummaryResult,
  users: Result<OpenUsers>,
): SummaryResult {
  const identitiesConcealed = users.ok
    ? users.value.areNamesConcealed
    : undefined
  return { summary: summary && { ...summary, identitiesConcealed }, warnings }
}

function toSummaryEvents(
  session: M365Session,
  { summary, warnings }: SummaryResult,
): CollectorEvent[] {
  const events = warnings.map(toWarningEvent)
  if (summary === undefined) return events
  return [
    ...events,
    { type: 'item', item: { dataset: 'm365-summary', summary } },
    ...session.warnOfAge(summary.reportDate).map(toWarningEvent),
  ]
}

/** Yields the users or their failure, and compares their count. */
async function* toComparedUserEvents(
  session: M365Session,
  users: Result<OpenUsers>,
  summary: Result<SummaryResult>,
): Events {
  if (!users.ok) {
    yield toFailedEvent('m365-users', users.error)
    return
  }
  try {
    const count = yield* toUserEvents(session, users.value)
    yield* toCountEvents(count, users.value, summary)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    yield toFailedEvent('m365-users', error)
  }
}

/** Compares the number of people with the summary of the same run. */
function toCountEvents(
  count: UserCount,
  users: OpenUsers,
  result: Result<SummaryResult>,
): CollectorEvent[] {
  const summary = result.ok ? result.value.summary : undefined
  return [
    ...warnIfFewer(count.people, summary).map(toWarningEvent),
    ...toCompletenessEvents({
      ...count,
      enabled: summary?.anyApp.enabled,
      enabledOn: summary?.reportDate,
      reportDate: users.refreshDate,
    }),
  ]
}

/** Yields all users; returns their number. */
async function* toUserEvents(
  session: M365Session,
  users: OpenUsers,
): AsyncGenerator<CollectorEvent, UserCount> {
  yield* users.warnings.map(toWarningEvent)
  if (users.areNamesConcealed) yield toWarningEvent(NAMES_CONCEALED)
  const count = yield* users.events
  yield* session.warnOfAge(users.refreshDate).map(toWarningEvent)
  return count
}

export const NAMES_CONCEALED = warningOf(
  'M365_NAMES_CONCEALED',
  'The tenant conceals names in its reports. People appear as 32 hex digits, which may change and do not match other data.',
  {
    system: 'graph',
    kind: 'policy',
    setting: 'Display concealed user, group, and site names in all reports',
    state: 'off',
    when: 'names are to be shown',
    note: 'A global administrator can do that in the Microsoft 365 admin center (Settings, Org settings, Reports). The setting affects all reports of the tenant.',
  },
)

/** Microsoft has cut user reports off at a round number of rows. */
export function warnIfFewer(
  count: number,
  summary: M365Summary | undefined,
): Warning[] {
  const enabled = summary?.anyApp.enabled ?? 0
  if (count >= enabled) return []
  return [
    warningOf(
      'M365_USERS_FEWER_THAN_ENABLED',
      `The Copilot user report has ${count} people, but the summary counts ${enabled} enabled users. Microsoft may have cut the report off, or the two reports cover different days.`,
      { system: 'graph', kind: 'wait' },
    ),
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
