import { dayNumber } from '../calendar.ts'
import type { TableQuery, Tenant } from '../tenant.ts'
import { summaryTable, trendTable } from './counts.ts'
import { detailTable } from './detail.ts'
import type { Table } from './view.ts'

const ALL_WINDOWS = { v1: [7, 30, 90, 180], v2: [7, 28, 90, 180] } as const

/** Builds the table of a report function. */
export function buildTable(tenant: Tenant, query: TableQuery): Table {
  const plan = tenant.m365
  const view = {
    plan,
    refreshDay: dayNumber(tenant.now) - plan.lagDays,
    windows: windowsOf(query),
    full: query.version === 'v2' && !plan.oldColumns,
  }
  switch (query.report) {
    case 'detail':
      return detailTable(view)
    case 'summary':
      return summaryTable(view)
    case 'trend':
      return trendTable(view)
  }
}

function windowsOf({ period, version }: TableQuery): readonly number[] {
  if (period === 'ALL') return ALL_WINDOWS[version]
  return [Number(period.slice(1))]
}
