import { DATE_PRESETS } from '../../../port-rules/query.ts'

const DAY_MS = 86_400_000

/** A preset is a number of days, not a number of calendar months. */
const DAYS_BACK = {
  lastDay: 1,
  lastWeek: 7,
  last2Weeks: 14,
  lastMonth: 30,
  last3Months: 90,
  last6Months: 180,
  last12Months: 365,
  last2Years: 730,
  last3Years: 1095,
} as const

/** Both ends are included. */
export type DateRange = { readonly from: string; readonly to: string }

/** Returns `undefined` if the value is not a preset. */
export function readPreset(value: unknown, now: Date): DateRange | undefined {
  const preset = DATE_PRESETS.find((each) => each === value)
  if (!preset) return undefined
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS
  switch (preset) {
    case 'today':
      return rangeOf(today, now.getTime())
    case 'yesterday':
      return rangeOf(today - DAY_MS, today - 1)
  }
  const from = now.getTime() - DAYS_BACK[preset] * DAY_MS
  return rangeOf(from, now.getTime())
}

function rangeOf(from: number, to: number): DateRange {
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  }
}
