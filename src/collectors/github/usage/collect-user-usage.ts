// The dataset of people's usage. A report on 100,000 people has 300 MB. A row is
// therefore yielded as soon as it is read, and only the person's id is kept.
// A person may be in several files of a report and must become one item. A
// report of several files is therefore downloaded twice: first to find repeated
// people, then to yield the rows. Only the rows of repeated people are kept
// until the last file, so that memory does not grow with the tenant.
import type { Day } from '../../../domain/day.ts'
import type { UserUsageDay } from '../../../domain/github/usage.ts'
import type { CollectorEvent } from '../../collector.ts'
import { MalformedRows } from '../malformed-rows.ts'
import { usageSubject } from './collect-usage.ts'
import { mergeUserUsageDays } from './merge-usage.ts'
import { downloadRows, readReport, reportSkipped } from './report-download.ts'
import type { Report, ReportFile } from './report-links.ts'
import { personDaySchema, userRowSchema } from './schemas.ts'
import { toUserUsageDay } from './to-domain.ts'
import { collectDays, type UsageOptions } from './usage-days.ts'

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
): AsyncGenerator<CollectorEvent> {
  const { scope, client } = options
  const subject = usageSubject(scope, day, client.credential)
  const report = { ...options, about: 'users', day, subject } as const
  // Outlives a broken download, so that nobody is yielded twice.
  const yielded = new PersonDays()
  const read = (files: readonly ReportFile[]) =>
    readPeople(report, files, yielded)
  yield* readReport(report, read)
}

async function* readPeople(
  report: Report,
  files: readonly ReportFile[],
  yielded: PersonDays,
): AsyncGenerator<CollectorEvent> {
  const { scope, subject } = report
  const toItem = (usage: UserUsageDay): CollectorEvent => ({
    type: 'item',
    item: { dataset: 'github-user-usage', scope, usage },
  })
  const repeated = await findRepeated(report, files)
  const repeatedRows = new Map<string, UserUsageDay[]>()
  const malformed = new MalformedRows()
  const reading = { schema: userRowSchema, malformed }
  for await (const row of downloadRows(report, files, reading)) {
    if (repeated.has(row.user_id, row.day)) {
      const key = `${row.user_id}@${row.day}`
      const rows = repeatedRows.get(key) ?? []
      repeatedRows.set(key, [...rows, toUserUsageDay(row)])
    } else if (yielded.add(row.user_id, row.day)) {
      yield toItem(toUserUsageDay(row))
    }
  }
  for (const rows of repeatedRows.values()) {
    const usage = mergeUserUsageDays(rows)
    if (yielded.add(usage.userId, usage.day)) yield toItem(usage)
  }
  yield* reportSkipped(malformed, 'github-user-usage', subject)
}

async function findRepeated(
  report: Report,
  files: readonly ReportFile[],
): Promise<PersonDays> {
  const repeated = new PersonDays()
  if (files.length === 1) return repeated
  const seen = new PersonDays()
  const reading = { schema: personDaySchema, malformed: new MalformedRows() }
  for await (const row of downloadRows(report, files, reading)) {
    if (!seen.add(row.user_id, row.day)) repeated.add(row.user_id, row.day)
  }
  return repeated
}

/** Pairs of a person's id and a day. */
class PersonDays {
  readonly #days = new Map<Day, Set<number>>()

  has(userId: number, day: Day): boolean {
    return this.#days.get(day)?.has(userId) ?? false
  }

  /** Adds a pair; returns whether it is new. */
  add(userId: number, day: Day): boolean {
    const people = this.#days.get(day) ?? new Set()
    this.#days.set(day, people)
    const sizeBefore = people.size
    return people.add(userId).size > sizeBefore
  }
}
