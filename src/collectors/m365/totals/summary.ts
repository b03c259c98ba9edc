import type { M365Summary, Period } from '../../../domain/m365.ts'
import type { Warning } from '../../collector.ts'
import { REFRESH_DATE } from '../reports/csv-rows.ts'
import {
  choosePeriods,
  type OpenReport,
  type ReportReader,
} from '../reports/report-reader.ts'
import {
  countOf,
  failMissing,
  field,
  type ReportRow,
  refuseBroken,
  requiredDayOf,
} from '../reports/report-row.ts'
import { ANY_APP_ACTIVE, ANY_APP_ENABLED, readAppFigures } from './app-usage.ts'

const PROMPTS_TOTAL = field(
  'Total prompts submitted',
  'Prompts submitted for all apps',
  'Prompts submitted',
)
const PROMPTS_AVERAGE = field('Average prompts submitted')

export type SummaryResult = {
  /** Undefined if the report has no rows. */
  readonly summary: M365Summary | undefined
  readonly warnings: readonly Warning[]
}

/**
 * Reads the user count summary, without licenses.
 * https://learn.microsoft.com/microsoft-365-copilot/extensibility/api/admin-settings/reports/copilotreportroot-getmicrosoft365copilotusercountsummary
 */
export async function readSummary(
  reports: ReportReader,
  request: { readonly tenantId: string; readonly period: Period },
): Promise<SummaryResult> {
  const report = await reports.open('summary', choosePeriods(request.period))
  const { warnings } = report
  for await (const [row] of report.rows) {
    if (row === undefined) continue
    return { summary: toSummary(row, report, request.tenantId), warnings }
  }
  return { summary: undefined, warnings }
}

function toSummary(
  row: ReportRow,
  report: OpenReport,
  tenantId: string,
): M365Summary {
  refuseBroken(row)
  const { anyApp, apps } = readAppFigures(row)
  if (anyApp.enabled === undefined) failMissing(row, ANY_APP_ENABLED)
  if (anyApp.active === undefined) failMissing(row, ANY_APP_ACTIVE)
  return {
    tenantId,
    period: report.period,
    reportVersion: report.version,
    reportDate: requiredDayOf(row, REFRESH_DATE),
    anyApp,
    apps,
    promptsTotal: countOf(row, PROMPTS_TOTAL),
    promptsAverage: countOf(row, PROMPTS_AVERAGE),
  }
}
