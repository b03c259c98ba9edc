// How many entities a dataset gets on a day, from days at hand. Fewer people
// work on a weekend, so a few days say nothing about a year unless the two
// kinds of days are apart.
import { z } from 'zod'
import type { Day } from '../day.ts'

/** Mean of entities on a day, Monday to Friday and at the weekend. */
export const dayRateSchema = z.object({
  workday: z.number(),
  weekend: z.number(),
  lacks_weekend: z
    .literal(true)
    .optional()
    .describe(
      'No day of a weekend is at hand: its mean is the one of the others.',
    ),
})
export type DayRate = Readonly<z.infer<typeof dayRateSchema>>

/** Returns undefined if no day from Monday to Friday is at hand. */
export function toDayRate(
  perDay: Readonly<Record<Day, number>>,
): DayRate | undefined {
  const days = Object.entries(perDay)
  const [weekends, workdays] = [
    days.filter(([day]) => isWeekend(day)),
    days.filter(([day]) => !isWeekend(day)),
  ].map((some) => meanOf(some.map(([, count]) => count)))
  if (workdays === undefined) return undefined
  return weekends === undefined
    ? { workday: workdays, weekend: workdays, lacks_weekend: true }
    : { workday: workdays, weekend: weekends }
}

export function addRates(rates: readonly DayRate[]): DayRate {
  const sum = (part: 'workday' | 'weekend') =>
    rates.reduce((total, rate) => total + rate[part], 0)
  const lacksWeekend = rates.some((rate) => rate.lacks_weekend)
  return {
    workday: sum('workday'),
    weekend: sum('weekend'),
    ...(lacksWeekend && { lacks_weekend: true }),
  }
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

function meanOf(counts: readonly number[]): number | undefined {
  if (counts.length === 0) return undefined
  return counts.reduce((sum, count) => sum + count, 0) / counts.length
}
