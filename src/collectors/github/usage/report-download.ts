// Asks GitHub for the links of a day's report, downloads the files, and tries
// again if a download breaks off. The signature in a link lets anyone read the
// report, so each link is a secret.
import type { z } from 'zod'
import type { Day } from '../../../domain/day.ts'
import type { Scope } from '../../../domain/scope.ts'
import { SourceError } from '../../../errors.ts'
import type { HttpClient } from '../../../http/http-client.ts'
import { HttpError } from '../../../http/http-error.ts'
import type { Secrets } from '../../../runtime/secrets.ts'
import type { GitHubClient } from '../client.ts'
import {
  cannotRead,
  type Subject,
  toSourceError,
  unexpectedResponse,
} from '../error.ts'
import { readRows, UnreadableReport } from './report-rows.ts'
import { reportLinksSchema } from './schemas.ts'

/** Retries after a download that broke off. */
const MAX_BROKEN_DOWNLOADS = 3
/** Retries after an expired link. */
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
 * Reads the files of a report. If a download breaks off or a link has expired,
 * the files are read again from new links; `read` must skip what it has yielded
 * before. Yields nothing if there is no report.
 * @throws {SourceError} if the report stays unreadable
 */
export async function* readReport<T>(
  report: Report,
  read: (files: readonly ReportFile[]) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const retries = { broken: MAX_BROKEN_DOWNLOADS, expired: MAX_EXPIRED_LINKS }
  let fault: DownloadFault | undefined
  for (;;) {
    const files = await requestFiles(report)
    if (files.length === 0) break
    try {
      return yield* read(files)
    } catch (error) {
      fault = countRetry(retries, error)
    }
  }
  if (fault !== undefined) throw fault.reason
}

function countRetry(
  retries: Record<DownloadFault['kind'], number>,
  error: unknown,
): DownloadFault {
  if (!(error instanceof DownloadFault)) throw error
  retries[error.kind] -= 1
  if (retries[error.kind] < 0) throw error.reason
  return error
}

/** Yields the rows of a report's files as they arrive, file by file. */
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
        if (!parsed.success) throw malformedRow(row.line, parsed.error)
        yield parsed.data
      }
    } catch (error) {
      throw toDownloadError(error, report, file)
    }
  }
}

/** The error names the place of a malformed row, never its content. */
function unreadableReport(
  problem: string,
  report: Report,
  file: ReportFile,
): SourceError {
  const ofFile =
    file.ofNumber > 1 ? ` in file ${file.number} of ${file.ofNumber}` : ''
  return new SourceError(
    'GITHUB_REPORT_UNREADABLE',
    `${cannotRead(report.subject)}: ${problem}${ofFile}. Run it again later. If the day stays unreadable, report the line and the field, without their content, to the maintainers of this action.`,
  )
}

/** A failed download that may succeed with new links. */
class DownloadFault extends Error {
  override readonly name = 'DownloadFault'
  readonly kind: 'broken' | 'expired'
  /** Thrown when no retries are left. */
  readonly reason: Error

  constructor(kind: 'broken' | 'expired', reason: Error) {
    super(reason.message, { cause: reason })
    this.kind = kind
    this.reason = reason
  }
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
    `${cannotRead(report.subject)}: the link to the report at "${host}" does not use https. Check that "github-api-url" is GitHub's API and that no proxy changes its responses.`,
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
    throw toSourceError(error, report.subject)
  })
  if (response.ok) return response.body ?? emptyBody()
  await response.body?.cancel()
  const { status } = response
  const refusal = new HttpError({ ...request, kind: 'status', status })
  const reason = toSourceError(refusal, report.subject)
  const isExpired = status === 401 || status === 403
  throw isExpired ? new DownloadFault('expired', reason) : reason
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

/** A row that is JSON but lacks a required field. */
function malformedRow(line: number, issue: z.ZodError): UnreadableReport {
  const first = issue.issues[0]
  const field = first?.path.join('.') || 'the row'
  return new UnreadableReport(
    line,
    `has an invalid "${field}" (${first?.message})`,
  )
}

function toDownloadError(error: unknown, report: Report, file: ReportFile) {
  if (error instanceof HttpError) {
    const reason = toSourceError(error, report.subject)
    return new DownloadFault('broken', reason)
  }
  if (!(error instanceof UnreadableReport)) return error
  const reason = unreadableReport(error.message, report, file)
  return error.isCutOff ? new DownloadFault('broken', reason) : reason
}
