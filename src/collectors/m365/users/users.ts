import type { Day } from '../../../domain/day.ts'
import type { M365User, Period } from '../../../domain/m365.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { CollectorEvent, Warning } from '../../collector.ts'
import {
  choosePeriods,
  type OpenReport,
  type ReportReader,
} from '../reports/report-reader.ts'
import { failMissing, hasField, type ReportRow } from '../reports/report-row.ts'
import { SeenPeople } from './seen-people.ts'
import { toUser, USER_PRINCIPAL_NAME } from './user-fields.ts'

/** Rows read before deciding whether the tenant conceals names. */
const SAMPLE_ROWS = 500
const PROGRESS_ROWS = 50_000

/** The user report after its first rows have been read. */
export type OpenUsers = {
  readonly warnings: readonly Warning[]
  readonly refreshDate: Day | undefined
  /** Undefined if the report has no people. */
  readonly areNamesConcealed: boolean | undefined
  /** Yields each person once; returns their number. */
  readonly events: AsyncGenerator<CollectorEvent, number>
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
): AsyncGenerator<CollectorEvent, number> {
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
  return count
}

function toItem(user: M365User): CollectorEvent {
  return { type: 'item', item: { dataset: 'm365-users', user } }
}

/** Reads each person once and skips repeated names. */
class People {
  readonly #report: OpenReport
  readonly #tenantId: string
  readonly #seen = new SeenPeople()
  #contradictions = 0
  #nameless = 0

  constructor(report: OpenReport, tenantId: string) {
    this.#report = report
    this.#tenantId = tenantId
  }

  /** Returns the new people of the next rows; undefined at the end. */
  async next(): Promise<M365User[] | undefined> {
    const { done, value: rows } = await this.#report.rows.next()
    return done ? undefined : this.#newAmong(rows)
  }

  async close(): Promise<void> {
    await this.#report.rows.return(undefined)
  }

  warnings(): Warning[] {
    return [
      ...warnIf(this.#contradictions, {
        code: 'M365_PEOPLE_REPEATED',
        message: `Rows of the Copilot user report that repeat a person with different figures: ${this.#contradictions}. Only the first row of each person is used.`,
      }),
      ...warnIf(this.#nameless, {
        code: 'M365_ROWS_WITHOUT_NAME',
        message: `Rows of the Copilot user report without a user principal name: ${this.#nameless}. They are skipped.`,
      }),
    ]
  }

  #newAmong(rows: readonly ReportRow[]): M365User[] {
    const report = { tenantId: this.#tenantId, period: this.#report.period }
    const users: M365User[] = []
    for (const row of rows) {
      const user = toUser(row, report)
      if (user === undefined) this.#countNameless(row)
      else if (this.#isNew(user, row)) users.push(user)
    }
    return users
  }

  #countNameless(row: ReportRow): void {
    if (!hasField(row.columns, USER_PRINCIPAL_NAME)) {
      failMissing(row, USER_PRINCIPAL_NAME)
    }
    this.#nameless += 1
  }

  #isNew(user: M365User, row: ReportRow): boolean {
    const sighting = this.#seen.add(
      user.userPrincipalName.toLowerCase(),
      JSON.stringify(row.cells),
    )
    if (sighting === 'different') this.#contradictions += 1
    return sighting === 'new'
  }
}

function warnIf(count: number, warning: Warning): Warning[] {
  return count === 0 ? [] : [warning]
}
