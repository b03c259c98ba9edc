import { unexpectedResponse } from '../error.ts'
import type { OpenReport } from './report-reader.ts'
import { type ReportRow, refuseBroken } from './report-row.ts'
import { RowError } from './row-error.ts'

const MAX_SKIPPED = 100
const MAX_SKIPPED_PERCENT = 1

/** Skips rows that cannot be read, as long as they are few. */
export class RowSkipper {
  readonly #report: Pick<OpenReport, 'subject'>
  #rows = 0
  #skipped = 0
  #firstProblem = ''

  constructor(report: Pick<OpenReport, 'subject'>) {
    this.#report = report
  }

  get skipped(): number {
    return this.#skipped
  }

  /** Parses a row; undefined if the row is skipped. */
  parse<T>(row: ReportRow, parse: (row: ReportRow) => T): T | undefined {
    this.#rows += 1
    try {
      refuseBroken(row)
      return parse(row)
    } catch (error) {
      if (!(error instanceof RowError)) throw error
      this.#skip(error)
      return undefined
    }
  }

  /** Fails if too many of all rows were skipped. */
  finish(): void {
    const limit = (this.#rows * MAX_SKIPPED_PERCENT) / 100
    if (this.#skipped > limit) throw this.#tooMany(`${this.#rows} rows`)
  }

  /** Describes the skipped rows; undefined if there are none. */
  describe(): string | undefined {
    if (this.#skipped === 0) return undefined
    return `Rows of ${this.#report.subject.name} that cannot be read: ${this.#skipped} of ${this.#rows}. They are skipped. The first one is ${this.#firstProblem}.`
  }

  #skip(error: RowError): void {
    this.#skipped += 1
    this.#firstProblem ||= error.located
    if (this.#skipped > MAX_SKIPPED) throw this.#tooMany('the rows so far')
  }

  #tooMany(all: string): Error {
    return unexpectedResponse(
      this.#report.subject,
      `${this.#skipped} of ${all} cannot be read; the first one is ${this.#firstProblem}`,
    )
  }
}
