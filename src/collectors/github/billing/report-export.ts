// GitHub's export of a month's credits: one that is finished or under way is
// used; otherwise a new one is created. GitHub makes one report at a time.
import type { Day, DayWindow } from '../../../domain/day.ts'
import { describeScope } from '../../../domain/scope.ts'
import { SourceError } from '../../../errors.ts'
import type { Remedy } from '../../../remedy/remedy.ts'
import type { Logger } from '../../../runtime/logger.ts'
import { redact } from '../../../runtime/redact.ts'
import { GITHUB_SUPPORT, laterOrReport } from '../remedies.ts'
import { type BillingAccess, requestBilling } from './billing-access.ts'
import { exportListSchema, exportSchema, type WireExport } from './schemas.ts'

const REPORT_TYPE = 'ai_credit'
const SHORT_WAIT_MS = 5000
const SHORT_WAITS = 5
const LONG_WAIT_MS = 10_000
/** Five minutes in all. */
const MAX_WAITS = 32
const WAITS_PER_PROGRESS = 6

export type ExportOptions = BillingAccess & {
  readonly window: DayWindow
  readonly today: Day
  readonly log: Logger
  /** Waits; false, without waiting, if "max-wait-minutes" does not allow it. */
  readonly wait: (waitMs: number) => Promise<boolean>
}

/** A finished export. */
export type FinishedExport = {
  readonly id: string
  /** Signed links that anybody can read; empty if the export has no rows. */
  readonly urls: readonly string[]
  /** Whether another run has created it, so that its links may have expired. */
  readonly isReused: boolean
}

/**
 * Finds or creates the export and waits for its end.
 * @throws {SourceError} if there is none in time
 */
export async function requestExport(
  options: ExportOptions,
  { isNew = false } = {},
): Promise<FinishedExport> {
  const known = isNew ? undefined : await findExport(options)
  const started = known ?? (await createExport(options))
  const finished = await waitForEnd(options, started)
  const urls = finished.download_urls ?? []
  return { id: finished.id, urls, isReused: known !== undefined }
}

export function describeExport({ since, until }: DayWindow): string {
  return `the export of AI credits from ${since} to ${until}`
}

/** @throws {SourceError} if the list cannot be read */
export async function listExports(
  access: BillingAccess,
): Promise<readonly WireExport[]> {
  const list = await requestBilling(access, {
    method: 'GET',
    path: 'reports',
    schema: exportListSchema,
    what: 'the list of billing exports',
  })
  return list.usage_report_exports
}

/** An export from before today may lack what GitHub has revised since. */
async function findExport(
  options: ExportOptions,
): Promise<WireExport | undefined> {
  const { window, today } = options
  const exports = await listExports(options)
  const usable = exports.filter(
    (each) =>
      each.report_type === REPORT_TYPE &&
      each.start_date.slice(0, 10) === window.since &&
      each.end_date?.slice(0, 10) === window.until &&
      (each.created_at?.slice(0, 10) ?? today) >= today &&
      each.status !== 'failed',
  )
  return usable.find(({ status }) => status === 'completed') ?? usable[0]
}

function createExport(options: ExportOptions): Promise<WireExport> {
  const { since, until } = options.window
  return requestBilling(options, {
    method: 'POST',
    path: 'reports',
    parameters: {
      report_type: REPORT_TYPE,
      start_date: since,
      end_date: until,
      send_email: false,
    },
    schema: exportSchema,
    what: describeExport(options.window),
  })
}

/** The list and the creation may lack the links, so it is always asked again. */
async function waitForEnd(
  options: ExportOptions,
  { id }: WireExport,
): Promise<WireExport> {
  const { scope, window, log } = options
  for (let waits = 0; ; waits += 1) {
    const report = await readExport(options, id)
    if (report.status === 'completed') return report
    if (report.status === 'failed') throw failedExport(options, report)
    if (waits % WAITS_PER_PROGRESS === 0) {
      log.info(
        `${describeScope(scope)}: waiting for ${describeExport(window)} (${redact(report.status)}).`,
      )
    }
    const waitMs = waits < SHORT_WAITS ? SHORT_WAIT_MS : LONG_WAIT_MS
    if (waits === MAX_WAITS || !(await options.wait(waitMs))) {
      throw unfinishedExport(options)
    }
  }
}

function readExport(options: ExportOptions, id: string): Promise<WireExport> {
  return requestBilling(options, {
    method: 'GET',
    path: 'reports/{report_id}',
    parameters: { report_id: id },
    schema: exportSchema,
    what: describeExport(options.window),
  })
}

function failedExport(
  { scope, window }: ExportOptions,
  { id }: WireExport,
): SourceError {
  return new SourceError(
    'GITHUB_EXPORT_FAILED',
    `Cannot read ${describeExport(window)} of ${describeScope(scope)}: GitHub could not create the export ${redact(id)}.`,
    { remedy: laterOrReport(GITHUB_SUPPORT, 'the id of the export') },
  )
}

/** Another run on the same day uses the finished export. */
const SAME_DAY: Remedy = {
  system: 'github',
  kind: 'wait',
  note: 'On the same day, the run uses the finished export.',
  alternatives: [
    {
      system: 'github',
      kind: 'input',
      name: 'max-wait-minutes',
      expected: '5 or more',
      when: '"max-wait-minutes" is below 5',
    },
  ],
}

function unfinishedExport({ scope, window }: ExportOptions): SourceError {
  return new SourceError(
    'GITHUB_EXPORT_FAILED',
    `Cannot read ${describeExport(window)} of ${describeScope(scope)}: GitHub has not finished the export in time.`,
    { remedy: SAME_DAY },
  )
}
