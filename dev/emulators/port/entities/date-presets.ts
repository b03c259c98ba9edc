import { DATE_PRESETS } from '../../../port-rules/query.ts'

const DAY_MS = 86_400_000

const DAYS_BACK = {
  lastWeek: 7,
  last2Weeks: 14,
  lastDay: 1,
} as const

const MONTHS_BACK = {
  lastMonth: 1,
  last3Months: 3,
  last6Months: 6,
  last12Months: 12,
  last2Years: 24,
  last3Years: 36,
} as const

type DatePreset = (typeof DATE_PRESETS)[number]

/** Both ends are included. */
export type DateRange = { readonly from: string; readonly to: string }

/** Returns `undefined` if the value is not a preset. */
export function readPreset(value: unknown, now: Date): DateRange | undefined {
  const preset = DATE_PRESETS.find((each) => each === value)
  if (!preset) return undefined
  const to = preset === 'yesterday' ? midnight(now) - 1 : now.getTime()
  return {
    from: new Date(startOf(preset, now)).toISOString(),
    to: new Date(to).toISOString(),
  }
}

function startOf(preset: DatePreset, now: Date): number {
  switch (preset) {
    case 'today':
      return midnight(now)
    case 'yesterday':
      return midnight(now) - DAY_MS
    case 'lastDay':
    case 'lastWeek':
    case 'last2Weeks':
      return now.getTime() - DAYS_BACK[preset] * DAY_MS
    case 'lastMonth':
    case 'last3Months':
    case 'last6Months':
    case 'last12Months':
    case 'last2Years':
    case 'last3Years':
      return monthsBefore(now, MONTHS_BACK[preset])
  }
}

function midnight(now: Date): number {
  return Math.floor(now.getTime() / DAY_MS) * DAY_MS
}

function monthsBefore(now: Date, months: number): number {
  return new Date(now).setUTCMonth(now.getUTCMonth() - months)
}
