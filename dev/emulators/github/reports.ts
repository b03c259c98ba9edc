import { dayNumber } from '../../tenants/calendar.ts'
import {
  findReport,
  LONG_REPORT_DAYS,
  lastReportDay,
} from '../../tenants/copilot/reports.ts'
import { orgsOf } from '../../tenants/seats.ts'
import type {
  MissingDay,
  ReportQuery,
  Scope,
  Tenant,
} from '../../tenants/tenant.ts'
import type { Exchange, Reply } from '../server/exchange.ts'
import { jsonReply } from '../server/exchange.ts'
import type { Params, Route } from '../server/router.ts'
import { refuse } from './access.ts'
import { githubError, notFound } from './replies.ts'
import { type GithubWorld, scopeOf } from './world.ts'

const RETAINED_DAYS = 365
const SHARED_DAILY = ['users-1-day', 'user-teams-1-day', 'repos-1-day']
const SHARED_LONG = ['users-28-day']

/** Returns the endpoints with links to usage reports. */
export function reportRoutes(world: GithubWorld): readonly Route[] {
  const base = '/:kind/:name/copilot/metrics/reports/:report'
  return [
    {
      method: 'GET',
      pattern: base,
      handle: (exchange, params) => {
        const scope = openScope(world, exchange, params)
        if ('status' in scope) return scope
        return dailyReport(world, scope, {
          report: params.report ?? '',
          day: exchange.url.searchParams.get('day') ?? '',
        })
      },
    },
    {
      method: 'GET',
      pattern: `${base}/latest`,
      handle: (exchange, params) => {
        const scope = openScope(world, exchange, params)
        if ('status' in scope) return scope
        return longReport(world, scope, params.report ?? '')
      },
    },
  ]
}

function openScope(
  { tenant, access }: GithubWorld,
  exchange: Exchange,
  { kind = '', name = '' }: Params,
): Scope | Reply {
  const scope = scopeOf(kind, name)
  const grant = access.grantOf(exchange)
  if (!scope || !grant || !orgsOf(tenant(), scope)) return notFound()
  return refuse(grant, scope, 'metrics') ?? checkPolicy(tenant()) ?? scope
}

function checkPolicy({ usage }: Tenant): Reply | undefined {
  if (usage.policyEnabled) return undefined
  return githubError(
    403,
    "The 'Copilot usage metrics' policy must be enabled to use this API",
  )
}

function dailyReport(
  world: GithubWorld,
  scope: Scope,
  { report, day }: Omit<ReportQuery, 'scope'>,
): Reply {
  const tenant = world.tenant()
  if (![...SHARED_DAILY, `${scope.type}-1-day`].includes(report)) {
    return notFound()
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(dayNumber(day))) {
    return githubError(422, 'Invalid request: "day" must be YYYY-MM-DD.')
  }
  if (dayNumber(day) < dayNumber(tenant.now) - RETAINED_DAYS) return notFound()
  const query = { scope, report, day }
  const shards = findReport(tenant, query)
  if (!shards) return missingDay(world, query)
  const download_links = shardLinks(world, query, shards.length)
  return jsonReply(200, { download_links, report_day: day })
}

function longReport(world: GithubWorld, scope: Scope, report: string): Reply {
  const tenant = world.tenant()
  if (![...SHARED_LONG, `${scope.type}-28-day`].includes(report)) {
    return notFound()
  }
  const day = lastReportDay(tenant)
  const query = { scope, report, day }
  const shards = findReport(tenant, query)
  if (!shards) return notFound()
  const first = new Date(day)
  first.setUTCDate(first.getUTCDate() - LONG_REPORT_DAYS + 1)
  return jsonReply(200, {
    download_links: shardLinks(world, query, shards.length),
    report_start_day: first.toISOString().slice(0, 10),
    report_end_day: day,
  })
}

/** Bodies of a 200 that say that a day is not ready. */
const NOT_READY: Readonly<Partial<Record<MissingDay, string>>> = {
  nothing: '',
  'empty-text': '""',
  sentence: '"No report available for this day"',
  null: 'null',
  'empty-object': '{}',
  'empty-list': '[]',
}

function missingDay({ tenant, links }: GithubWorld, query: ReportQuery): Reply {
  const report_day = query.day
  const { missingDay: form } = tenant().usage
  const body = NOT_READY[form]
  if (body !== undefined) {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    return { status: 200, headers, body }
  }
  switch (form) {
    case 'not-found':
      return notFound()
    case 'no-links':
      return jsonReply(200, { download_links: [], report_day })
    case 'null-links':
      return jsonReply(200, { download_links: null, report_day })
    case 'empty-file': {
      const download_links = [links.link(reportPath(query, 'empty'))]
      return jsonReply(200, { download_links, report_day })
    }
    case 'other-day': {
      const download_links = [links.link(reportPath(query, 'empty'))]
      return jsonReply(200, { download_links, report_day: '2020-01-01' })
    }
    default:
      return { status: 204 }
  }
}

function shardLinks(
  { links }: GithubWorld,
  query: ReportQuery,
  count: number,
): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    return links.link(reportPath(query, String(index)))
  })
}

function reportPath({ scope, report, day }: ReportQuery, shard: string) {
  const parts = ['copilot', scope.type, scope.name, report, day, shard]
  return `/${parts.map((part) => encodeURIComponent(part)).join('/')}`
}
