// Asks GitHub for the links of a report. The signature in a link lets anyone
// read the report, so each link is a secret.
import type { Day } from '../../../../domain/day.ts'
import type { Scope } from '../../../../domain/scope.ts'
import { SourceError } from '../../../../errors.ts'
import type { HttpClient } from '../../../../http/http-client.ts'
import { redact } from '../../../../runtime/redact.ts'
import type { Secrets } from '../../../../runtime/secrets.ts'
import type { GitHubClient } from '../../client.ts'
import {
  cannotRead,
  type Subject,
  toSourceError,
  unexpectedResponse,
} from '../../error.ts'
import { GITHUB_SUPPORT, laterOrReport } from '../../remedies.ts'
import { rejectUnsafeLink } from '../../safe-link.ts'
import { reportLinksSchema } from './schemas.ts'

/** https://docs.github.com/rest/copilot/copilot-usage-metrics */
const ROUTES = {
  organization: {
    scope: 'GET /orgs/{org}/copilot/metrics/reports/organization-1-day',
    users: 'GET /orgs/{org}/copilot/metrics/reports/users-1-day',
    teams: 'GET /orgs/{org}/copilot/metrics/reports/user-teams-1-day',
    adoption:
      'GET /orgs/{org}/copilot/metrics/reports/organization-28-day/latest',
  },
  enterprise: {
    scope:
      'GET /enterprises/{enterprise}/copilot/metrics/reports/enterprise-1-day',
    users: 'GET /enterprises/{enterprise}/copilot/metrics/reports/users-1-day',
    teams:
      'GET /enterprises/{enterprise}/copilot/metrics/reports/user-teams-1-day',
    adoption:
      'GET /enterprises/{enterprise}/copilot/metrics/reports/enterprise-28-day/latest',
  },
} as const

/** Large reports have some dozen files. */
const MAX_FILES = 1_000

export type ReportClients = {
  readonly client: GitHubClient
  readonly downloads: HttpClient
  readonly secrets: Secrets
  readonly apiUrl: string
}

/** A report on a scope, on its users or on their teams. */
export type Report = ReportClients & {
  readonly about: 'scope' | 'users' | 'teams' | 'adoption'
  readonly scope: Scope
  /** Undefined for the latest 28-day report. */
  readonly day?: Day
  readonly subject: Subject
}

/** One file of a report; large reports have several. */
export type ReportFile = {
  readonly url: string
  readonly number: number
  readonly ofNumber: number
}

/**
 * Asks for the links of a report; returns none if there is no report.
 * @throws {SourceError} if GitHub refuses
 */
export async function requestFiles(
  report: Report,
): Promise<readonly ReportFile[]> {
  const { client, scope, day, subject } = report
  const { name, type } = scope
  const owner = type === 'organization' ? { org: name } : { enterprise: name }
  const response = await client
    .get(ROUTES[type][report.about], { ...owner, ...(day && { day }) })
    .catch((error) => {
      throw toSourceError(error, subject)
    })
  if (response.status === 204 || response.text().trim() === '') return []
  const body = response.json()
  if (saysNoReport(body)) return []
  const links = reportLinksSchema.safeParse(body)
  if (!links.success) throw unexpectedResponse(links.error, subject)
  const urls = [...new Set(links.data.download_links ?? [])]
  if (urls.length > MAX_FILES) throw tooManyFiles(urls.length, subject)
  if (urls.length > 0) rejectOtherDay(links.data.report_day, report)
  return urls.map((url, index) => {
    report.secrets.add(url)
    rejectUnsafeLink(url, report)
    return { url, number: index + 1, ofNumber: urls.length }
  })
}

function tooManyFiles(count: number, subject: Subject): SourceError {
  return new SourceError(
    'GITHUB_UNEXPECTED_RESPONSE',
    `${cannotRead(subject)}: GitHub offers ${count} files for one report, and the run reads ${MAX_FILES} at most.`,
    { remedy: laterOrReport(GITHUB_SUPPORT, 'the number of files') },
  )
}

/** A day that is not ready is also answered with a text, null or `[]`. */
function saysNoReport(body: unknown): boolean {
  if (Array.isArray(body)) return body.length === 0
  return body === null || typeof body === 'string'
}

function rejectOtherDay(
  reportDay: string | null | undefined,
  { day, subject }: Report,
): void {
  if (day === undefined || !reportDay || reportDay.slice(0, 10) === day) return
  throw new SourceError(
    'GITHUB_UNEXPECTED_RESPONSE',
    `${cannotRead(subject)}: GitHub offers the report of another day, "${redact(reportDay.slice(0, 10))}".`,
    { remedy: laterOrReport(GITHUB_SUPPORT, 'the day') },
  )
}
