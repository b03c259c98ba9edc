import type { z } from 'zod'
import { redact } from '../../runtime/redact.ts'

const MAX_MALFORMED_PERCENT = 1
const MAX_MALFORMED_ROWS = 100

/** Counts rows, and remembers where the first malformed row is. */
export class MalformedRows {
  #rowCount = 0
  #count = 0
  #first: string | undefined

  addValid(rows = 1): void {
    this.#rowCount += rows
  }

  /** `place` names a line and a field, never their content. */
  addMalformed(place: string): void {
    this.#rowCount += 1
    this.#count += 1
    this.#first ??= place
  }

  get count(): number {
    return this.#count
  }

  /** Where the first malformed row is; undefined if there is none. */
  get first(): string | undefined {
    return this.#first
  }

  /** `2 of 300 rows`. */
  get share(): string {
    return `${this.#count} of ${this.#rowCount} rows`
  }

  /** Whether the rows may be skipped at all, however many valid ones follow. */
  get isTooMany(): boolean {
    return this.#count > MAX_MALFORMED_ROWS
  }

  /** Whether too many rows are malformed, now that all rows are counted. */
  get isTooLargeShare(): boolean {
    const percent = (this.#count * 100) / Math.max(1, this.#rowCount)
    return this.isTooMany || percent > MAX_MALFORMED_PERCENT
  }
}

/** `"seats.3.assignee.id" (Invalid input: …)`: the field, not its value. */
export function describeIssue(error: z.ZodError): string {
  const [first] = error.issues
  const field = first?.path.join('.')
  return redact(`${field ? `"${field}"` : 'the row'} (${first?.message})`)
}
