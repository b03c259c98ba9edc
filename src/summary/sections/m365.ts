import type { DataRecord, Properties } from '../../domain/record.ts'
import type { RunReport } from '../../report/run-report.ts'
import { escapeText, number, people, table } from '../markdown.ts'
import { bars } from './bars.ts'
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

/** Apps as Microsoft names them. An app that is not here keeps its key. */
const APP_NAMES: ReadonlyMap<string, string> = new Map([
  ['teams', 'Teams'],
  ['word', 'Word'],
  ['excel', 'Excel'],
  ['powerpoint', 'PowerPoint'],
  ['outlook', 'Outlook'],
  ['onenote', 'OneNote'],
  ['loop', 'Loop'],
  ['edge', 'Edge'],
  ['chat', 'Copilot Chat'],
  ['chat_work', 'Copilot Chat (work)'],
  ['chat_web', 'Copilot Chat (web)'],
  ['m365_copilot', 'Microsoft 365 Copilot app'],
])

const RATES =
  '*Enabled*: people with a license. *Licenses used*: active people as a share of the licenses bought. *Adoption*: active people as a share of the people with a license.'

export function m365Section(report: RunReport): string {
  const summary = report.figures['m365-summary']?.[0]
  if (summary === undefined) return ''
  const earlier = sameSource(summary, report)
  const before = earlier && hasNewReport(summary, earlier) ? earlier : undefined
  return [
    '### Microsoft 365 Copilot',
    sentence(summary),
    table(['Period', 'Up to', ...NUMBERS], [toRow(summary, before)], NUMBERS),
    notes(report, { earlier, before }),
    appBars(summary),
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
    typeof enabled === 'number' && typeof active === 'number' && enabled > 0
      ? `**${number(enabled - active)} of ${people(enabled)} with a license did not use Copilot** in ${describePeriod(summary)}.`
      : ''
  const { sku_total: bought, sku_assigned: assigned } = summary
  const isSpare =
    typeof bought === 'number' &&
    typeof assigned === 'number' &&
    bought > assigned
  const spare = isSpare ? unassigned(bought - assigned, bought) : ''
  return [used, spare].filter(Boolean).join(' ')
}

function unassigned(spare: number, bought: number): string {
  const [licenses, are] = [
    bought === 1 ? 'license' : 'licenses',
    spare === 1 ? 'is' : 'are',
  ]
  return `**${number(spare)} of ${number(bought)} ${licenses} bought ${are} not assigned.**`
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

function notes(report: RunReport, earlier: Earlier): string {
  return `<sub>${[change(report, earlier), RATES].filter(Boolean).join(' ')}</sub>`
}

function change({ previous }: RunReport, { earlier, before }: Earlier): string {
  if (previous === undefined || earlier === undefined) return ''
  const run = describeRun(previous)
  return before === undefined
    ? `No change is shown: ${run} had the same report, and Microsoft has no newer one.`
    : `In brackets: the change since ${run}, whose report went up to ${dayOf(before)}.`
}

function dayOf({ report_date: date }: Properties): string {
  return String(date).slice(0, 10)
}

function appBars(summary: DataRecord): string {
  const counts = Object.entries(asObject(summary.apps))
    .map(
      ([app, usage]) => [nameOf(app), Number(asObject(usage).active)] as const,
    )
    .filter(([, active]) => Number.isFinite(active))
    .sort(([, one], [, other]) => other - one)
  const drawn = bars({ heading: 'App', unit: 'Active people', counts })
  return drawn === ''
    ? ''
    : `People who used Copilot in ${describePeriod(summary)}, by app:\n\n${drawn}`
}

function nameOf(app: string): string {
  return APP_NAMES.get(app) ?? app
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {}
}
