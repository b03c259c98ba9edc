// What a month's bill will come to, and what the plans include.
import { addDays, type Day, daysBetween, utcDay } from '../day.ts'
import type { Plan } from '../github/seats.ts'
import { fromMicros, type Micros } from './amount.ts'

/** A forecast from one or two days says little. */
const FIRST_FORECAST_DAY = 3

/**
 * Credits for a person and month, as of November 2026.
 * https://docs.github.com/copilot/concepts/billing-and-usage/organizations-and-enterprises/billing
 */
const INCLUDED_CREDITS: Readonly<Record<Plan, number>> = {
  business: 1900,
  enterprise: 3900,
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

export function lastOfMonth(day: Day): Day {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  return utcDay(new Date(Date.UTC(year, month, 0)))
}

/** Returns the first day of every month that the days touch, oldest first. */
export function monthsBetween(since: Day, until: Day): Day[] {
  const months: Day[] = []
  const end = firstOfMonth(until)
  for (let month = firstOfMonth(since); month <= end; ) {
    months.push(month)
    month = addDays(lastOfMonth(month), 1)
  }
  return months
}

/**
 * Extends the credits used up to and with a day to the whole month, in whole
 * credits; undefined before the third day.
 */
export function forecastCredits(used: Micros, day: Day): number | undefined {
  const daysGone = daysBetween(firstOfMonth(day), day) + 1
  if (daysGone < FIRST_FORECAST_DAY) return undefined
  const days = daysBetween(firstOfMonth(day), lastOfMonth(day)) + 1
  return Math.round((fromMicros(used) * days) / daysGone)
}

/**
 * Estimates the pool of a month from the plans of the seat holders. GitHub
 * publishes the pool nowhere. Undefined if a plan is unknown or nobody has a
 * seat.
 */
export function estimatePool(
  plans: Iterable<Plan | undefined>,
): number | undefined {
  let pool = 0
  for (const plan of plans) {
    if (plan === undefined) return undefined
    pool += INCLUDED_CREDITS[plan]
  }
  return pool === 0 ? undefined : pool
}
