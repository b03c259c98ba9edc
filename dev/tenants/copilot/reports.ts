import { dayNumber, dayText } from '../calendar.ts'
import { teamRows } from '../copilot-teams.ts'
import { orgsOf, peopleOf } from '../seats.ts'
import type { ReportQuery, Scope, Tenant } from '../tenant.ts'
import { isPresent } from './activity.ts'
import { featureEngagement } from './people.ts'
import {
  aggregateRecord,
  type Crowd,
  type ScopeIds,
  userRecord,
} from './records.ts'

/** Days that a 28-day report covers. */
export const LONG_REPORT_DAYS = 28

/** One file of a report, line by line. */
export type Shard = () => Iterable<string>

/**
 * Builds the files of a report; `undefined` when the day has none.
 * The day of a 28-day report is its last one.
 */
export function findReport(
  tenant: Tenant,
  query: ReportQuery,
): readonly Shard[] | undefined {
  const written = tenant.overrides.report?.(query)
  if (written) return written.map((body) => () => [body])
  if (written === null || !hasReport(tenant, query.day)) return undefined
  const orgs = orgsOf(tenant, query.scope)
  if (!orgs) return undefined
  const ids = scopeIds(tenant, query.scope)
  return shardsOf(tenant, query, { ids, people: peopleOf(orgs) })
}

/** Names the last day that has a report. */
export function lastReportDay(tenant: Tenant): string {
  return dayText(dayNumber(tenant.now) - tenant.usage.lagDays)
}

function hasReport(tenant: Tenant, day: string): boolean {
  if (tenant.usage.missingDays.includes(day)) return false
  return day <= lastReportDay(tenant)
}

function shardsOf(
  tenant: Tenant,
  query: ReportQuery,
  crowd: Crowd,
): readonly Shard[] {
  const day = dayNumber(query.day)
  switch (query.report) {
    case 'users-1-day':
      return peopleShards(tenant, crowd, day)
    case 'users-28-day':
      return timeShards(tenant, crowd, day)
    case 'user-teams-1-day':
      return [() => linesOf(teamRows(crowd, { day, ...tenant.usage }))]
    case 'repos-1-day':
      return [() => linesOf(repositoryRows(crowd, day))]
    case 'organization-28-day':
    case 'enterprise-28-day':
      return [remembered(tenant, query, () => longAggregate(crowd, day))]
  }
  return [remembered(tenant, query, () => aggregateRecord(crowd, day))]
}

const REMEMBERED = new WeakMap<Tenant, Map<string, string>>()

/** A report of one line counts everybody: it is computed once a tenant. */
function remembered(
  tenant: Tenant,
  { scope, report, day }: ReportQuery,
  compute: () => object,
): Shard {
  const reports = REMEMBERED.get(tenant) ?? new Map<string, string>()
  REMEMBERED.set(tenant, reports)
  const key = [scope.type, scope.name, report, day].join('/')
  return () => {
    const line = reports.get(key) ?? `${JSON.stringify(compute())}\n`
    reports.set(key, line)
    return [line]
  }
}

function scopeIds(tenant: Tenant, scope: Scope): ScopeIds {
  const enterprise = tenant.enterprise
  if (scope.type === 'enterprise') {
    return { enterprise_id: String(enterprise?.id) }
  }
  const org = tenant.orgs.find((each) => each.login === scope.name)
  const owned = enterprise?.orgs.includes(scope.name)
  return {
    organization_id: String(org?.id),
    ...(owned && { enterprise_id: String(enterprise?.id) }),
  }
}

function* linesOf(rows: Iterable<object>): Iterable<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

function peopleShards(
  { usage }: Tenant,
  { ids, people }: Crowd,
  day: number,
): readonly Shard[] {
  // Cut by rows, not by people, so that shards that overlap really do.
  const present = people.filter((person) => isPresent(person, day))
  const size = Math.ceil(present.length / usage.shards)
  const overlap = usage.overlappingShards ? 1 : 0
  return Array.from({ length: usage.shards }, (_, index) => () => {
    const start = index * size
    const group = present.subarray(start, start + size + overlap)
    return linesOf(userRows({ ids, people: group }, day))
  })
}

function timeShards(
  { usage }: Tenant,
  crowd: Crowd,
  lastDay: number,
): readonly Shard[] {
  const size = Math.ceil(LONG_REPORT_DAYS / usage.shards)
  const days = longReportDays(lastDay)
  return Array.from({ length: usage.shards }, (_, index) => () => {
    const start = index * size
    return linesOf(
      longUserRows(crowd, lastDay, days.slice(start, start + size)),
    )
  })
}

function* userRows({ ids, people }: Crowd, day: number) {
  for (const person of people) {
    if (isPresent(person, day)) yield userRecord(ids, person, day)
  }
}

function* longUserRows(crowd: Crowd, lastDay: number, days: readonly number[]) {
  const span = reportSpan(lastDay)
  for (const day of days) {
    for (const row of userRows(crowd, day)) yield { ...span, ...row }
  }
}

function longAggregate(crowd: Crowd, lastDay: number) {
  const days = longReportDays(lastDay)
  return {
    ...crowd.ids,
    ...reportSpan(lastDay),
    copilot_feature_engagement: featureEngagement(crowd.people, lastDay),
    created_at: `${dayText(lastDay + 1)}T03:36:11.710Z`,
    day_totals: days.map((day) => aggregateRecord(crowd, day)),
  }
}

function longReportDays(lastDay: number): readonly number[] {
  const first = lastDay - LONG_REPORT_DAYS + 1
  return Array.from({ length: LONG_REPORT_DAYS }, (_, index) => first + index)
}

function reportSpan(lastDay: number) {
  return {
    report_start_day: dayText(lastDay - LONG_REPORT_DAYS + 1),
    report_end_day: dayText(lastDay),
  }
}

function repositoryRows({ ids }: Crowd, day: number) {
  return ['octo-shop', 'octo-api'].map((repo_name, index) => {
    return { day: dayText(day), ...ids, repo_id: 700 + index, repo_name }
  })
}
