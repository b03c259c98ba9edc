import { type Day, isDay } from '../../../domain/day.ts'
import type { AdoptionReport } from '../../../domain/github/adoption.ts'
import type { UsageDay } from '../../../domain/github/usage.ts'
import { mergeUsageDays } from './merge-usage.ts'
import type { WireAdoption, WireUsageRow } from './reports/schemas.ts'
import { countOf } from './to-counters.ts'
import { toUsageDay } from './to-domain.ts'

/** Returns undefined if the report holds neither a day nor any engagement. */
export function toAdoptionReport(
  files: readonly WireAdoption[],
  wireDays: readonly WireUsageRow[],
): AdoptionReport | undefined {
  const rows = wireDays.map(toUsageDay)
  const engaged = engagedByFeature(files)
  if (rows.length === 0 && engaged.size === 0) return undefined
  const startDay = firstDay(files.map((file) => file.report_start_day))
  const endDay =
    firstDay(files.map((file) => file.report_end_day)) ??
    rows
      .map(({ day }) => day)
      .sort()
      .at(-1)
  if (endDay === undefined) return undefined
  const isInWindow = ({ day }: UsageDay) =>
    day <= endDay && (startDay === undefined || day >= startDay)
  const byDay = Map.groupBy(rows.filter(isInWindow), ({ day }) => day)
  return {
    startDay,
    endDay,
    days: Array.from(byDay.values(), mergeUsageDays),
    engagedByFeature: engaged,
  }
}

function firstDay(
  days: readonly (string | null | undefined)[],
): Day | undefined {
  return days.map((day) => day?.slice(0, 10) ?? '').find((day) => isDay(day))
}

function engagedByFeature(
  files: readonly WireAdoption[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { copilot_feature_engagement: engagement } of files) {
    for (const entry of engagement?.totals_by_feature ?? []) {
      const people = countOf(entry.engaged_user_count)
      const { feature } = entry
      if (feature && people !== undefined) counts.set(feature, people)
    }
  }
  return counts
}
