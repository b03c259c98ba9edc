// The dataset of a scope's usage: one item for each day that has a report.
import type { Collected } from '../../../domain/collected.ts'
import type { Day } from '../../../domain/day.ts'
import type { UsageDay } from '../../../domain/github/usage.ts'
import type { Scope } from '../../../domain/scope.ts'
import type { CollectorEvent } from '../../collector.ts'
import type { Reading } from '../error.ts'
import { mergeUsageDays } from './merge-usage.ts'
import { downloadRows, type ReportFile, readReport } from './report-download.ts'
import { usageRowSchema } from './schemas.ts'
import { toUsageDay } from './to-domain.ts'
import { type UsageOptions, walkDays } from './usage-days.ts'

const PERMISSIONS = {
  organization:
    '"Organization Copilot metrics: read" (classic token: "read:org")',
  enterprise:
    '"Enterprise Copilot metrics: read" (classic token: "manage_billing:copilot" or "read:enterprise")',
} as const
const APP_PERMISSIONS = {
  organization:
    'the organization permission "Organization Copilot metrics: read"',
  enterprise: 'the enterprise permission "Enterprise Copilot metrics: read"',
} as const

/**
 * Yields one item for each day of the window that has a report.
 * @throws {SourceError} when no day can be read
 */
export function collectUsage(
  options: UsageOptions,
): AsyncGenerator<CollectorEvent> {
  return walkDays({
    ...options,
    dataset: 'github-usage',
    read: (day) => readDay(options, day),
  })
}

/** Says what reading a day's report is called and needs. */
export function usageReading(scope: Scope, day: Day): Reading {
  return {
    scope,
    what: `Copilot usage of ${day}`,
    permission: PERMISSIONS[scope.type],
    appPermission: APP_PERMISSIONS[scope.type],
  }
}

async function* readDay(
  options: UsageOptions,
  day: Day,
): AsyncGenerator<Collected> {
  const { scope } = options
  const reading = usageReading(scope, day)
  const report = { ...options, about: 'scope', day, reading } as const
  // Nothing is handed on before the last row, so a retry starts from nothing.
  const read = async function* (files: readonly ReportFile[]) {
    const rows: UsageDay[] = []
    for await (const row of downloadRows(report, files, usageRowSchema)) {
      rows.push(toUsageDay(row))
    }
    const byDay = Map.groupBy(rows, (row) => row.day)
    yield* Array.from(byDay.values(), mergeUsageDays)
  }
  for await (const usage of readReport(report, read)) {
    yield { dataset: 'github-usage', scope, usage }
  }
}
