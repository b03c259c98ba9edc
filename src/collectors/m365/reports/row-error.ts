import { SourceError } from '../../../errors.ts'
import { type Subject, unexpectedResponse } from '../error.ts'

/** One row that cannot be read. The other rows of the report may be fine. */
export class RowError extends SourceError {
  /** `line 12: a value in the column "…" is not a count` */
  readonly located: string

  constructor(subject: Subject, line: number, problem: string) {
    const located = `line ${line}: ${problem}`
    const { code, message, remedy } = unexpectedResponse(subject, located)
    super(code, message, { remedy })
    this.located = located
  }
}
