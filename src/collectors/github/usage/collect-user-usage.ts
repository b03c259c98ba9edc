// The dataset of people's usage. A report on 100,000 people has 300 MB, so a
// row is handed on as soon as it is read, and what is kept of a person is the
// id. That leaves the people who are in several files of a report, which
// GitHub does not rule out, and of whom there must be one item: a report of
// several files is therefore read twice, first to find them, then to hand the
// rows on, holding back only theirs. The price is a second download of the
// largest reports; keeping every row until the last file would cost memory
// that grows with the tenant.
import type { Collected } from '../../../domain/collected.ts'
import type { Day } from '../../../domain/day.ts'
import type { UserUsageDay } from '../../../domain/github/usage.ts'
import type { CollectorEvent } from '../../collector.ts'
import { usageReading } from './collect-usage.ts'
import { mergeUserUsageDays } from './merge-usage.ts'
import {
  downloadRows,
  type Report,
  type ReportFile,
  readReport,
} from './report-download.ts'
import { personDaySchema, userRowSchema } from './schemas.ts'
import { toUserUsageDay } from './to-domain.ts'
import { type UsageOptions, walkDays } from './usage-days.ts'

/**
 * Yields one item for each person and day of the window's reports.
 * @throws {SourceError} when no day can be read
 */
export function collectUserUsage(
  options: UsageOptions,
): AsyncGenerator<CollectorEvent> {
  return walkDays({
    ...options,
    dataset: 'github-user-usage',
    read: (day) => readDay(options, day),
  })
}

async function* readDay(
  options: UsageOptions,
  day: Day,
): AsyncGenerator<Collected> {
  const { scope } = options
  const reading = usageReading(scope, day)
  const report = { ...options, about: 'users', day, reading } as const
  // Survives a broken download, so that nobody is handed on twice.
  const handedOn = new PersonDays()
  const read = (files: readonly ReportFile[]) =>
    readPeople(report, files, handedOn)
  for await (const usage of readReport(report, read)) {
    yield { dataset: 'github-user-usage', scope, usage }
  }
}

async function* readPeople(
  report: Report,
  files: readonly ReportFile[],
  handedOn: PersonDays,
): AsyncGenerator<UserUsageDay> {
  const repeated = await findRepeated(report, files)
  const heldBack = new Map<string, UserUsageDay[]>()
  for await (const row of downloadRows(report, files, userRowSchema)) {
    if (repeated.has(row.user_id, row.day)) {
      const key = `${row.user_id}@${row.day}`
      const rows = heldBack.get(key) ?? []
      heldBack.set(key, [...rows, toUserUsageDay(row)])
    } else if (handedOn.add(row.user_id, row.day)) {
      yield toUserUsageDay(row)
    }
  }
  for (const rows of heldBack.values()) {
    const usage = mergeUserUsageDays(rows)
    if (handedOn.add(usage.userId, usage.day)) yield usage
  }
}

async function findRepeated(
  report: Report,
  files: readonly ReportFile[],
): Promise<PersonDays> {
  const repeated = new PersonDays()
  if (files.length === 1) return repeated
  const seen = new PersonDays()
  for await (const row of downloadRows(report, files, personDaySchema)) {
    if (!seen.add(row.user_id, row.day)) repeated.add(row.user_id, row.day)
  }
  return repeated
}

/** People and days; of each person there is only the number. */
class PersonDays {
  readonly #days = new Map<Day, Set<number>>()

  has(userId: number, day: Day): boolean {
    return this.#days.get(day)?.has(userId) ?? false
  }

  /** Tells whether the person was new on this day. */
  add(userId: number, day: Day): boolean {
    const people = this.#days.get(day) ?? new Set()
    this.#days.set(day, people)
    const sizeBefore = people.size
    return people.add(userId).size > sizeBefore
  }
}
