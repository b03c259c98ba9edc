import { type Day, isDay } from '../../../domain/day.ts'
import type { AdoptionReport } from '../../../domain/github/adoption.ts'
import type { UsageDay } from '../../../domain/github/usage.ts'
import { mergeUsageDays } from './merge-usage.ts'
import type { WireAdoption } from './reports/schemas.ts'
import { toUsageDay } from './to-domain.ts'

/** Returns undefined if the files hold neither a last day nor any day. */
export function toAdoptionReport(
  files: readonly WireAdoption[],
): AdoptionReport | undefined {
  const rows = files.flatMap(({ day_totals: days }) => days.map(toUsageDay))
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
    engagedByFeature: engagedByFeature(files),
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
      const { feature, engaged_user_count: people } = entry
      if (feature && typeof people === 'number') counts.set(feature, people)
    }
  }
  return counts
}
