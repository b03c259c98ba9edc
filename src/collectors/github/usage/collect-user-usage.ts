import type { Day } from '../../../domain/day.ts'
import type { CollectorEvent, DayRead } from '../../collector.ts'
import { usageSubject } from './collect-usage.ts'
import { OtherDays } from './other-days.ts'
import { PeopleOfDay } from './people-of-day.ts'
import { readReport, reportSkipped } from './reports/download.ts'
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
): AsyncGenerator<DayRead> {
  const { scope, client, bounds } = options
  const subject = usageSubject(scope, day, client.credential)
  const report = { ...options, about: 'users', day, subject } as const
  const otherDays = new OtherDays(subject, day)
  const countsActive = bounds !== undefined
  const people = new PeopleOfDay({ report, otherDays, countsActive })
  for await (const usage of readReport(report, (files) => people.read(files))) {
    yield { type: 'item', item: { dataset: 'github-user-usage', scope, usage } }
  }
  const { activeCount: active, malformed } = people
  const rows = people.count + malformed.count
  if (rows > 0) yield* bounds?.counted(day, { active, rows }) ?? []
  yield* otherDays.warnings()
  yield* reportSkipped(malformed, 'github-user-usage', subject)
}
