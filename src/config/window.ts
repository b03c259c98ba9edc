// The days that the daily datasets cover, and how far back they can.
import { addDays, type Day, type DayWindow } from '../domain/day.ts'
import type { Inputs } from './inputs.ts'
import { selectedDatasets } from './selection.ts'

/** GitHub keeps its 1-day reports for a year. */
const GITHUB_KEPT_DAYS = 365
/** https://docs.github.com/rest/copilot/copilot-usage-metrics */
const FIRST_ENTERPRISE_DAY = '2025-10-10'
const FIRST_ORGANIZATION_DAY = '2025-12-12'
/** The longest window of Microsoft's trend report. */
const M365_KEPT_DAYS = 180

/** Gives the days to cover: `since` to `until`, or the days before today. */
export function windowOf(inputs: Inputs, today: Day): DayWindow {
  const until = inputs.until ?? addDays(today, -1)
  const lookback = inputs['usage-lookback-days']
  return { since: inputs.since ?? addDays(today, -lookback), until }
}

/** Gives the oldest day that every selected daily dataset can have. */
export function oldestDay(inputs: Inputs, today: Day): Day | undefined {
  const datasets = selectedDatasets(inputs)
  const days: Day[] = []
  if (datasets.includes('m365-daily')) {
    days.push(addDays(today, -M365_KEPT_DAYS))
  }
  if (
    datasets.includes('github-usage') ||
    datasets.includes('github-user-usage')
  ) {
    days.push(addDays(today, -GITHUB_KEPT_DAYS))
    if (inputs['github-org'].length > 0) days.push(FIRST_ORGANIZATION_DAY)
    if (inputs['github-enterprise']) days.push(FIRST_ENTERPRISE_DAY)
  }
  return days.sort().at(-1)
}
