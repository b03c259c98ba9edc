import type { AppUsage } from '../../../domain/m365.ts'
import { countAt, field, type ReportRow } from '../reports/report-row.ts'

/** The figures of a row, over all apps and by app. */
export type AppFigures = {
  readonly anyApp: AppUsage
  readonly apps: Readonly<Record<string, AppUsage>>
}

type Metric = 'enabled' | 'active'
type Heading = { readonly app: string; readonly metric: Metric }
type Located = Heading & { readonly position: number }

const ANY_APP = 'any_app'
/** Keys by the words of the name. New apps get a key that is derived from the name. */
const KNOWN_APPS: ReadonlyMap<string, string> = new Map([
  ['anyapp', ANY_APP],
  ['microsoftteams', 'teams'],
  ['teams', 'teams'],
  ['word', 'word'],
  ['excel', 'excel'],
  ['powerpoint', 'powerpoint'],
  ['outlook', 'outlook'],
  ['onenote', 'onenote'],
  ['loop', 'loop'],
  ['edge', 'edge'],
  ['microsoftedge', 'edge'],
  ['microsoft365copilot', 'm365_copilot'],
  ['copilotchat', 'chat'],
  ['copilotchatwork', 'chat_work'],
  ['copilotchatweb', 'chat_web'],
])
const METRICS = [
  { metric: 'enabled', ending: 'enabledusers' },
  { metric: 'active', ending: 'activeusers' },
] as const
/** No name of an app is longer. */
const MAX_HEADING_CHARACTERS = 200

export const ANY_APP_ENABLED = field('Any App Enabled Users')
export const ANY_APP_ACTIVE = field('Any App Active Users')

/** Reads every "… Enabled Users" and "… Active Users", also of unknown apps. */
export function readAppFigures(row: ReportRow): AppFigures {
  const apps = new Map<string, { enabled?: number; active?: number }>()
  for (const { app, metric, position } of findHeadings(row)) {
    const count = countAt(row, position)
    if (count === undefined) continue
    apps.set(app, { [metric]: count, ...apps.get(app) })
  }
  const anyApp = apps.get(ANY_APP) ?? {}
  apps.delete(ANY_APP)
  return { anyApp, apps: Object.fromEntries(apps) }
}

/**
 * An unknown app has both headings. Another kind of figure, such as "Any App
 * Newly Active Users", has only one and is not an app.
 */
function findHeadings({ columns }: ReportRow): Located[] {
  const found = columns.headings.flatMap((heading, position) => {
    const parsed = parseHeading(heading)
    return parsed === undefined ? [] : [{ ...parsed, position }]
  })
  const known = new Set(KNOWN_APPS.values())
  const keys = new Set(found.map(({ app, metric }) => `${metric} ${app}`))
  return found.filter(
    ({ app }) =>
      known.has(app) ||
      METRICS.every(({ metric }) => keys.has(`${metric} ${app}`)),
  )
}

function parseHeading(heading: string): Heading | undefined {
  if (heading.length > MAX_HEADING_CHARACTERS) return undefined
  const words = wordsOf(heading)
  const key = words.join('')
  for (const { metric, ending } of METRICS) {
    if (!key.endsWith(ending)) continue
    const known = KNOWN_APPS.get(key.slice(0, -ending.length))
    if (known !== undefined) return { app: known, metric }
    const name = words.slice(0, -2)
    const isMetric = words.at(-1) === 'users' && words.at(-2) === metric
    if (isMetric && name.length > 0) return { app: name.join('_'), metric }
  }
  return undefined
}

/**
 * Splits `Copilot Pages` and `copilotPages` alike. Other signs than separators
 * become their code, so that two names never share a key.
 */
function wordsOf(heading: string): string[] {
  return heading
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_()-]/gu, codeOf)
    .split(/[\s_()-]/)
    .filter((word) => word !== '')
}

function codeOf(sign: string): string {
  return ` u${sign.codePointAt(0)?.toString(16)} `
}
