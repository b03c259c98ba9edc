// Gets a day's report: asks GitHub for links, downloads what they lead to and
// tries again when a download breaks. A link holds a signature that lets
// anyone read the report, so it is treated as a secret.
import type { z } from 'zod'
import type { Day } from '../../../domain/day.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import { SourceError } from '../../../errors.ts'
import type { HttpClient } from '../../../http/http-client.ts'
import { HttpError } from '../../../http/http-error.ts'
import type { Secrets } from '../../../runtime/secrets.ts'
import type { GitHubClient } from '../client.ts'
import { type Reading, toSourceError, unexpectedResponse } from '../error.ts'
import { readRows, UnreadableReport } from './report-rows.ts'
import { reportLinksSchema } from './schemas.ts'

/** How often a report is downloaded again after it broke off. */
const MAX_BROKEN_DOWNLOADS = 3
/** How often an expired link is replaced. */
const MAX_EXPIRED_LINKS = 1
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

/** One day's report of a scope as a whole, or of its users. */
export type Report = ReportClients & {
  readonly about: 'scope' | 'users'
  readonly scope: Scope
  readonly day: Day
  readonly reading: Reading
}

/** One file of a report; large reports come in several. */
export type ReportFile = {
  readonly url: string
  readonly number: number
  readonly ofNumber: number
}

/**
 * Reads a report's files, and reads them again from fresh links when a
 * download breaks off or a link has expired; `read` leaves out what it has
 * handed on before. Yields nothing when there is no report.
 * @throws {SourceError} when the report stays unreadable
 */
export async function* readReport<T>(
  report: Report,
  read: (files: readonly ReportFile[]) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const left = { broken: MAX_BROKEN_DOWNLOADS, expired: MAX_EXPIRED_LINKS }
  let fault: DownloadFault | undefined
  for (;;) {
    const files = await requestFiles(report)
    if (files.length === 0) break
    try {
      return yield* read(files)
    } catch (error) {
      fault = takeRetry(left, error)
    }
  }
  if (fault !== undefined) throw fault.reason
}

function takeRetry(
  left: Record<DownloadFault['kind'], number>,
  error: unknown,
): DownloadFault {
  if (!(error instanceof DownloadFault)) throw error
  left[error.kind] -= 1
  if (left[error.kind] < 0) throw error.reason
  return error
}

/** Yields the rows of a report's files, one after the other, as they arrive. */
export async function* downloadRows<T>(
  report: Report,
  files: readonly ReportFile[],
  schema: z.ZodType<T>,
): AsyncGenerator<T> {
  for (const file of files) {
    const body = await openFile(report, file)
    try {
      for await (const row of readRows(body)) {
        const parsed = schema.safeParse(row.value)
        if (!parsed.success) throw unfit(row.line, parsed.error)
        yield parsed.data
      }
    } catch (error) {
      throw toDownloadError(error, report, file)
    }
  }
}

/** Gives the error for a row that cannot be used; says where, never what. */
function unreadable(
  problem: string,
  report: Report,
  file: ReportFile,
): SourceError {
  const ofFile =
    file.ofNumber > 1 ? ` in file ${file.number} of ${file.ofNumber}` : ''
  return new SourceError(
    'GITHUB_REPORT_UNREADABLE',
    `Cannot read ${report.reading.what} of ${describeScope(report.scope)}: ${problem}${ofFile}. Run it again later; if the day stays unreadable, report the line and the field, without their content, to the maintainers of this action.`,
  )
}

/** A download that may succeed with fresh links, and why it did not. */
class DownloadFault extends Error {
  override readonly name = 'DownloadFault'
  readonly kind: 'broken' | 'expired'
  /** What to tell when there are no tries left. */
  readonly reason: Error

  constructor(kind: 'broken' | 'expired', reason: Error) {
    super(reason.message, { cause: reason })
    this.kind = kind
    this.reason = reason
  }
}

/**
 * Asks where a day's report can be downloaded; nothing when there is none.
 * @throws {SourceError} when GitHub does not tell
 */
export async function requestFiles(
  report: Report,
): Promise<readonly ReportFile[]> {
  const { client, scope, day, reading } = report
  const { name, type } = scope
  const owner = type === 'organization' ? { org: name } : { enterprise: name }
  const answer = await client
    .get(ROUTES[type][report.about], { ...owner, day })
    .catch((error) => {
      throw toSourceError(error, reading)
    })
  if (answer.status === 204) return []
  const body = reportLinksSchema.safeParse(answer.data)
  if (!body.success) throw unexpectedResponse(body.error, reading)
  const urls = body.data.download_links
  return urls.map((url, index) => {
    report.secrets.add(url)
    refuseUnsafe(url, report)
    return { url, number: index + 1, ofNumber: urls.length }
  })
}

/** GitHub moves downloads to other hosts in an outage, so any host will do. */
function refuseUnsafe(link: string, report: Report): void {
  const { protocol, hostname, host } = new URL(link)
  const api = new URL(report.apiUrl)
  const isLocal = api.protocol === 'http:' && LOOPBACK.test(api.hostname)
  const mayBePlain = isLocal && LOOPBACK.test(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && mayBePlain)) return
  throw new SourceError(
    'GITHUB_UNEXPECTED_RESPONSE',
    `Cannot read ${report.reading.what} of ${describeScope(report.scope)}: the download at "${host}" is not offered over https. Check that "github-api-url" is GitHub's API and that no proxy changes its answers.`,
  )
}

async function openFile(report: Report, file: ReportFile) {
  const request = {
    method: 'GET',
    url: file.url,
    path: '/{report}',
    isRedirectedAnywhere: true,
  }
  const response = await report.downloads.open(request).catch((error) => {
    throw toSourceError(error, report.reading)
  })
  if (response.ok) return response.body ?? emptyBody()
  await response.body?.cancel()
  const { status } = response
  const refusal = new HttpError({ ...request, kind: 'status', status })
  const reason = toSourceError(refusal, report.reading)
  const isExpired = status === 401 || status === 403
  throw isExpired ? new DownloadFault('expired', reason) : reason
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

/** A row that is JSON and still not what a report's row must be. */
function unfit(line: number, issue: z.ZodError): UnreadableReport {
  const first = issue.issues[0]
  const field = first?.path.join('.') || 'the row'
  return new UnreadableReport(
    line,
    `has no usable "${field}" (${first?.message})`,
  )
}

function toDownloadError(error: unknown, report: Report, file: ReportFile) {
  if (error instanceof HttpError) {
    const reason = toSourceError(error, report.reading)
    return new DownloadFault('broken', reason)
  }
  if (!(error instanceof UnreadableReport)) return error
  const reason = unreadable(error.message, report, file)
  return error.isCutOff ? new DownloadFault('broken', reason) : reason
}
