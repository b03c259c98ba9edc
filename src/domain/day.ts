/** A UTC day as `YYYY-MM-DD`. */
export type Day = string

/** The days from `since` to `until`, both included. */
export type DayWindow = { readonly since: Day; readonly until: Day }

/** An earlier date in a report is no date: the vendors write year 1 for none. */
export const EARLIEST_DAY: Day = '2015-01-01'

export const DAY_MS = 86_400_000
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text is a day of the calendar: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && utcDay(instant) === text
}

export function utcDay(instant: Date): Day {
  return instant.toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return utcDay(new Date(startOfDay(day) + days * DAY_MS))
}

/** Returns a negative number if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS)
}

/** Returns the days of a window, oldest first. */
export function daysOf(window: DayWindow): Day[] {
  const length = Math.max(0, daysBetween(window.since, window.until) + 1)
  return Array.from({ length }, (_, index) => addDays(window.since, index))
}

/** Returns the day as Port's `date-time`: `2026-11-22T00:00:00Z`. */
export function toDateTime(day: Day): string {
  return `${day}T00:00:00Z`
}

/** Returns Port's `date-time` in UTC; milliseconds only if they are not 0. */
export function toInstant(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z')
}

function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}
