import type { AppUsage } from '../../../domain/m365.ts'
import {
  countOf,
  field,
  normalizeHeading,
  type ReportRow,
} from '../reports/report-row.ts'

/** The figures of a row, over all apps and by app. */
export type AppFigures = {
  readonly anyApp: AppUsage
  readonly apps: Readonly<Record<string, AppUsage>>
}

/** Names that cannot be derived from the heading. */
const APP_NAMES: ReadonlyMap<string, string> = new Map([
  ['anyapp', 'any_app'],
  ['microsoftteams', 'teams'],
  ['powerpoint', 'powerpoint'],
  ['onenote', 'onenote'],
  ['microsoftedge', 'edge'],
  ['microsoft365copilot', 'm365_copilot'],
  ['copilotchat', 'chat'],
  ['copilotchatwork', 'chat_work'],
  ['copilotchatweb', 'chat_web'],
])
const METRIC = /^(.+?)[\s_]*(enabled|active)[\s_]*users$/i

export const ANY_APP_ENABLED = field('Any App Enabled Users')
export const ANY_APP_ACTIVE = field('Any App Active Users')

/** Reads every "… Enabled Users" and "… Active Users", also of unknown apps. */
export function readAppFigures(row: ReportRow): AppFigures {
  const apps = new Map<string, { enabled?: number; active?: number }>()
  for (const heading of row.columns.headings) {
    const match = METRIC.exec(heading)
    const count = match === null ? undefined : countOf(row, field(heading))
    if (match === null || count === undefined) continue
    const app = toAppName(match[1] ?? '')
    const metric = match[2]?.toLowerCase() === 'enabled' ? 'enabled' : 'active'
    apps.set(app, { [metric]: count, ...apps.get(app) })
  }
  const { any_app: anyApp = {}, ...others } = Object.fromEntries(apps)
  return { anyApp, apps: others }
}

/** `Copilot Pages` and `copilotPages` both become `copilot_pages`. */
function toAppName(heading: string): string {
  const known = APP_NAMES.get(normalizeHeading(heading))
  if (known !== undefined) return known
  return heading
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}
