import type { DataRecord, Properties } from '../../domain/record.ts'
import type { RunReport } from '../../report/run-report.ts'
import { barChart, escapeText, number, table } from '../markdown.ts'
import { describeRun, numberAndChange, percentAndChange } from './change.ts'

const NUMBERS = [
  'Bought',
  'Assigned',
  'Enabled',
  'Active',
  'Licenses used',
  'Adoption',
  'Prompts',
]

export function m365Section(report: RunReport): string {
  const summary = report.figures['m365-summary']?.[0]
  if (summary === undefined) return ''
  const earlier = sameSource(summary, report)
  const before = earlier && hasNewReport(summary, earlier) ? earlier : undefined
  return [
    '### Microsoft 365 Copilot',
    sentence(summary),
    table(['Period', 'Up to', ...NUMBERS], [toRow(summary, before)], NUMBERS),
    note(report, { earlier, before }),
    appsChart(summary),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Returns the earlier figures of the same tenant, period and report version. */
function sameSource(
  now: DataRecord,
  { previous }: RunReport,
): Properties | undefined {
  return previous?.figures['m365-summary']?.find(
    (before) =>
      tenantAndPeriod(before) === tenantAndPeriod(now) &&
      before.report_version === now.report_version,
  )
}

/** The identifier is `<tenant id>:<period>@<report date>`. */
function tenantAndPeriod({ identifier }: Properties): string {
  return String(identifier).split('@')[0] ?? ''
}

/** The figures of the same report are always equal. */
function hasNewReport(now: Properties, before: Properties): boolean {
  return now.report_date !== before.report_date
}

function sentence(summary: DataRecord): string {
  const { enabled_user_count: enabled, active_user_count: active } = summary
  const used =
    typeof enabled === 'number' && typeof active === 'number'
      ? `**${number(enabled - active)} of ${number(enabled)} people with a license did not use Copilot** in ${describePeriod(summary)}.`
      : ''
  const { sku_total: bought, sku_assigned: assigned } = summary
  const isSpare =
    typeof bought === 'number' &&
    typeof assigned === 'number' &&
    bought > assigned
  const spare = isSpare
    ? `**${number(bought - assigned)} of ${number(bought)} licenses bought are not assigned.**`
    : ''
  return [used, spare].filter(Boolean).join(' ')
}

function describePeriod(summary: DataRecord): string {
  const days = String(summary.period).replace(/^D/, '')
  return `the ${escapeText(days)} days up to ${dayOf(summary)}`
}

function toRow(now: DataRecord, before: Properties | undefined): string[] {
  return [
    escapeText(String(now.period)),
    dayOf(now),
    numberAndChange(now.sku_total, before?.sku_total),
    numberAndChange(now.sku_assigned, before?.sku_assigned),
    numberAndChange(now.enabled_user_count, before?.enabled_user_count),
    numberAndChange(now.active_user_count, before?.active_user_count),
    percentAndChange(
      now.license_utilization_rate,
      before?.license_utilization_rate,
    ),
    percentAndChange(now.adoption_rate, before?.adoption_rate),
    number(now.prompts_total),
  ]
}

type Earlier = {
  readonly earlier: Properties | undefined
  readonly before: Properties | undefined
}

function note({ previous }: RunReport, { earlier, before }: Earlier): string {
  if (previous === undefined || earlier === undefined) return ''
  const run = describeRun(previous)
  return before === undefined
    ? `<sub>No change is shown: ${run} had the same report, and Microsoft has no newer one.</sub>`
    : `<sub>In brackets: the change since ${run}, whose report went up to ${dayOf(before)}.</sub>`
}

function dayOf({ report_date: date }: Properties): string {
  return String(date).slice(0, 10)
}

function appsChart(summary: DataRecord): string {
  const apps = Object.entries(asObject(summary.apps))
    .map(([app, usage]) => ({ app, active: Number(asObject(usage).active) }))
    .filter(({ active }) => Number.isFinite(active))
    .sort((one, other) => other.active - one.active)
  if (apps.length === 0) return ''
  return barChart({
    title: 'People active by app',
    names: apps.map(({ app }) => app),
    values: apps.map(({ active }) => active),
    isHorizontal: true,
  })
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {}
}
