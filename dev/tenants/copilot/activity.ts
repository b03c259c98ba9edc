import { isWeekend } from '../calendar.ts'
import { noise } from '../noise.ts'

const STREAM = { habit: 1, rate: 2, day: 3, engaged: 4 }

/** Days after which GitHub forgets a person's last activity. */
const ACTIVITY_MEMORY_DAYS = 90

/** Whether a person has a row in the usage report of a day. */
export function isPresent(person: number, day: number): boolean {
  const weekday = isWeekend(day) ? 0.1 : 1
  return noise(STREAM.day, person, day) < dailyRate(person) * weekday
}

/** Whether a person did something that counts on a day. */
export function isEngaged(person: number, day: number): boolean {
  // Report rows without any interaction are common in real files.
  return isPresent(person, day) && noise(STREAM.engaged, person, day) > 0.2
}

/** Finds the last day, up to `latest`, on which a person was present. */
export function lastPresentDay(
  person: number,
  latest: number,
): number | undefined {
  if (dailyRate(person) === 0) return undefined
  for (let day = latest; day > latest - ACTIVITY_MEMORY_DAYS; day -= 1) {
    if (isPresent(person, day)) return day
  }
  return undefined
}

/** Asked for every person and day: computed once a person. */
const RATES = new Map<number, number>()

function dailyRate(person: number): number {
  const known = RATES.get(person)
  if (known !== undefined) return known
  const rate = computeDailyRate(person)
  RATES.set(person, rate)
  return rate
}

function computeDailyRate(person: number): number {
  const habit = noise(STREAM.habit, person)
  if (habit < 0.07) return 0
  if (habit < 0.15) return 0.015
  if (habit < 0.4) return 0.08 + 0.25 * noise(STREAM.rate, person)
  return 0.5 + 0.45 * noise(STREAM.rate, person)
}
