// Adds to a report how many entities Port will have after a year. A check also
// has a line about them.
import type { CheckFinding } from '../domain/check-finding.ts'
import { type DatasetName, factsOf } from '../domain/dataset.ts'
import {
  type Evidence,
  type Forecast,
  forecastYear,
} from '../domain/forecast/forecast.ts'
import type { Counts } from '../domain/units.ts'
import type { Remedy } from '../remedy/remedy.ts'
import { evidenceOf } from '../report/evidence.ts'
import type { RunReport } from '../report/run-report.ts'

export type ForecastSettings = {
  readonly datasets: readonly DatasetName[]
  /** What the inputs say. */
  readonly given: Counts
  readonly retentionDays: number | undefined
  readonly lookbackDays: number
  readonly earlier: Evidence
}

/** A later check reads it from `report.json`. */
export function addForecast(
  report: RunReport,
  { given, ...settings }: ForecastSettings,
): RunReport {
  const seen = evidenceOf(report, given)
  const forecast = forecastYear({ ...settings, seen })
  const { check } = report
  const row = { area: 'Port', ...findMany(forecast, settings.retentionDays) }
  return { ...report, ...(check && { check: [...check, row] }), forecast }
}

const SUBJECT = 'entities after a year'

function findMany(
  forecast: Forecast,
  retentionDays: number | undefined,
): CheckFinding {
  const { entities, is_complete: isComplete, warns_above: limit } = forecast
  const count = entities.toLocaleString('en-US')
  const most = `${count}${isComplete ? '' : ', and those that cannot be forecast'}`
  const detail = `A nightly run stores this many entities in a year: ${most}. The check warns above ${limit.toLocaleString('en-US')}.`
  const status = isComplete ? 'ok' : 'unknown'
  if (entities <= limit) return { subject: SUBJECT, status, detail }
  const remedy = remedyOf(forecast, retentionDays)
  return { subject: SUBJECT, status: 'warning', detail, remedy }
}

/** About the dataset with the most entities. */
function remedyOf({ rows }: Forecast, days: number | undefined): Remedy {
  const most = rows.reduce((one, other) =>
    (other.entities ?? 0) > (one.entities ?? 0) ? other : one,
  )
  const name = most.dataset ?? most.blueprint
  const shared = { system: 'workflow', kind: 'input' } as const
  const leaveOff = {
    ...shared,
    name: 'datasets',
    expected: `a list without "${name}"`,
  }
  const isRetained =
    most.dataset !== undefined && factsOf(most.dataset).retainedBy !== undefined
  if (!isRetained) return leaveOff
  const expected =
    days === undefined
      ? 'the number of days that you need, such as 90'
      : `fewer days than ${days}`
  return {
    ...shared,
    name: 'retention-days',
    expected,
    alternatives: [
      { ...leaveOff, when: `you do not need days of single people` },
    ],
  }
}
