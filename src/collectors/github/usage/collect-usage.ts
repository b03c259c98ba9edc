import type { Day } from '../../../domain/day.ts'
import type { UsageDay } from '../../../domain/github/usage.ts'
import type { Scope } from '../../../domain/scope.ts'
import type { CollectorEvent, DayRead } from '../../collector.ts'
import type { CredentialKind, Subject } from '../error.ts'
import { MalformedRows } from '../malformed-rows.ts'
import type { NeededPermission } from '../remedies.ts'
import { mergeUsageDays } from './merge-usage.ts'
import { OtherDays } from './other-days.ts'
import { downloadRows, readReport, reportSkipped } from './reports/download.ts'
import type { ReportFile } from './reports/links.ts'
import { usageRowSchema } from './reports/schemas.ts'
import { toUsageDay } from './to-domain.ts'
import { collectDays, type UsageOptions } from './usage-days.ts'

const ORGANIZATION = {
  level: 'organization',
  permissions: ['Organization Copilot metrics: read'],
} satisfies NeededPermission
const ENTERPRISE = {
  level: 'enterprise',
  permissions: ['Enterprise Copilot metrics: read'],
} satisfies NeededPermission

const PERMISSIONS: Readonly<
  Record<CredentialKind, Readonly<Record<Scope['type'], NeededPermission>>>
> = {
  token: {
    organization: { ...ORGANIZATION, classic: ['read:org'] },
    enterprise: {
      ...ENTERPRISE,
      classic: ['manage_billing:copilot', 'read:enterprise'],
    },
  },
  app: { organization: ORGANIZATION, enterprise: ENTERPRISE },
}

/**
 * Yields one item for each day of the window that has a report.
 * @throws {SourceError} if no day can be read
 */
export function collectUsage(
  options: UsageOptions,
): AsyncGenerator<CollectorEvent> {
  return collectDays<never>({
    ...options,
    datasets: ['github-usage'],
    read: (day) => readDay(options, day),
  })
}

export function usageSubject(
  scope: Scope,
  day: Day,
  credential: CredentialKind,
): Subject {
  return {
    scope,
    what: `Copilot usage of ${day}`,
    credential,
    permission: metricsPermission(scope, credential),
  }
}

export function metricsPermission(
  scope: Scope,
  credential: CredentialKind,
): NeededPermission {
  return PERMISSIONS[credential][scope.type]
}

async function* readDay(
  options: UsageOptions,
  day: Day,
): AsyncGenerator<DayRead> {
  const { scope, client, bounds } = options
  const subject = usageSubject(scope, day, client.credential)
  const report = { ...options, about: 'scope', day, subject } as const
  const otherDays = new OtherDays(subject, day)
  let malformed = new MalformedRows()
  // Items are yielded only after the last row, so that a retry repeats none.
  const read = async function* (files: readonly ReportFile[]) {
    const rows: UsageDay[] = []
    otherDays.clear()
    malformed = new MalformedRows()
    const reading = { schema: usageRowSchema, malformed }
    for await (const row of downloadRows(report, files, reading)) {
      if (otherDays.isOfDay(row)) rows.push(toUsageDay(row))
    }
    if (rows.length > 0) yield mergeUsageDays(rows)
  }
  for await (const usage of readReport(report, read)) {
    yield { type: 'item', item: { dataset: 'github-usage', scope, usage } }
    yield* bounds?.reported(day, usage.people.dailyActive) ?? []
  }
  yield* otherDays.warnings()
  yield* reportSkipped(malformed, ['github-usage'], subject)
}
