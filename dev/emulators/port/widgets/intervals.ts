// Intervals of time in the zone of the viewer.
import type { LineChart } from '../../../port-rules/widgets/charts.ts'
import type { DateRange } from '../entities/date-presets.ts'

export type Interval = LineChart['timeInterval']

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** No interval but the hour is shorter than two steps. */
const STEP_MS = { hour: HOUR_MS, other: DAY_MS / 2 } as const
const DAYS_TO_THURSDAY = 4
const WEEK_DAYS = 7
const QUARTER_MONTHS = 3

/** Names the interval of a moment, such as `2026-11-28` or `2026-W48`. */
export function intervalOf(
  time: number,
  interval: Interval,
  timeZone: string,
): string {
  const { year, month, day, hour } = partsOf(time, timeZone)
  switch (interval) {
    case 'hour':
      return `${year}-${month}-${day}T${hour}`
    case 'day':
      return `${year}-${month}-${day}`
    case 'isoWeek':
      return isoWeek(Date.parse(`${year}-${month}-${day}`))
    case 'month':
      return `${year}-${month}`
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(month) / QUARTER_MONTHS)}`
  }
}

/** Lists the intervals that a range touches, oldest first. */
export function intervalsIn(
  { from, to }: DateRange,
  interval: Interval,
  timeZone: string,
): readonly string[] {
  const step = interval === 'hour' ? STEP_MS.hour : STEP_MS.other
  const end = Date.parse(to)
  const names = new Set<string>()
  for (let time = Date.parse(from); time < end; time += step) {
    names.add(intervalOf(time, interval, timeZone))
  }
  return [...names.add(intervalOf(end, interval, timeZone))]
}

function partsOf(time: number, timeZone: string) {
  const parts = formatOf(timeZone).formatToParts(time)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? ''
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  })
}

/** A week belongs to the year of its Thursday. */
function isoWeek(day: number): string {
  const weekday = new Date(day).getUTCDay() || WEEK_DAYS
  const thursday = new Date(day + (DAYS_TO_THURSDAY - weekday) * DAY_MS)
  const year = thursday.getUTCFullYear()
  const dayOfYear = (thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS
  const week = Math.floor(dayOfYear / WEEK_DAYS) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
