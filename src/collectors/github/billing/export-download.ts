// Downloads the files of an export into one ledger. A download that breaks
// off starts again from an empty ledger, so that no row counts twice.
import { UserCreditLedger } from '../../../domain/money/user-credits.ts'
import { SourceError } from '../../../errors.ts'
import type { HttpClient } from '../../../http/http-client.ts'
import { HttpError } from '../../../http/http-error.ts'
import type { Secrets } from '../../../runtime/secrets.ts'
import { DownloadFault } from '../download-fault.ts'
import { cannotRead, type Subject, toSourceError } from '../error.ts'
import { laterOrReport, MAINTAINERS } from '../remedies.ts'
import { rejectUnsafeLink } from '../safe-link.ts'
import { billingSubject } from './billing-access.ts'
import { readExportRows, UnreadableExport } from './export-rows.ts'
import {
  describeExport,
  type ExportOptions,
  requestExport,
} from './report-export.ts'

/** Downloads after one that broke off. */
const MAX_BROKEN_DOWNLOADS = 3
/** Downloads after a link that is not valid anymore. */
const MAX_EXPIRED_LINKS = 1

export type ExportDownload = ExportOptions & {
  /** Sends no credential: the links are signed. */
  readonly downloads: HttpClient
  readonly secrets: Secrets
  readonly apiUrl: string
}

/**
 * Returns the rows of the export, added up.
 * @throws {SourceError} if the export stays unreadable
 */
export async function downloadExport(
  download: ExportDownload,
): Promise<UserCreditLedger> {
  const retries = { broken: MAX_BROKEN_DOWNLOADS, expired: MAX_EXPIRED_LINKS }
  let isNew = false
  for (;;) {
    const { urls, isReused } = await requestExport(download, { isNew })
    try {
      return await readFiles(download, urls)
    } catch (error) {
      if (!(error instanceof DownloadFault)) throw error
      retries[error.kind] -= 1
      if (retries[error.kind] < 0) throw error.reason
      // The links of an export of another run may be older than an hour.
      isNew = isReused && error.kind === 'expired'
    }
  }
}

async function readFiles(
  download: ExportDownload,
  urls: readonly string[],
): Promise<UserCreditLedger> {
  const ledger = new UserCreditLedger()
  for (const url of urls) {
    const body = await openFile(download, url)
    try {
      const rows = readExportRows(body, download.window)
      for await (const row of rows) ledger.add(row)
    } catch (error) {
      throw toDownloadError(error, download)
    }
  }
  return ledger
}

/** https://docs.github.com/enterprise-cloud@latest/rest/billing/usage-reports */
async function openFile(
  download: ExportDownload,
  url: string,
): Promise<AsyncIterable<Uint8Array>> {
  const { downloads, secrets, apiUrl } = download
  secrets.add(url)
  rejectUnsafeLink(url, { apiUrl, subject: subjectOf(download) })
  const request = {
    method: 'GET',
    url,
    path: '/{export}',
    isRedirectedAnywhere: true,
  }
  const response = await downloads.open(request).catch((error) => {
    throw toSourceError(error, subjectOf(download))
  })
  if (response.ok) return response.body ?? emptyBody()
  await response.body?.cancel()
  const { status } = response
  const refusal = new HttpError({ ...request, kind: 'status', status })
  const reason = toSourceError(refusal, subjectOf(download))
  throw EXPIRED.includes(status) ? new DownloadFault('expired', reason) : reason
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

const EXPIRED: readonly number[] = [401, 403, 404, 410]

function toDownloadError(error: unknown, download: ExportDownload): unknown {
  if (error instanceof HttpError) {
    const reason = toSourceError(error, subjectOf(download))
    return new DownloadFault('broken', reason)
  }
  if (!(error instanceof UnreadableExport)) return error
  const reason = new SourceError(
    'GITHUB_REPORT_UNREADABLE',
    `${cannotRead(subjectOf(download))}: ${error.message}.`,
    {
      cause: error,
      remedy: laterOrReport(
        MAINTAINERS,
        'the line and the column, without their content,',
      ),
    },
  )
  return error.isCutOff ? new DownloadFault('broken', reason) : reason
}

function subjectOf(download: ExportDownload): Subject {
  return billingSubject(download, describeExport(download.window))
}
