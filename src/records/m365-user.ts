import { addDays, type Day, daysBetween, toDateTime } from '../domain/day.ts'
import {
  ACTIVITY_SURFACES,
  type ActivitySurface,
  type M365User,
} from '../domain/m365.ts'
import { type DataRecord, type Properties, toRecord } from '../domain/record.ts'
import { userKey } from '../domain/user-key.ts'
import type { RecordContext } from './context.ts'

const TITLE_KEY_CHARACTERS = 12

const ACTIVITY_PROPERTIES: Readonly<Record<ActivitySurface, string>> = {
  teams: 'teams_copilot_last_activity',
  word: 'word_copilot_last_activity',
  excel: 'excel_copilot_last_activity',
  powerpoint: 'ppt_copilot_last_activity',
  outlook: 'outlook_copilot_last_activity',
  onenote: 'onenote_copilot_last_activity',
  loop: 'loop_copilot_last_activity',
  chat: 'chat_last_activity',
  chat_work: 'chat_work_last_activity',
  chat_web: 'chat_web_last_activity',
  m365_app: 'm365_app_last_activity',
  edge: 'edge_last_activity',
  agent: 'agent_last_activity',
}

/** The kinds of chat are one app. */
const SAME_APP: Readonly<Partial<Record<ActivitySurface, ActivitySurface>>> = {
  chat_work: 'chat',
  chat_web: 'chat',
}

/** Makes the record of one person. */
export function toM365UserRecord(
  user: M365User,
  { identity }: RecordContext,
): DataRecord {
  const { tenantId, period, reportDate, userPrincipalName } = user
  const key = userKey({ source: 'm365', userPrincipalName }, identity)
  const isPlain = identity.mode === 'plain'
  const title = isPlain ? userPrincipalName : key.slice(0, TITLE_KEY_CHARACTERS)
  return toRecord(`${tenantId}/${key}`, title, {
    period,
    report_date: toDateTime(reportDate),
    user_key: key,
    user_hash: identity.mode === 'hash' ? key : undefined,
    user_principal_name:
      isPlain && !user.isConcealed ? userPrincipalName : undefined,
    display_name: isPlain ? user.displayName : undefined,
    identity_concealed: user.isConcealed,
    ...toActivityProperties(user),
    prompts_total: user.promptsTotal,
    prompts_chat_work: user.promptsChatWork,
    prompts_chat_web: user.promptsChatWeb,
    active_usage_days: user.activeUsageDays,
  })
}

function toActivityProperties(user: M365User): Properties {
  const last = lastActivity(user)
  const start = periodStart(user)
  const properties: Record<string, string | undefined> = {}
  for (const surface of ACTIVITY_SURFACES) {
    const day = user.activity[surface]
    properties[ACTIVITY_PROPERTIES[surface]] = day && toDateTime(day)
  }
  return {
    last_activity_date: last && toDateTime(last),
    ...properties,
    days_since_last_activity: last && daysBetween(last, user.reportDate),
    active_in_period: last !== undefined && last >= start,
    apps_used: countApps(user, start),
  }
}

/** The report's own column may be blank while an app has a date. */
function lastActivity(user: M365User): Day | undefined {
  return user.lastActivityDate ?? Object.values(user.activity).toSorted().at(-1)
}

/** A period of 28 days is the report date and the 27 days before it. */
function periodStart({ period, reportDate }: M365User): Day {
  return addDays(reportDate, 1 - Number(period.slice(1)))
}

function countApps(user: M365User, start: Day): number {
  const used = ACTIVITY_SURFACES.filter((surface) => {
    const day = user.activity[surface]
    return day !== undefined && day >= start
  })
  return new Set(used.map((surface) => SAME_APP[surface] ?? surface)).size
}
