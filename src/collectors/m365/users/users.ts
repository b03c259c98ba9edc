import type { Day } from '../../../domain/day.ts'
import type { M365User, Period } from '../../../domain/m365.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { CollectorEvent, Warning } from '../../collector.ts'
import { choosePeriods, type ReportReader } from '../reports/report-reader.ts'
import { People } from './people.ts'

/** Rows read before deciding whether the tenant conceals names. */
const SAMPLE_ROWS = 500
const PROGRESS_ROWS = 50_000

/** The number of people in a report, and of rows that are not among them. */
export type UserCount = {
  readonly people: number
  readonly nameless: number
  readonly skipped: number
}

/** The user report after its first rows have been read. */
export type OpenUsers = {
  readonly warnings: readonly Warning[]
  readonly refreshDate: Day | undefined
  /** Undefined if the report has no people. */
  readonly areNamesConcealed: boolean | undefined
  /** Yields each person once. */
  readonly events: AsyncGenerator<CollectorEvent, UserCount>
  /** Releases the connection. */
  readonly close: () => Promise<void>
}

type UsersRequest = {
  readonly tenantId: string
  readonly period: Period
  /** Receives the progress of a long report. */
  readonly log: Logger
}

/**
 * Opens the user report and reads its first rows.
 * https://learn.microsoft.com/microsoft-365-copilot/extensibility/api/admin-settings/reports/copilotreportroot-getmicrosoft365copilotusageuserdetail
 */
export async function openUsers(
  reports: ReportReader,
  request: UsersRequest,
): Promise<OpenUsers> {
  const report = await reports.open('users', choosePeriods(request.period))
  const people = new People(report, request.tenantId)
  const sample = await takeSample(people)
  const concealed = sample.filter((user) => user.isConcealed).length
  return {
    warnings: report.warnings,
    refreshDate: sample[0]?.reportDate,
    areNamesConcealed:
      sample.length === 0 ? undefined : concealed * 2 > sample.length,
    events: toEvents(sample, people, request.log),
    close: () => people.close(),
  }
}

async function takeSample(people: People): Promise<M365User[]> {
  const users: M365User[] = []
  try {
    while (users.length < SAMPLE_ROWS) {
      const next = await people.next()
      if (next === undefined) break
      users.push(...next)
    }
    return users
  } catch (error) {
    await people.close()
    throw error
  }
}

async function* toEvents(
  sample: readonly M365User[],
  people: People,
  log: Logger,
): AsyncGenerator<CollectorEvent, UserCount> {
  let count = 0
  let users: readonly M365User[] | undefined = sample
  while (users !== undefined) {
    for (const user of users) {
      count += 1
      yield toItem(user)
      if (count % PROGRESS_ROWS === 0) log.info(`Read ${count} people so far.`)
    }
    users = await people.next()
  }
  for (const warning of people.warnings()) yield { type: 'warning', warning }
  const { nameless, skipped } = people
  return { people: count, nameless, skipped }
}

function toItem(user: M365User): CollectorEvent {
  return { type: 'item', item: { dataset: 'm365-users', user } }
}
