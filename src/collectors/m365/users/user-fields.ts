import type { Day } from '../../../domain/day.ts'
import {
  ACTIVITY_SURFACES,
  type ActivitySurface,
  type M365User,
} from '../../../domain/m365.ts'
import { REFRESH_DATE } from '../reports/csv-rows.ts'
import type { OpenReport } from '../reports/report-reader.ts'
import {
  countOf,
  dayOf,
  type Field,
  field,
  type ReportRow,
  requiredDayOf,
  textOf,
} from '../reports/report-row.ts'

export const USER_PRINCIPAL_NAME = field('User Principal Name', 'User Name')
const DISPLAY_NAME = field('Display Name')
const LAST_ACTIVITY = field('Last Activity Date', 'Last Activity Date (UTC)')

const ACTIVITY: Readonly<Record<ActivitySurface, Field>> = {
  teams: field(
    'Microsoft Teams Copilot Last Activity Date',
    'Teams Copilot Last Activity Date',
    'Last Activity Date of Teams Copilot (UTC)',
  ),
  word: appField('Word'),
  excel: appField('Excel'),
  powerpoint: appField('PowerPoint'),
  outlook: appField('Outlook'),
  onenote: appField('OneNote'),
  loop: appField('Loop'),
  chat: field('Copilot Chat Last Activity Date'),
  chat_work: field('Copilot Chat (work) Last Activity Date'),
  chat_web: field('Copilot Chat (web) Last Activity Date'),
  m365_app: field(
    'Microsoft 365 Copilot Last Activity Date',
    'Microsoft 365 App Last Activity Date',
    'Last Activity Date of Microsoft 365 Copilot (UTC)',
    'Last Activity Date of Microsoft 365 App (UTC)',
  ),
  edge: field(
    'Edge Last Activity Date',
    'Edge Copilot Last Activity Date',
    'Microsoft Edge Last Activity Date',
  ),
  agent: field(
    'Copilot Agent Last Activity Date',
    'Any Agent Last Activity Date',
    'Last Activity Date of Any Agent (UTC)',
  ),
}

const PROMPTS_TOTAL = field(
  'Prompts submitted for all apps',
  'Prompts submitted any app',
  'Prompts submitted',
)
const PROMPTS_CHAT_WORK = field(
  'Prompts submitted for Copilot Chat (work)',
  'Copilot Chat (work) prompts submitted',
)
const PROMPTS_CHAT_WEB = field(
  'Prompts submitted for Copilot Chat (web)',
  'Copilot Chat (web) prompts submitted',
)
const ACTIVE_USAGE_DAYS = field(
  'Active Usage Days for all apps',
  'Active Usage Days',
  'Active Days',
)
/** Microsoft replaces concealed names by 32 hex digits. */
const CONCEALED = /^[0-9a-f]{32}$/i

function appField(app: string): Field {
  return field(
    `${app} Copilot Last Activity Date`,
    `Last Activity Date of ${app} Copilot (UTC)`,
  )
}

/** Reads one person; null for a row without a name. */
export function toUser(
  row: ReportRow,
  report: { readonly tenantId: string; readonly period: OpenReport['period'] },
): M365User | null {
  const userPrincipalName = textOf(row, USER_PRINCIPAL_NAME)
  if (userPrincipalName === undefined || !isName(userPrincipalName)) return null
  const isConcealed = CONCEALED.test(userPrincipalName)
  return {
    ...report,
    reportDate: requiredDayOf(row, REFRESH_DATE),
    userPrincipalName,
    displayName: displayNameOf(row, isConcealed),
    isConcealed,
    lastActivityDate: dayOf(row, LAST_ACTIVITY),
    activity: readActivity(row),
    promptsTotal: countOf(row, PROMPTS_TOTAL),
    promptsChatWork: countOf(row, PROMPTS_CHAT_WORK),
    promptsChatWeb: countOf(row, PROMPTS_CHAT_WEB),
    activeUsageDays: countOf(row, ACTIVE_USAGE_DAYS),
  }
}

/** Whom the tenant conceals has no name, even if a report still has it. */
function displayNameOf(
  row: ReportRow,
  isConcealed: boolean,
): string | undefined {
  const name = textOf(row, DISPLAY_NAME)
  if (name === undefined || !isConcealed) return name
  return CONCEALED.test(name) ? name : undefined
}

function readActivity(row: ReportRow): M365User['activity'] {
  const activity: Partial<Record<ActivitySurface, Day>> = {}
  for (const surface of ACTIVITY_SURFACES) {
    const day = dayOf(row, ACTIVITY[surface])
    if (day !== undefined) activity[surface] = day
  }
  return activity
}

/** Microsoft writes "(Unknown)" in place of people that it cannot name. */
function isName(text: string): boolean {
  return text.includes('@') || CONCEALED.test(text)
}
