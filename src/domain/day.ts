/** A UTC day as `YYYY-MM-DD`. */
export type Day = string

/** The days from `since` to `until`, both included. */
export type DayWindow = { readonly since: Day; readonly until: Day }

export const DAY_MS = 86_400_000
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** Tells whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && utcDay(instant) === text
}

/** Gives the UTC day of an instant. */
export function utcDay(instant: Date): Day {
  return instant.toISOString().slice(0, 10)
}

/** Gives the day that lies so many days after another (before, if negative). */
export function addDays(day: Day, days: number): Day {
  return utcDay(new Date(startOfDay(day) + days * DAY_MS))
}

/** Counts calendar days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS)
}

/** Lists the days of a window, oldest first; none if it ends before it begins. */
export function daysOf(window: DayWindow): Day[] {
  const length = Math.max(0, daysBetween(window.since, window.until) + 1)
  return Array.from({ length }, (_, index) => addDays(window.since, index))
}

/** Gives the day as Port's `date-time`: `2026-11-22T00:00:00Z`. */
export function toDateTime(day: Day): string {
  return `${day}T00:00:00Z`
}

/** Gives an instant as Port's `date-time` in UTC, with milliseconds only if any. */
export function toInstant(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z')
}

function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}
