/** Milliseconds of one UTC day. */
export const DAY_MS = 86_400_000

/** Counts the UTC days since 1970-01-01 up to an instant or a `YYYY-MM-DD`. */
export function dayNumber(when: Date | string): number {
  return Math.floor(new Date(when).getTime() / DAY_MS)
}

/** Writes a day number as `YYYY-MM-DD`. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** Whether a day number is a Saturday or a Sunday. */
export function isWeekend(day: number): boolean {
  // 1970-01-01 was a Thursday, so day 2 was the first Saturday.
  const weekday = (day + 5) % 7
  return weekday === 0 || weekday === 1
}
