import { EARLIEST_DAY } from '../../../domain/day.ts'
import type { M365User } from '../../../domain/m365.ts'
import type { Warning } from '../../collector.ts'
import type { OpenReport } from '../reports/report-reader.ts'
import { failMissing, hasField, type ReportRow } from '../reports/report-row.ts'
import { RowSkipper } from '../reports/row-skipper.ts'
import { SeenPeople } from './seen-people.ts'
import { toUser, USER_PRINCIPAL_NAME } from './user-fields.ts'

/** Reads each person once and skips repeated names. */
export class People {
  readonly #report: OpenReport
  readonly #tenantId: string
  readonly #seen = new SeenPeople()
  readonly #skipper: RowSkipper
  #contradictions = 0
  #nameless = 0

  constructor(report: OpenReport, tenantId: string) {
    this.#report = report
    this.#tenantId = tenantId
    this.#skipper = new RowSkipper(report)
  }

  /** Rows without a name. */
  get nameless(): number {
    return this.#nameless
  }

  /** Rows that cannot be read. */
  get skipped(): number {
    return this.#skipper.skipped
  }

  /**
   * Returns the new people of the next rows; undefined at the end.
   * @throws {SourceError} if too many rows cannot be read
   */
  async next(): Promise<M365User[] | undefined> {
    const { done, value: rows } = await this.#report.rows.next()
    if (!done) return this.#newAmong(rows)
    this.#skipper.finish()
    return undefined
  }

  async close(): Promise<void> {
    await this.#report.rows.return(undefined)
  }

  warnings(): Warning[] {
    const { ignoredCount } = this.#report.dates
    const skipped = this.#skipper.describe()
    return [
      ...warnIf(this.#contradictions, {
        code: 'M365_PEOPLE_REPEATED',
        message: `Rows of the Copilot user report that repeat a person with different figures: ${this.#contradictions}. Only the first row of each person is used.`,
      }),
      ...warnIf(this.#nameless, {
        code: 'M365_ROWS_WITHOUT_NAME',
        message: `Rows of the Copilot user report without a user principal name: ${this.#nameless}. They are skipped.`,
      }),
      ...(skipped === undefined
        ? []
        : [{ code: 'M365_ROWS_UNREADABLE' as const, message: skipped }]),
      ...warnIf(ignoredCount, {
        code: 'M365_DATES_IGNORED',
        message: `Dates of the Copilot user report before ${EARLIEST_DAY} or after tomorrow: ${ignoredCount}. They are ignored.`,
      }),
    ]
  }

  #newAmong(rows: readonly ReportRow[]): M365User[] {
    const report = { tenantId: this.#tenantId, period: this.#report.period }
    return rows.flatMap((row) => {
      const user = this.#skipper.parse(row, () => toUser(row, report))
      if (user === null) this.#countNameless(row)
      return user && this.#isNew(user, row) ? [user] : []
    })
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
