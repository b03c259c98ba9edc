import type { Day } from '../../../domain/day.ts'
import type { Period, ReportVersion } from '../../../domain/m365.ts'
import { SourceError } from '../../../errors.ts'
import { HttpError } from '../../../http/http-error.ts'
import type { Warning } from '../../collector.ts'
import type { GraphClient } from '../client.ts'
import {
  isRefusedByDownloadHost,
  type Subject,
  toGraphError,
  unexpectedResponse,
} from '../error.ts'
import { PlausibleDates } from './plausible-dates.ts'
import {
  field,
  normalizeHeading,
  type ReportContext,
  type ReportRow,
  textOf,
} from './report-row.ts'
import { readRows } from './report-table.ts'

/** https://learn.microsoft.com/microsoft-365-copilot/extensibility/api/admin-settings/reports/copilotreportroot-overview */
const REPORTS = {
  summary: {
    function: 'getMicrosoft365CopilotUserCountSummary',
    name: 'the Copilot user count summary',
  },
  trend: {
    function: 'getMicrosoft365CopilotUserCountTrend',
    name: 'the Copilot user count trend',
  },
  users: {
    function: 'getMicrosoft365CopilotUsageUserDetail',
    name: 'the Copilot user report',
  },
} as const
export type ReportName = keyof typeof REPORTS

/** The period for each version. Version v2 has no D30, and v1 has no D28. */
export type PeriodChoice = {
  readonly v2: Period | undefined
  readonly v1: Period
}

type Rows = AsyncGenerator<readonly ReportRow[]>

/** A report whose first rows have arrived. */
export type OpenReport = {
  /** The version and period of the request. */
  readonly version: ReportVersion
  readonly period: Period
  /** Only the rows of that period, some at a time. */
  readonly rows: Rows
  readonly warnings: readonly Warning[]
  readonly subject: Subject
  /** Knows how many dates were ignored, once the rows have been read. */
  readonly dates: PlausibleDates
}

const REPORT_PERIOD = field('Report Period')
/** Headings that only version v2 has, in all spellings. */
const V2_HEADING =
  /prompts|activeusagedays|chatwork|chatweb|agent|edge|microsoft365(copilot|app)/

/** Maps the wanted period to the nearest one of each version. */
export function choosePeriods(wanted: Period): PeriodChoice {
  if (wanted === 'D30') return { v2: undefined, v1: 'D30' }
  return { v2: wanted, v1: wanted === 'D28' ? 'D30' : wanted }
}

/**
 * Opens reports in version v2. If Microsoft refuses v2, this report and all later
 * ones use v1, so that the records of a run have the same period.
 */
export class ReportReader {
  readonly #client: GraphClient
  readonly #today: () => Day
  #hasSteppedBack = false

  constructor(client: GraphClient, today: () => Day) {
    this.#client = client
    this.#today = today
  }

  /** Whether Microsoft has refused version v2. */
  get hasSteppedBack(): boolean {
    return this.#hasSteppedBack
  }

  /**
   * Requests a report and waits for its first rows.
   * @throws {SourceError} if Graph does not return the report
   */
  async open(name: ReportName, choice: PeriodChoice): Promise<OpenReport> {
    const v1 = { name, version: 'v1', period: choice.v1 } as const
    const isV1 = this.#hasSteppedBack || choice.v2 === undefined
    if (isV1) return this.#ask(v1)
    try {
      return await this.#ask({ name, version: 'v2', period: choice.v2 })
    } catch (error) {
      if (!isRefusedForm(error)) throw error
      const report = await this.#askAfter(error, v1)
      this.#hasSteppedBack = true
      const warnings = [warnOfStepBack(report.period), ...report.warnings]
      return { ...report, warnings }
    }
  }

  async #askAfter(
    refusal: SourceError,
    query: ReportQuery,
  ): Promise<OpenReport> {
    try {
      return await this.#ask(query)
    } catch (error) {
      throw error instanceof SourceError ? mergeRefusals(refusal, error) : error
    }
  }

  async #ask(query: ReportQuery): Promise<OpenReport> {
    const { version, period } = query
    const { name } = REPORTS[query.name]
    const subject = { name, permission: 'Reports.Read.All' } as const
    const dates = new PlausibleDates(this.#today())
    const report = { subject, dates }
    const rows = withGraphErrors(this.#rows(query, report), subject)
    const next = await rows.next()
    const first = next.done ? [] : next.value
    const [row] = first
    const warnings =
      version === 'v2' && row && !hasV2Heading(row)
        ? [warnOfMissingColumns(subject)]
        : []
    const own = ofPeriod({ period, first, rest: rows, subject })
    return { version, period, rows: own, warnings, subject, dates }
  }

  #rows(query: ReportQuery, report: ReportContext): Rows {
    const client = this.#client
    const resource = `/copilot/reports/${REPORTS[query.name].function}(period='${query.period}',version='${query.version}')`
    return readRows({
      ...report,
      open: (link = resource) =>
        client.open({ resource: link, path: resource }),
      isOwnLink: (link) => client.isOwnLink(link),
    })
  }
}

type ReportQuery = {
  readonly name: ReportName
  readonly version: ReportVersion
  readonly period: Period
}

/** Whether the tenant does not have this pair of period and version (yet). */
function isRefusedForm(error: unknown): error is SourceError {
  if (!(error instanceof SourceError)) return false
  const { cause, code } = error
  // A 404 of Entra is not about the report.
  if (!code.startsWith('GRAPH_')) return false
  if (!(cause instanceof HttpError) || cause.kind !== 'status') return false
  if (isRefusedByDownloadHost(cause)) return false
  return cause.status === 400 || cause.status === 404
}

/** "No report" says more than "not this version", whichever came first. */
function mergeRefusals(v2: SourceError, v1: SourceError): SourceError {
  const isV2First = v2.code === 'GRAPH_NO_REPORT'
  const [main, other] = isV2First ? [v2, v1] : [v1, v2]
  const { cause } = other
  const reason =
    cause instanceof HttpError ? `${cause.message}.` : other.problem
  const version = isV2First ? 'v1' : 'v2'
  return new SourceError(
    main.code,
    `${main.problem} Version ${version} failed too: ${reason}`,
    { cause: main.cause, remedy: main.remedy },
  )
}

async function* withGraphErrors(rows: Rows, subject: Subject): Rows {
  try {
    yield* rows
  } catch (error) {
    throw toGraphError(error, subject)
  }
}

type PeriodRows = {
  readonly period: Period
  readonly first: readonly ReportRow[]
  readonly rest: Rows
  readonly subject: Subject
}

/** A response may have several windows, which would count people repeatedly. */
async function* ofPeriod(all: PeriodRows): Rows {
  const { period, first, rest, subject } = all
  const days = period.slice(1)
  const isKept = (row: ReportRow) => {
    if (row.problem !== undefined) return true
    const window = textOf(row, REPORT_PERIOD)?.replace(/^D/i, '')
    return (window ?? days) === days
  }
  let read = 0
  let kept = 0
  try {
    let rows = first
    for (;;) {
      const own = rows.filter(isKept)
      read += rows.length
      kept += own.length
      if (own.length > 0) yield own
      const { done, value } = await rest.next()
      if (done) break
      rows = value
    }
  } finally {
    await rest.return(undefined)
  }
  if (read === 0 || kept > 0) return
  throw unexpectedResponse(
    subject,
    `no row has the period ${days} in the column "${REPORT_PERIOD.heading}"`,
  )
}

function hasV2Heading(row: ReportRow): boolean {
  return row.columns.headings.some((heading) =>
    V2_HEADING.test(normalizeHeading(heading)),
  )
}

function warnOfStepBack(period: Period): Warning {
  return {
    code: 'M365_REPORT_VERSION_FALLBACK',
    message: `Microsoft refused version v2 of its Copilot reports. Version v1 with period ${period} is used instead. Version v1 has no prompts, no active days and fewer apps.`,
  }
}

function warnOfMissingColumns(subject: Subject): Warning {
  return {
    code: 'M365_V2_COLUMNS_MISSING',
    message: `Version v2 of ${subject.name} was requested, but the report has no columns of v2. Prompts, active days and the newer apps are left out.`,
  }
}
