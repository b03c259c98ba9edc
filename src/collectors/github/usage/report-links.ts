// Asks GitHub for the links of a day's report. The signature in a link lets
// anyone read the report, so each link is a secret.
import type { Day } from '../../../domain/day.ts'
import type { Scope } from '../../../domain/scope.ts'
import { SourceError } from '../../../errors.ts'
import type { HttpClient } from '../../../http/http-client.ts'
import { redact } from '../../../http/redact.ts'
import type { Secrets } from '../../../runtime/secrets.ts'
import type { GitHubClient } from '../client.ts'
import {
  cannotRead,
  type Subject,
  toSourceError,
  unexpectedResponse,
} from '../error.ts'
import { reportLinksSchema } from './schemas.ts'

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** https://docs.github.com/rest/copilot/copilot-usage-metrics */
const ROUTES = {
  organization: {
    scope: 'GET /orgs/{org}/copilot/metrics/reports/organization-1-day',
    users: 'GET /orgs/{org}/copilot/metrics/reports/users-1-day',
  },
  enterprise: {
    scope:
      'GET /enterprises/{enterprise}/copilot/metrics/reports/enterprise-1-day',
    users: 'GET /enterprises/{enterprise}/copilot/metrics/reports/users-1-day',
  },
} as const

export type ReportClients = {
  readonly client: GitHubClient
  readonly downloads: HttpClient
  readonly secrets: Secrets
  readonly apiUrl: string
}

/** One day's report on a scope or on its users. */
export type Report = ReportClients & {
  readonly about: 'scope' | 'users'
  readonly scope: Scope
  readonly day: Day
  readonly subject: Subject
}

/** One file of a report; large reports have several. */
export type ReportFile = {
  readonly url: string
  readonly number: number
  readonly ofNumber: number
}

/**
 * Asks for the links of a day's report; returns none if there is no report.
 * @throws {SourceError} if GitHub refuses
 */
export async function requestFiles(
  report: Report,
): Promise<readonly ReportFile[]> {
  const { client, scope, day, subject } = report
  const { name, type } = scope
  const owner = type === 'organization' ? { org: name } : { enterprise: name }
  const response = await client
    .get(ROUTES[type][report.about], { ...owner, day })
    .catch((error) => {
      throw toSourceError(error, subject)
    })
  if (response.status === 204) return []
  const body = reportLinksSchema.safeParse(response.json())
  if (!body.success) throw unexpectedResponse(body.error, subject)
  const urls = body.data.download_links
  return urls.map((url, index) => {
    report.secrets.add(url)
    rejectUnsafeLink(url, report)
    return { url, number: index + 1, ofNumber: urls.length }
  })
}

/** Any host is allowed, because GitHub moves downloads during an outage. */
function rejectUnsafeLink(link: string, report: Report): void {
  const { protocol, hostname, host } = new URL(link)
  const api = new URL(report.apiUrl)
  const isLocal = api.protocol === 'http:' && LOOPBACK.test(api.hostname)
  const mayBePlain = isLocal && LOOPBACK.test(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && mayBePlain)) return
  throw new SourceError(
    'GITHUB_UNEXPECTED_RESPONSE',
    `${cannotRead(report.subject)}: the link to the report at "${redact(host)}" does not use https. Check that "github-api-url" is GitHub's API and that no proxy changes its responses.`,
  )
}
