// The headings of Microsoft's reports, in the order of its documentation.
import type { App } from './activity.ts'

/** A heading and the apps whose latest activity it shows. */
export type DetailApp = readonly [heading: string, apps: readonly App[]]

/** An app of the counting reports; no app of its own = all of them. */
export type PairApp = readonly [name: string, apps: readonly App[]]

/** First column of every report. */
export const REFRESH_DATE = 'Report Refresh Date'

/** Column that holds the window's length in days. */
export const REPORT_PERIOD = 'Report Period'

/** Columns that the user detail begins with. */
export const DETAIL_FIRST = [
  REFRESH_DATE,
  'User Principal Name',
  'Display Name',
  'Last Activity Date',
] as const

/** Dates of v1. */
export const DETAIL_APPS_V1: readonly DetailApp[] = [
  ['Copilot Chat Last Activity Date', ['chat-work', 'chat-web']],
  ['Microsoft Teams Copilot Last Activity Date', ['teams']],
  ['Word Copilot Last Activity Date', ['word']],
  ['Excel Copilot Last Activity Date', ['excel']],
  ['PowerPoint Copilot Last Activity Date', ['powerpoint']],
  ['Outlook Copilot Last Activity Date', ['outlook']],
  ['OneNote Copilot Last Activity Date', ['onenote']],
  ['Loop Copilot Last Activity Date', ['loop']],
]

/** Figures that v2 added. */
export const DETAIL_PROMPTS = [
  'Prompts submitted for all apps',
  'Prompts submitted for Copilot Chat (work)',
  'Prompts submitted for Copilot Chat (web)',
  'Active Usage Days for all apps',
] as const

/** Dates that v2 added. */
export const DETAIL_APPS_V2: readonly DetailApp[] = [
  ['Copilot Chat (work) Last Activity Date', ['chat-work']],
  ['Copilot Chat (web) Last Activity Date', ['chat-web']],
  ['Microsoft 365 Copilot Last Activity Date', ['m365-app']],
  ['Edge Last Activity Date', ['edge']],
  ['Copilot Agent Last Activity Date', ['agent']],
]

/** Apps of v1's counting reports. */
export const PAIR_APPS_V1: readonly PairApp[] = [
  ['Microsoft Teams', ['teams']],
  ['Word', ['word']],
  ['PowerPoint', ['powerpoint']],
  ['Outlook', ['outlook']],
  ['Excel', ['excel']],
  ['OneNote', ['onenote']],
  ['Loop', ['loop']],
  ['Any App', []],
  ['Copilot Chat', ['chat-work', 'chat-web']],
]

/** Apps that v2 added to the counting reports. */
export const PAIR_APPS_V2: readonly PairApp[] = [
  ['Edge', ['edge']],
  ['Microsoft 365 Copilot', ['m365-app']],
  ['Copilot Chat (work)', ['chat-work']],
  ['Copilot Chat (web)', ['chat-web']],
]

/** Writes the two headings of each app. */
export function pairHeadings(pairs: readonly PairApp[]): readonly string[] {
  return pairs.flatMap(([name]) => [
    `${name} Enabled Users`,
    `${name} Active Users`,
  ])
}
