import {
  addDays,
  type Day,
  type DayWindow,
  daysBetween,
  daysOf,
} from '../../../domain/day.ts'
import type { M365Day, Period } from '../../../domain/m365.ts'
import { toFailure } from '../../../errors.ts'
import type { CollectorEvent, Warning } from '../../collector.ts'
import { REFRESH_DATE } from '../reports/csv-rows.ts'
import type {
  OpenReport,
  PeriodChoice,
  ReportReader,
} from '../reports/report-reader.ts'
import {
  countOf,
  field,
  type ReportRow,
  refuseBroken,
  requiredDayOf,
} from '../reports/report-row.ts'
import { RowError } from '../reports/row-error.ts'
import { readAppFigures } from './app-usage.ts'

const REPORT_DATE = field('Report Date')
const PROMPTS = field(
  'Prompts submitted',
  'Total prompts submitted',
  'Prompts submitted for all apps',
)
const V2_PERIODS = ['D7', 'D28', 'D90', 'D180'] as const
const V1_PERIODS = ['D7', 'D30', 'D90', 'D180'] as const

export type DailyRequest = {
  readonly tenantId: string
  readonly window: DayWindow
  readonly today: Day
}

export type DailyResult = {
  readonly warnings: readonly Warning[]
  /** Items and empty days of the window, oldest first. */
  readonly events: readonly CollectorEvent[]
  /** Undefined if the report has no rows. */
  readonly refreshDate: Day | undefined
}

/**
 * Reads the user count trend for a window of days.
 * https://learn.microsoft.com/microsoft-365-copilot/extensibility/api/admin-settings/reports/copilotreportroot-getmicrosoft365copilotusercounttrend
 */
export async function readDaily(
  reports: ReportReader,
  request: DailyRequest,
): Promise<DailyResult> {
  const report = await reports.open('trend', choosePeriodsFor(request))
  const { days, refreshDate } = await readDays(report, request.tenantId)
  const covered =
    refreshDate === undefined ? undefined : toCovered(refreshDate, report)
  const warnings = [
    ...report.warnings,
    ...warnOfReach(request.window, covered?.since),
  ]
  const events = daysOf(request.window).flatMap((day) =>
    toEvent(day, days.get(day), covered),
  )
  return { warnings, events, refreshDate }
}

/** Returns the shortest periods that reach from today back to the first day. */
export function choosePeriodsFor(
  request: Pick<DailyRequest, 'window' | 'today'>,
): PeriodChoice {
  const days = daysBetween(request.window.since, request.today) + 1
  const covers = (period: Period): boolean => lengthOf(period) >= days
  return {
    v2: V2_PERIODS.find(covers) ?? 'D180',
    v1: V1_PERIODS.find(covers) ?? 'D180',
  }
}

function lengthOf(period: Period): number {
  return Number(period.slice(1))
}

type Days = {
  readonly days: ReadonlyMap<Day, M365Day | RowError>
  readonly refreshDate: Day | undefined
}

async function readDays(report: OpenReport, tenantId: string): Promise<Days> {
  const days = new Map<Day, M365Day | RowError>()
  let refreshDate: Day | undefined
  for await (const rows of report.rows) {
    for (const row of rows) {
      refuseBroken(row)
      refreshDate = requiredDayOf(row, REFRESH_DATE)
      const day = requiredDayOf(row, REPORT_DATE)
      if (!days.has(day)) days.set(day, readDay(row, tenantId))
    }
  }
  return { days, refreshDate }
}

/** A day with a broken figure fails alone. */
function readDay(row: ReportRow, tenantId: string): M365Day | RowError {
  try {
    return toDay(row, tenantId)
  } catch (error) {
    if (error instanceof RowError) return error
    throw error
  }
}

function toDay(row: ReportRow, tenantId: string): M365Day {
  return {
    tenantId,
    reportDate: requiredDayOf(row, REPORT_DATE),
    ...readAppFigures(row),
    promptsTotal: countOf(row, PROMPTS),
  }
}

/** A day is empty only if the report covers it and has no row for it. */
function toEvent(
  day: Day,
  found: M365Day | RowError | undefined,
  covered: DayWindow | undefined,
): CollectorEvent[] {
  if (found instanceof RowError) {
    const failure = toFailure(found)
    return [{ type: 'failed-day', dataset: 'm365-daily', day, failure }]
  }
  if (found)
    return [{ type: 'item', item: { dataset: 'm365-daily', day: found } }]
  if (covered === undefined) return []
  if (day < covered.since || day > covered.until) return []
  return [{ type: 'empty-day', dataset: 'm365-daily', day }]
}

function toCovered(refreshDate: Day, { period }: OpenReport): DayWindow {
  return {
    since: addDays(refreshDate, 1 - lengthOf(period)),
    until: refreshDate,
  }
}

function warnOfReach(window: DayWindow, first: Day | undefined): Warning[] {
  if (first === undefined || window.since >= first) return []
  return [
    {
      code: 'M365_DAYS_OUT_OF_REACH',
      message: `Microsoft's reports begin at ${first}. Earlier days are not collected.`,
    },
  ]
}
