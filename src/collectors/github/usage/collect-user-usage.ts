// The dataset of people's usage. A report on 100,000 people has 300 MB, so its
// rows must not be kept. But one person may have several rows: in several
// files, or once for each organization. They become one item.
// A short report is kept until its end. Of a longer one, only the rows of
// repeated people are kept, so that memory does not grow with the tenant. A
// report of several files is downloaded twice, first to find repeated people.
import type { Day } from '../../../domain/day.ts'
import { activityOf } from '../../../domain/github/activity.ts'
import type { UserUsageDay } from '../../../domain/github/usage.ts'
import { SourceError } from '../../../errors.ts'
import type { CollectorEvent, DayRead } from '../../collector.ts'
import { MalformedRows } from '../malformed-rows.ts'
import { usageSubject } from './collect-usage.ts'
import { mergeUserUsageDays } from './merge-usage.ts'
import { OtherDays } from './other-days.ts'
import {
  downloadRows,
  downloadUserIds,
  readReport,
  reportSkipped,
} from './reports/download.ts'
import type { Report, ReportFile } from './reports/links.ts'
import { userRowSchema } from './reports/schemas.ts'
import { toUserUsageDay } from './to-domain.ts'
import { collectDays, type UsageOptions } from './usage-days.ts'

/** Rows of a single file that are kept, about 3 KB each. */
const MAX_KEPT_ROWS = 250

/**
 * Yields one item for each person and day of the window's reports.
 * @throws {SourceError} if no day can be read
 */
export function collectUserUsage(
  options: UsageOptions,
): AsyncGenerator<CollectorEvent> {
  return collectDays({
    ...options,
    dataset: 'github-user-usage',
    read: (day) => readDay(options, day),
  })
}

async function* readDay(
  options: UsageOptions,
  day: Day,
): AsyncGenerator<DayRead> {
  const { scope, client, bounds } = options
  const subject = usageSubject(scope, day, client.credential)
  const report = { ...options, about: 'users', day, subject } as const
  const people = new PeopleOfDay(report, new OtherDays(subject, day))
  let active = 0
  for await (const usage of readReport(report, (files) => people.read(files))) {
    if (bounds !== undefined && isActive(usage)) active += 1
    yield { type: 'item', item: { dataset: 'github-user-usage', scope, usage } }
  }
  const rows = people.count + people.malformed.count
  if (rows > 0) yield* bounds?.counted(day, { active, rows }) ?? []
  yield* people.otherDays.warnings()
  yield* reportSkipped(people.malformed, 'github-user-usage', subject)
}

function isActive(usage: UserUsageDay): boolean {
  return activityOf(usage).activity === 'active'
}

class PeopleOfDay {
  readonly otherDays: OtherDays
  readonly #report: Report
  #malformed = new MalformedRows()
  /** Outlives a broken download, so that nobody is yielded twice. */
  readonly #yielded = new Set<number>()

  constructor(report: Report, otherDays: OtherDays) {
    this.#report = report
    this.otherDays = otherDays
  }

  /** The people who were yielded. */
  get count(): number {
    return this.#yielded.size
  }

  /** The malformed rows of the last complete reading. */
  get malformed(): MalformedRows {
    return this.#malformed
  }

  /** Yields the people who were not yielded before. */
  async *read(files: readonly ReportFile[]): AsyncGenerator<UserUsageDay> {
    const kept: Rows = new Map()
    let isRead = false
    try {
      isRead = files.length === 1 && (await this.#readShort(files, kept))
    } catch (error) {
      // After any other error, the report is read again from its beginning.
      if (error instanceof SourceError) yield* this.#merged(kept)
      throw error
    }
    if (isRead) yield* this.#merged(kept)
    kept.clear()
    if (isRead) return
    yield* files.length === 1 ? this.#readLong(files) : this.#readSplit(files)
  }

  /** Keeps the rows of a report; returns false if there are too many. */
  async #readShort(files: readonly ReportFile[], kept: Rows): Promise<boolean> {
    let count = 0
    for await (const row of this.#rows(files)) {
      count += 1
      if (count > MAX_KEPT_ROWS) return false
      keep(kept, row)
    }
    return true
  }

  /**
   * Yields rows at once. A second download for every long report would take too
   * long, so only people who turn out to be repeated are read again. Their
   * complete item follows and replaces the first one in Port.
   */
  async *#readLong(files: readonly ReportFile[]): AsyncGenerator<UserUsageDay> {
    const seen = new Set<number>()
    const repeated = new Set<number>()
    for await (const row of this.#rows(files)) {
      if (seen.has(row.userId)) repeated.add(row.userId)
      seen.add(row.userId)
      if (this.#isNew(row.userId)) yield row
    }
    if (repeated.size === 0) return
    const kept: Rows = new Map()
    for await (const row of this.#rows(files)) {
      if (repeated.has(row.userId)) keep(kept, row)
    }
    for (const rows of kept.values()) yield mergeUserUsageDays(rows)
  }

  async *#readSplit(
    files: readonly ReportFile[],
  ): AsyncGenerator<UserUsageDay> {
    const repeated = await this.#findRepeated(files)
    const kept: Rows = new Map()
    for await (const row of this.#rows(files)) {
      if (repeated.has(row.userId)) keep(kept, row)
      else if (this.#isNew(row.userId)) yield row
    }
    yield* this.#merged(kept)
  }

  async *#rows(files: readonly ReportFile[]): AsyncGenerator<UserUsageDay> {
    this.otherDays.clear()
    this.#malformed = new MalformedRows()
    const reading = { schema: userRowSchema, malformed: this.#malformed }
    for await (const row of downloadRows(this.#report, files, reading)) {
      if (this.otherDays.isOfDay(row)) yield toUserUsageDay(row)
    }
  }

  async #findRepeated(
    files: readonly ReportFile[],
  ): Promise<ReadonlySet<number>> {
    const seen = new Set<number>()
    const repeated = new Set<number>()
    for await (const ids of downloadUserIds(this.#report, files)) {
      for (const userId of ids) {
        if (seen.has(userId)) repeated.add(userId)
        seen.add(userId)
      }
    }
    return repeated
  }

  *#merged(kept: Rows): Generator<UserUsageDay> {
    for (const rows of kept.values()) {
      const usage = mergeUserUsageDays(rows)
      if (this.#isNew(usage.userId)) yield usage
    }
  }

  /** Adds the person; returns whether the person was not there. */
  #isNew(userId: number): boolean {
    const sizeBefore = this.#yielded.size
    return this.#yielded.add(userId).size > sizeBefore
  }
}

type Rows = Map<number, UserUsageDay[]>

function keep(rows: Rows, row: UserUsageDay): void {
  const ofPerson = rows.get(row.userId)
  if (ofPerson === undefined) rows.set(row.userId, [row])
  else ofPerson.push(row)
}
