// Reads a report on people. A report on 100,000 people has 300 MB, so its rows
// must not be kept. But one person may have several rows: in several files, or
// in an enterprise's report, one for each organization. They become one item.
//
// A short report is kept until its end. Of a longer one, only the rows of
// repeated people are kept, so that memory does not grow with the tenant. If
// GitHub may repeat people, the report is downloaded twice, first to find them.
// That takes 1.7 times as long, so other long reports are downloaded once.
import { isDeepStrictEqual } from 'node:util'
import { activityOf } from '../../../domain/github/activity.ts'
import type { UserUsageDay } from '../../../domain/github/usage.ts'
import { SourceError } from '../../../errors.ts'
import { MalformedRows } from '../malformed-rows.ts'
import { IdSet } from './id-set.ts'
import { mergeUserUsageDays } from './merge-usage.ts'
import type { OtherDays } from './other-days.ts'
import { downloadRows } from './reports/download.ts'
import type { Report, ReportFile } from './reports/links.ts'
import { personDaySchema, userRowSchema } from './reports/schemas.ts'
import { toUserUsageDay } from './to-domain.ts'

/** A person of the report, and the item that this one replaces. */
export type PersonOfDay = {
  readonly usage: UserUsageDay
  /** Set if the person was yielded before all rows were known. */
  readonly replaced?: UserUsageDay
}

/** Rows of a single file that are kept, about 3 KB each. */
const MAX_KEPT_ROWS = 250

type PeopleOfDayOptions = {
  readonly report: Report
  readonly otherDays: OtherDays
  readonly countsActive: boolean
}

export class PeopleOfDay {
  readonly #options: PeopleOfDayOptions
  #malformed = new MalformedRows()
  #activeCount = 0
  /** Outlives a broken download, so that nobody is yielded twice. */
  readonly #yielded = new IdSet()

  constructor(options: PeopleOfDayOptions) {
    this.#options = options
  }

  /** The people who were yielded. */
  get count(): number {
    return this.#yielded.size
  }

  /** The active people who were yielded; 0 unless they are counted. */
  get activeCount(): number {
    return this.#activeCount
  }

  /** The malformed rows of the last complete reading. */
  get malformed(): MalformedRows {
    return this.#malformed
  }

  /** Yields the people who were not yielded before. */
  read(files: readonly ReportFile[]): AsyncGenerator<PersonOfDay> {
    return files.length > 1 ? this.#readTwice(files) : this.#readFile(files)
  }

  async *#readFile(files: readonly ReportFile[]): AsyncGenerator<PersonOfDay> {
    const rows = this.#rows(files)
    try {
      const first: Rows = new Map()
      const isShort = yield* this.#keepFirst(rows, first)
      if (isShort || !this.#showsRepeated(first)) {
        const seen = new IdSet()
        for (const id of first.keys()) seen.add(id)
        yield* this.#merged(first)
        first.clear()
        if (!isShort) yield* this.#readOn(rows, { files, seen })
        return
      }
    } finally {
      await rows.return(undefined)
    }
    yield* this.#readTwice(files)
  }

  /** Keeps the first rows; returns whether there are no others. */
  async *#keepFirst(
    rows: AsyncGenerator<UserUsageDay>,
    first: Rows,
  ): AsyncGenerator<PersonOfDay, boolean> {
    try {
      for (let count = 0; count < MAX_KEPT_ROWS; count += 1) {
        const { done, value } = await rows.next()
        if (done) return true
        keep(first, value)
      }
      return false
    } catch (error) {
      // After any other error, the report is read again from its beginning.
      if (error instanceof SourceError) yield* this.#merged(first)
      throw error
    }
  }

  /** Whether the first rows show that the others may repeat people. */
  #showsRepeated(firstRows: Rows): boolean {
    const rows = [...firstRows.values()]
    if (rows.some((ofPerson) => ofPerson.length > 1)) return true
    return (
      this.#options.report.scope.type === 'enterprise' &&
      rows.flat().some(({ organizationId }) => organizationId !== undefined)
    )
  }

  async *#readTwice(files: readonly ReportFile[]): AsyncGenerator<PersonOfDay> {
    const repeated = await this.#findRepeated(files)
    const kept: Rows = new Map()
    for await (const row of this.#rows(files)) {
      if (repeated.has(row.userId)) keep(kept, row)
      else if (this.#isNew(row)) yield { usage: row }
    }
    yield* this.#merged(kept)
  }

  async #findRepeated(
    files: readonly ReportFile[],
  ): Promise<ReadonlySet<number>> {
    const { report, otherDays } = this.#options
    const seen = new IdSet()
    const repeated = new Set<number>()
    const reading = { schema: personDaySchema, malformed: new MalformedRows() }
    for await (const row of downloadRows(report, files, reading)) {
      if (!otherDays.isOfDay(row)) continue
      if (!seen.add(row.user_id)) repeated.add(row.user_id)
    }
    return repeated
  }

  /**
   * Yields each row at once. If a person has different rows after all, the
   * merged item follows at the end, and replaces the first one in Port.
   */
  async *#readOn(
    rows: AsyncGenerator<UserUsageDay>,
    { files, seen }: { files: readonly ReportFile[]; seen: IdSet },
  ): AsyncGenerator<PersonOfDay> {
    const repeated = new Set<number>()
    for await (const row of rows) {
      if (!seen.add(row.userId)) repeated.add(row.userId)
      if (this.#isNew(row)) yield { usage: row }
    }
    if (repeated.size === 0) return
    const kept: Rows = new Map()
    for await (const row of this.#rows(files)) {
      if (repeated.has(row.userId)) keep(kept, row)
    }
    for (const ofPerson of kept.values()) yield* this.#corrected(ofPerson)
  }

  *#corrected(rows: readonly UserUsageDay[]): Generator<PersonOfDay> {
    const [first] = rows
    const merged = mergeUserUsageDays(rows)
    if (first === undefined || isDeepStrictEqual(merged, first)) return
    this.#activeCount += this.#countOf(merged) - this.#countOf(first)
    yield { usage: merged, replaced: first }
  }

  *#merged(kept: Rows): Generator<PersonOfDay> {
    for (const rows of kept.values()) {
      const usage = mergeUserUsageDays(rows)
      if (this.#isNew(usage)) yield { usage }
    }
  }

  async *#rows(files: readonly ReportFile[]): AsyncGenerator<UserUsageDay> {
    const { report, otherDays } = this.#options
    otherDays.clear()
    this.#malformed = new MalformedRows()
    const reading = { schema: userRowSchema, malformed: this.#malformed }
    for await (const row of downloadRows(report, files, reading)) {
      if (otherDays.isOfDay(row)) yield toUserUsageDay(row)
    }
  }

  /** Adds the person; returns whether the person was not there. */
  #isNew(usage: UserUsageDay): boolean {
    if (!this.#yielded.add(usage.userId)) return false
    this.#activeCount += this.#countOf(usage)
    return true
  }

  #countOf(usage: UserUsageDay): number {
    if (!this.#options.countsActive) return 0
    return Number(activityOf(usage).activity === 'active')
  }
}

type Rows = Map<number, UserUsageDay[]>

function keep(rows: Rows, row: UserUsageDay): void {
  const ofPerson = rows.get(row.userId)
  if (ofPerson === undefined) rows.set(row.userId, [row])
  else ofPerson.push(row)
}
