import { addDays, type Day, daysBetween, toDateTime } from '../../domain/day.ts'
import {
  ACTIVITY_SURFACES,
  type ActivitySurface,
  type M365User,
} from '../../domain/m365.ts'
import { type DataRecord, toRecord } from '../../domain/record.ts'
import { userKey } from '../../domain/user-key.ts'
import type { RecordContext } from '../context.ts'
import { userTitle } from '../user-title.ts'

/** The two kinds of chat count as one app. */
const SAME_APP: Readonly<Partial<Record<ActivitySurface, ActivitySurface>>> = {
  chat_work: 'chat',
  chat_web: 'chat',
}

/**
 * The properties are one literal: an object made of parts takes five times the
 * memory, and a run has 100,000 people.
 */
export function toM365UserRecord(
  user: M365User,
  { identity }: RecordContext,
): DataRecord {
  const { tenantId, userPrincipalName, reportDate, activity } = user
  const key = userKey({ source: 'm365', userPrincipalName }, identity)
  const isPlain = identity.mode === 'plain'
  const name = isPlain ? userPrincipalName : undefined
  const last = lastActivity(user)
  const start = periodStart(user)
  return toRecord({
    identifier: `${tenantId}/${key}`,
    title: userTitle(key, name),
    period: user.period,
    report_date: toDateTime(reportDate),
    user_key: key,
    user_hash: identity.mode === 'hash' ? key : undefined,
    user_principal_name:
      isPlain && !user.isConcealed ? userPrincipalName : undefined,
    display_name: isPlain ? user.displayName : undefined,
    identity_concealed: user.isConcealed,
    last_activity_date: dateTimeOf(last),
    teams_copilot_last_activity: dateTimeOf(activity.teams),
    word_copilot_last_activity: dateTimeOf(activity.word),
    excel_copilot_last_activity: dateTimeOf(activity.excel),
    ppt_copilot_last_activity: dateTimeOf(activity.powerpoint),
    outlook_copilot_last_activity: dateTimeOf(activity.outlook),
    onenote_copilot_last_activity: dateTimeOf(activity.onenote),
    loop_copilot_last_activity: dateTimeOf(activity.loop),
    chat_last_activity: dateTimeOf(activity.chat),
    chat_work_last_activity: dateTimeOf(activity.chat_work),
    chat_web_last_activity: dateTimeOf(activity.chat_web),
    m365_app_last_activity: dateTimeOf(activity.m365_app),
    edge_last_activity: dateTimeOf(activity.edge),
    agent_last_activity: dateTimeOf(activity.agent),
    days_since_last_activity:
      last && Math.max(0, daysBetween(last, reportDate)),
    active_in_period: isActive(user, last),
    apps_used: countApps(user, start),
    prompts_total: user.promptsTotal,
    prompts_chat_work: user.promptsChatWork,
    prompts_chat_web: user.promptsChatWeb,
    active_usage_days: user.activeUsageDays,
  })
}

function dateTimeOf(day: Day | undefined): string | undefined {
  return day && toDateTime(day)
}

/** The report's own column may be blank, or older than the date of an app. */
function lastActivity({ lastActivityDate, activity }: M365User) {
  const days = Object.values(activity)
  if (lastActivityDate !== undefined) days.push(lastActivityDate)
  return days.toSorted().at(-1)
}

/** Undefined for a person who has used Copilot on days that are not known. */
function isActive(user: M365User, last: Day | undefined): boolean | undefined {
  if (last !== undefined) return last >= periodStart(user)
  const { promptsTotal, promptsChatWork, promptsChatWeb } = user
  const figures = [promptsTotal, promptsChatWork, promptsChatWeb]
  const wasUsed = [...figures, user.activeUsageDays].some(
    (figure = 0) => figure > 0,
  )
  return wasUsed ? undefined : false
}

/** A period of 28 days is the report date and the 27 days before. */
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
