// Downloads the files of a report, skips malformed rows, and tries again
// with new links if a download breaks off.
import type { z } from 'zod'
import type { DatasetName } from '../../../../domain/dataset.ts'
import { SourceError } from '../../../../errors.ts'
import { HttpError } from '../../../../http/http-error.ts'
import type { DayRead } from '../../../collector.ts'
import { DownloadFault } from '../../download-fault.ts'
import {
  cannotRead,
  type Subject,
  skippedRows,
  toSourceError,
} from '../../error.ts'
import { describeIssue, type MalformedRows } from '../../malformed-rows.ts'
import { laterOrReport, MAINTAINERS } from '../../remedies.ts'
import { type Report, type ReportFile, requestFiles } from './links.ts'
import { type ReportRow, readRows, UnreadableReport } from './rows.ts'

/** Retries after a download that broke off. */
const MAX_BROKEN_DOWNLOADS = 3
/** Retries after an expired link. */
const MAX_EXPIRED_LINKS = 1

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

/**
 * Yields the rows of a report's files as they arrive, file by file.
 * @throws {SourceError} at the end if too many rows are malformed
 */
export async function* downloadRows<T>(
  report: Report,
  files: readonly ReportFile[],
  { schema, malformed }: RowReading<T>,
): AsyncGenerator<T> {
  for (const file of files) {
    for await (const { value, row } of downloadValues(report, file)) {
      const parsed = schema.safeParse(value)
      if (parsed.success) {
        malformed.addValid()
        yield parsed.data
      } else {
        malformed.addMalformed(placeOf(row, file, parsed.error))
        if (malformed.isTooMany) throw tooManyMalformed(report, malformed)
      }
    }
  }
  if (malformed.isTooLargeShare) throw tooManyMalformed(report, malformed)
}

/** Yields the values of a file's rows, each with the row that holds it. */
async function* downloadValues(report: Report, file: ReportFile) {
  const body = await openFile(report, file)
  try {
    for await (const row of readRows(body)) {
      for (const value of unwrap(report, row.value)) yield { value, row }
    }
  } catch (error) {
    throw toDownloadError(error, report, file)
  }
}

type RowReading<T> = {
  readonly schema: z.ZodType<T>
  /** Counts the rows, and those that are skipped. */
  readonly malformed: MalformedRows
}

/** Yields the warning for skipped rows; the day is then not complete. */
export function* reportSkipped(
  malformed: MalformedRows,
  datasets: readonly DatasetName[],
  subject: Subject,
): Generator<DayRead> {
  if (malformed.count === 0) return
  yield { type: 'warning', warning: skippedRows(malformed, subject) }
  const reason = `${malformed.share} are malformed`
  for (const dataset of datasets) yield { type: 'incomplete', dataset, reason }
}

/** A scope's report may wrap its days, and the 28-day report may not. */
function unwrap({ about }: Report, value: unknown): readonly unknown[] {
  const isObject = typeof value === 'object' && value !== null
  if (about === 'users' || about === 'teams' || !isObject) return [value]
  const days = 'day_totals' in value ? value.day_totals : undefined
  if (about === 'adoption') {
    const isWrapper = days !== undefined || 'report_end_day' in value
    return [isWrapper ? value : { day_totals: [value] }]
  }
  if (Array.isArray(days)) return days
  return days === null && !('day' in value) ? [] : [value]
}

export function tooManyMalformed(
  report: Report,
  malformed: MalformedRows,
): SourceError {
  const { share, first } = malformed
  return unreadableReport(report, `${share} are malformed, first ${first}`)
}

/** The error names the place of a malformed row, never its content. */
function unreadableReport(report: Report, problem: string): SourceError {
  return new SourceError(
    'GITHUB_REPORT_UNREADABLE',
    `${cannotRead(report.subject)}: ${problem}.`,
    {
      remedy: laterOrReport(
        MAINTAINERS,
        'the line and the field, without their content,',
      ),
    },
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

/** Where a malformed row is, and what is wrong there. */
function placeOf(row: ReportRow, file: ReportFile, issue: z.ZodError): string {
  const { line, problem = `has an invalid ${describeIssue(issue)}` } = row
  return `line ${line} of the report ${problem}${inFile(file)}`
}

function inFile({ number, ofNumber }: ReportFile): string {
  return ofNumber > 1 ? ` in file ${number} of ${ofNumber}` : ''
}

function toDownloadError(error: unknown, report: Report, file: ReportFile) {
  if (error instanceof HttpError) {
    const reason = toSourceError(error, report.subject)
    return new DownloadFault('broken', reason)
  }
  if (!(error instanceof UnreadableReport)) return error
  const reason = unreadableReport(report, error.message + inFile(file))
  return error.isCutOff ? new DownloadFault('broken', reason) : reason
}
