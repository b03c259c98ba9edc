import type { DataRecord } from '../domain/record.ts'
import type { RunReport } from '../domain/run-report.ts'
import { barChart, escapeText, number, percent, table } from './markdown.ts'

const NUMBERS = [
  'Bought',
  'Assigned',
  'Enabled',
  'Active',
  'Licences used',
  'Adoption',
  'Prompts',
]

/** Renders the tenant's licences and the people who use them. */
export function microsoftSection(report: RunReport): string {
  const summary = report.figures['m365-summary']?.[0]
  if (summary === undefined) return ''
  const row = [
    escapeText(String(summary.period)),
    String(summary.report_date).slice(0, 10),
    number(summary.sku_total),
    number(summary.sku_assigned),
    number(summary.enabled_user_count),
    number(summary.active_user_count),
    percent(summary.license_utilization_rate),
    percent(summary.adoption_rate),
    number(summary.prompts_total),
  ]
  return [
    '### Microsoft 365 Copilot',
    table(['Period', 'Up to', ...NUMBERS], [row], NUMBERS),
    appsChart(summary),
  ]
    .filter(Boolean)
    .join('\n\n')
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
