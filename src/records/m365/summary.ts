import { daysBetween, toDateTime, utcDay } from '../../domain/day.ts'
import type { AppUsage, M365Summary } from '../../domain/m365.ts'
import { costOf, type PriceList } from '../../domain/money/prices.ts'
import { percentage } from '../../domain/rates.ts'
import {
  type DataRecord,
  type JsonValue,
  type Properties,
  toRecord,
} from '../../domain/record.ts'
import type { RecordContext } from '../context.ts'

/** The apps with own properties; other apps are in `apps` only. */
const APPS_WITH_PROPERTIES = [
  'teams',
  'word',
  'excel',
  'powerpoint',
  'outlook',
  'onenote',
  'loop',
  'chat',
  'edge',
  'm365_copilot',
  'chat_work',
  'chat_web',
] as const

export function toM365SummaryRecord(
  summary: M365Summary,
  context: RecordContext,
): DataRecord {
  const { tenantId, period, reportDate, anyApp, apps, licenses } = summary
  return toRecord({
    identifier: `${tenantId}:${period}@${reportDate}`,
    title: `Microsoft 365 Copilot ${period} ${reportDate}`,
    period,
    report_date: toDateTime(reportDate),
    report_version: summary.reportVersion,
    enabled_user_count: anyApp.enabled,
    active_user_count: anyApp.active,
    sku_total: licenses?.total,
    sku_assigned: licenses?.assigned,
    license_utilization_rate: percentage(anyApp.active, licenses?.total),
    license_assignment_rate: percentage(licenses?.assigned, licenses?.total),
    adoption_rate: percentage(anyApp.active, anyApp.enabled),
    ...toCosts(summary, context.priceList),
    prompts_total: summary.promptsTotal,
    prompts_average: summary.promptsAverage,
    apps: toAppsObject(apps),
    ...toAppProperties(apps),
    identities_concealed: summary.identitiesConcealed,
    data_age_days: daysBetween(reportDate, utcDay(context.startedAt)),
  })
}

/** Microsoft has no list price, so there is no cost without one. */
function toCosts(
  { anyApp, licenses }: M365Summary,
  { prices, currency }: PriceList,
): Properties {
  const price = prices.m365
  if (price === undefined) return {}
  const total = licenses?.total
  const assigned = licenses?.assigned
  const cost = (count: number | undefined) =>
    count === undefined ? undefined : costOf(Math.max(0, count), price)
  return {
    currency,
    monthly_cost: cost(total),
    unassigned_monthly_cost: cost(minus(total, assigned)),
    inactive_monthly_cost: cost(minus(anyApp.enabled, anyApp.active)),
  }
}

function minus(
  whole: number | undefined,
  part: number | undefined,
): number | undefined {
  return whole === undefined || part === undefined ? undefined : whole - part
}

/** Returns `{teams: {enabled, active}}` without unknown counts. */
export function toAppsObject(
  apps: Readonly<Record<string, AppUsage>>,
): JsonValue | undefined {
  const known = Object.entries(apps).map(
    ([app, usage]) => [app, toUsageObject(usage)] as const,
  )
  return known.length === 0 ? undefined : Object.fromEntries(known)
}

function toUsageObject({ enabled, active }: AppUsage): JsonValue {
  return {
    ...(enabled === undefined ? {} : { enabled }),
    ...(active === undefined ? {} : { active }),
  }
}

function toAppProperties(apps: Readonly<Record<string, AppUsage>>): Properties {
  const properties: Record<string, number | undefined> = {}
  for (const app of APPS_WITH_PROPERTIES) {
    properties[`${app}_enabled_users`] = apps[app]?.enabled
    properties[`${app}_active_users`] = apps[app]?.active
  }
  return properties
}
