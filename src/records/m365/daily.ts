import { toDateTime } from '../../domain/day.ts'
import type { M365Day } from '../../domain/m365.ts'
import { percentage } from '../../domain/rates.ts'
import { type DataRecord, toRecord } from '../../domain/record.ts'
import { toAppsObject } from './summary.ts'

export function toM365DailyRecord(day: M365Day): DataRecord {
  const { tenantId, reportDate, anyApp } = day
  return toRecord({
    identifier: `${tenantId}@${reportDate}`,
    title: `Microsoft 365 Copilot ${reportDate}`,
    report_date: toDateTime(reportDate),
    enabled_user_count: anyApp.enabled,
    active_user_count: anyApp.active,
    prompts_total: day.promptsTotal,
    apps: toAppsObject(day.apps),
    adoption_rate: percentage(anyApp.active, anyApp.enabled),
  })
}
