// The days that the daily datasets cover, and the oldest possible day.
import { factsOf, type Source } from '../domain/dataset.ts'
import { addDays, type Day, type DayWindow } from '../domain/day.ts'
import type { Inputs } from './inputs.ts'
import { selectedDatasets } from './selection.ts'

/** https://docs.github.com/rest/copilot/copilot-usage-metrics */
const FIRST_ENTERPRISE_DAY = '2025-10-10'
const FIRST_ORGANIZATION_DAY = '2025-12-12'

/** The first days for which a source ever had reports. */
const FIRST_DAYS: Readonly<Record<Source, (inputs: Inputs) => Day[]>> = {
  github: (inputs) => [
    ...(inputs['github-org'].length > 0 ? [FIRST_ORGANIZATION_DAY] : []),
    ...(inputs['github-enterprise'] ? [FIRST_ENTERPRISE_DAY] : []),
  ],
  m365: () => [],
}

export function windowOf(inputs: Inputs, today: Day): DayWindow {
  const until = inputs.until ?? addDays(today, -1)
  const lookback = inputs['usage-lookback-days']
  return { since: inputs.since ?? addDays(today, -lookback), until }
}

/** Returns the oldest day that every selected daily dataset can have. */
export function oldestDay(inputs: Inputs, today: Day): Day | undefined {
  const days = selectedDatasets(inputs).flatMap((name) => {
    const { keptDays, source } = factsOf(name)
    if (keptDays === undefined) return []
    return [addDays(today, -keptDays), ...FIRST_DAYS[source](inputs)]
  })
  return days.sort().at(-1)
}
