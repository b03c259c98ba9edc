// Who used Copilot in Microsoft 365, when and in which apps. A person's day is
// one number, a bit per app: windows of 180 days over 100,000 people are
// looked through for a single report.
import { isWeekend } from '../calendar.ts'
import { between, imul, noise } from '../noise.ts'

const STREAM = { habit: 60, rate: 61, day: 62, apps: 63, prompts: 64 }

/** Days that Microsoft's longest window looks back. */
const LONGEST_WINDOW_DAYS = 180

/** The apps that count activity of their own. */
const APPS = [
  'teams',
  'word',
  'excel',
  'powerpoint',
  'outlook',
  'onenote',
  'loop',
  'chat-work',
  'chat-web',
  'm365-app',
  'edge',
  'agent',
] as const

/** An app by its name. */
export type App = (typeof APPS)[number]

const CHANCES: Readonly<Record<App, number>> = {
  teams: 0.4,
  word: 0.24,
  excel: 0.12,
  powerpoint: 0.08,
  outlook: 0.35,
  onenote: 0.02,
  loop: 0.01,
  'chat-work': 0.6,
  'chat-web': 0.2,
  'm365-app': 0.45,
  edge: 0.07,
  agent: 0.1,
}
const ANY_APP_BIT = 1 << APPS.length
const EVERY_BIT = ANY_APP_BIT * 2 - 1
const THRESHOLDS = APPS.map((app) => CHANCES[app] * 2 ** 32)

/** Prompts of a day or of a window. */
export type Prompts = {
  readonly work: number
  readonly web: number
  readonly elsewhere: number
}

/** What a person's history says on the refresh day. */
export type Activity = {
  readonly lastDay: number | undefined
  /** The last day of each app; an app that was not used is missing. */
  readonly lastDays: ReadonlyMap<App, number>
}

/** Writes apps as bits; no app of its own = any app. */
export function bitsOf(apps: readonly App[]): number {
  if (apps.length === 0) return ANY_APP_BIT
  return apps.reduce((bits, app) => bits | (1 << APPS.indexOf(app)), 0)
}

/** Returns what a person used on a day, as bits; 0 = nothing at all. */
export function appsOn(person: number, day: number): number {
  return appsOnDay(person, day, dailyRate(person))
}

/** Returns what a person used within a window that ends on a day, as bits. */
export function appsWithin(
  person: number,
  lastDay: number,
  days: number,
): number {
  const rate = dailyRate(person)
  let used = 0
  for (let day = lastDay; day > lastDay - days; day -= 1) {
    used |= appsOnDay(person, day, rate)
  }
  return used
}

/** Looks back from the refresh day for the last use of each app. */
export function activityOf(person: number, refreshDay: number): Activity {
  const rate = dailyRate(person)
  const lastDays = new Map<App, number>()
  let lastDay: number | undefined
  let missing = rate === 0 ? 0 : EVERY_BIT
  const oldest = refreshDay - LONGEST_WINDOW_DAYS
  for (let day = refreshDay; day > oldest && missing > 0; day -= 1) {
    const found = appsOnDay(person, day, rate) & missing
    if (found === 0) continue
    missing &= ~found
    lastDay ??= day
    for (const [index, app] of APPS.entries()) {
      if (found & (1 << index)) lastDays.set(app, day)
    }
  }
  return { lastDay, lastDays }
}

/** Sums the prompts of a window, and counts its active days. */
export function windowUse(person: number, lastDay: number, days: number) {
  const rate = dailyRate(person)
  const sums = { activeDays: 0, work: 0, web: 0, elsewhere: 0 }
  for (let day = lastDay; day > lastDay - days; day -= 1) {
    const used = appsOnDay(person, day, rate)
    if (used === 0) continue
    const { work, web, elsewhere } = promptsOn(person, day, used)
    sums.activeDays += 1
    sums.work += work
    sums.web += web
    sums.elsewhere += elsewhere
  }
  return sums
}

/** Counts the prompts of a day on which a person used these apps. */
export function promptsOn(person: number, day: number, used: number): Prompts {
  const chance = noise(STREAM.prompts, person, day)
  const work = used & bitsOf(['chat-work']) ? between(1, 9, chance) : 0
  const web = used & bitsOf(['chat-web']) ? between(1, 4, chance) : 0
  return { work, web, elsewhere: between(1, 3, chance) }
}

function appsOnDay(person: number, day: number, rate: number): number {
  const weekday = isWeekend(day) ? 0.09 : 1
  if (noise(STREAM.day, person, day) >= rate * weekday) return 0
  const seed = noise(STREAM.apps, person, day) * 2 ** 32
  let used = ANY_APP_BIT
  for (const [index, threshold] of THRESHOLDS.entries()) {
    const salted = imul(seed ^ (index * 0x61c88647), 0x9e3779b1)
    if (salted >>> 0 < threshold) used |= 1 << index
  }
  return used
}

function dailyRate(person: number): number {
  const habit = noise(STREAM.habit, person)
  if (habit < 0.09) return 0
  if (habit < 0.2) return 0.012
  if (habit < 0.5) return 0.05 + 0.2 * noise(STREAM.rate, person)
  return 0.4 + 0.5 * noise(STREAM.rate, person)
}
