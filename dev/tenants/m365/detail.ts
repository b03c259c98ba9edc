import { dayText } from '../calendar.ts'
import { activityOf, windowUse } from './activity.ts'
import {
  DETAIL_APPS_V1,
  DETAIL_APPS_V2,
  DETAIL_FIRST,
  DETAIL_PROMPTS,
  type DetailApp,
  REPORT_PERIOD,
} from './columns.ts'
import { m365Numbers, m365Person } from './people.ts'
import type { Table, View } from './view.ts'

/** Builds the report with one row per person. */
export function detailTable(view: View): Table {
  const names = (apps: readonly DetailApp[]) => apps.map(([heading]) => heading)
  const added = [...DETAIL_PROMPTS, ...names(DETAIL_APPS_V2)]
  return {
    headings: [
      ...DETAIL_FIRST,
      ...names(DETAIL_APPS_V1),
      REPORT_PERIOD,
      ...(view.full ? added : []),
    ],
    rows: view.plan.headerOnly ? [] : detailRows(view),
  }
}

function* detailRows(view: View) {
  for (const days of view.windows) {
    for (const person of m365Numbers(view.plan)) {
      yield detailRow(view, person, days)
    }
  }
}

function detailRow(view: View, person: number, days: number) {
  const { plan, refreshDay, full } = view
  const { principalName, displayName } = m365Person(plan, person)
  const { lastDays, lastDay } = activityOf(person, refreshDay)
  const dateOf = ([, apps]: DetailApp) => {
    const latest = Math.max(...apps.map((app) => lastDays.get(app) ?? -1))
    return latest < 0 ? '' : dayText(latest)
  }
  const row = [
    dayText(refreshDay),
    principalName,
    displayName,
    lastDay === undefined ? '' : dayText(lastDay),
    ...DETAIL_APPS_V1.map(dateOf),
    days,
  ]
  if (!full) return row
  // Nobody counts what was never used: blank, where others have a zero.
  const counts =
    lastDay === undefined
      ? DETAIL_PROMPTS.map(() => '')
      : countsOf(person, refreshDay, days)
  return [...row, ...counts, ...DETAIL_APPS_V2.map(dateOf)]
}

function countsOf(person: number, lastDay: number, days: number) {
  const { work, web, elsewhere, activeDays } = windowUse(person, lastDay, days)
  return [work + web + elsewhere, work, web, activeDays]
}
