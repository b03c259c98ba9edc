import type { M365Plan, TableQuery, Tenant } from '../../tenants/tenant.ts'
import type { SignedLinks } from '../credentials/signed-links.ts'
import { jsonReply, type Reply } from '../server/exchange.ts'
import { csvReply } from './csv.ts'
import { graphError } from './errors.ts'
import { jsonReport } from './json-report.ts'

const FUNCTIONS: Readonly<Record<string, TableQuery['report']>> = {
  getMicrosoft365CopilotUsageUserDetail: 'detail',
  getMicrosoft365CopilotUserCountSummary: 'summary',
  getMicrosoft365CopilotUserCountTrend: 'trend',
}
const PERIODS: Readonly<Record<TableQuery['version'], readonly string[]>> = {
  v1: ['D7', 'D30', 'D90', 'D180', 'ALL'],
  v2: ['D7', 'D28', 'D90', 'D180', 'ALL'],
}

/** Serves a report function, for example `name(period='D28')`. */
export function answerReport(
  tenant: Tenant,
  links: SignedLinks,
  call: string,
): Reply {
  const plan = tenant.m365
  const query = parseCall(call, plan)
  if (!query) return unknownSegment(call)
  if (!plan.reportsAllowed) {
    return graphError(403, 'S2SUnauthorized', 'Invalid permission.')
  }
  if (!plan.versions.includes(query.version)) return unknownSegment(call)
  const { report, period, version } = query
  if (!PERIODS[version].includes(period)) {
    const message = `Invalid period value specified: ${period}.`
    return graphError(400, 'BadRequest', message)
  }
  switch (plan.answer) {
    case 'csv':
      return csvReply(tenant, query)
    case 'json':
      return jsonReply(200, jsonReport(tenant, query))
    case 'redirect': {
      const location = links.link(`/graph/${report}/${period}/${version}`)
      return { status: 302, headers: { location } }
    }
  }
}

function parseCall(call: string, plan: M365Plan): TableQuery | undefined {
  const [, name = '', list = ''] = /^(\w+)\(([^()]*)\)$/.exec(call) ?? []
  const report = FUNCTIONS[name]
  if (!report) return undefined
  const pairs = [...list.matchAll(/(\w+)='([^']*)'/g)]
  const args = new Map(pairs.map(([, key = '', value = '']) => [key, value]))
  const newest = plan.versions.includes('v2') ? 'v2' : 'v1'
  const version = args.get('version') ?? newest
  if (version !== 'v1' && version !== 'v2') return undefined
  return { report, period: args.get('period') ?? '', version }
}

function unknownSegment(call: string): Reply {
  const [name = ''] = call.split('(')
  const message = `Resource not found for the segment '${name}'.`
  return graphError(400, 'BadRequest', message)
}
