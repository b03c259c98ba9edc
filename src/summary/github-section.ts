import type { DataRecord } from '../domain/record.ts'
import type { RunReport } from '../domain/run-report.ts'
import { scopeKey } from '../domain/scope.ts'
import {
  barChart,
  escapeText,
  mermaid,
  number,
  percent,
  table,
} from './markdown.ts'

const MAX_SCOPES = 100
const MAX_CHART_DAYS = 31

/** Renders seats and usage of every scope that was read. */
export function githubSection(report: RunReport): string {
  const seats = report.figures['github-seats'] ?? []
  const usage = report.figures['github-usage'] ?? []
  const parts = [seatsPart(seats), usagePart(usage)].filter(Boolean)
  return parts.length === 0 ? '' : ['### GitHub Copilot', ...parts].join('\n\n')
}

const SEAT_NUMBERS = [
  'Seats',
  'Active',
  'Utilization',
  'No activity recorded',
  'Added in 7 days',
]

function seatsPart(seats: readonly DataRecord[]): string {
  if (seats.length === 0) return ''
  const rows = seats
    .slice(0, MAX_SCOPES)
    .map((snapshot) => [
      escapeText(scopeOf(snapshot)),
      number(snapshot.seats_total),
      number(snapshot.seats_active),
      percent(snapshot.seat_utilization_rate),
      number(snapshot.seats_no_recorded_activity),
      number(snapshot.seats_added_7d),
      escapeText(String(snapshot.editor_top ?? '–')),
    ])
  const columns = ['Scope', ...SEAT_NUMBERS, 'Top editor']
  const left = seats.length - rows.length
  const more = left > 0 ? [`${left} more scopes are in \`report.json\`.`] : []
  const days = seats[0]?.active_window_days
  return [
    table(columns, rows, SEAT_NUMBERS),
    ...more,
    `*Active* means activity in the last ${days} days.`,
    seatsChart(seats),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function seatsChart(seats: readonly DataRecord[]): string {
  const sum = (property: string) =>
    seats.reduce((total, record) => total + asNumber(record[property]), 0)
  const active = sum('seats_active')
  const never = sum('seats_no_recorded_activity')
  const idle = sum('seats_total') - active - never
  const slices = [
    { name: 'Active', count: active },
    { name: 'Active before', count: idle },
    { name: 'No activity recorded', count: never },
  ].filter(({ count }) => count > 0)
  // Mermaid draws no slice of 0, and no pie without a slice.
  if (slices.length === 0) return ''
  return mermaid([
    'pie showData title Seats',
    ...slices.map(({ name, count }) => `  "${name}" : ${count}`),
  ])
}

/** Shows active people by day, for the scope that has the most of them. */
function usagePart(usage: readonly DataRecord[]): string {
  const scope = busiestScope(usage)
  if (scope === undefined) return ''
  const days = usage
    .filter((record) => scopeOf(record) === scope)
    .sort((one, other) => (one.identifier < other.identifier ? -1 : 1))
    .slice(-MAX_CHART_DAYS)
  const latest = days.at(-1)
  const facts = table(
    [
      'Scope',
      'Day',
      'Active people',
      'Acceptance rate',
      'Chat adoption',
      'Top language',
      'Top model',
    ],
    [
      [
        escapeText(scope),
        String(latest?.record_date ?? '').slice(0, 10),
        number(latest?.total_active_users),
        percent(latest?.acceptance_rate),
        percent(latest?.chat_adoption_rate),
        escapeText(String(latest?.language_top ?? '–')),
        escapeText(String(latest?.model_top ?? '–')),
      ],
    ],
    ['Active people', 'Acceptance rate', 'Chat adoption'],
  )
  const others = new Set(usage.map(scopeOf)).size - 1
  const more =
    others > 0
      ? `The scope with the most active people; usage of ${others} more is in Port.`
      : ''
  return [facts, more, usageChart(scope, days)].filter(Boolean).join('\n\n')
}

/** Draws the days whose figure is known: an unknown one is not 0. */
function usageChart(scope: string, days: readonly DataRecord[]): string {
  const known = days.filter(
    ({ total_active_users: people }) => typeof people === 'number',
  )
  if (known.length < 2) return ''
  const dates = known.map(({ record_date: date }) => String(date).slice(0, 10))
  return barChart({
    title: `People active by day, ${scope}, ${dates[0]} to ${dates.at(-1)}`,
    // The day of the month: longer labels would overlap.
    names: dates.map((date) => date.slice(8)),
    values: known.map((record) => asNumber(record.total_active_users)),
  })
}

function busiestScope(usage: readonly DataRecord[]): string | undefined {
  const totals = new Map<string, number>()
  for (const record of usage) {
    const scope = scopeOf(record)
    const people = asNumber(record.total_active_users)
    totals.set(scope, (totals.get(scope) ?? 0) + people)
  }
  const [first] = [...totals].sort(([, one], [, other]) => other - one)
  return first?.[0]
}

/** An organization and an enterprise may have the same name. */
function scopeOf({ scope, scope_type: type }: DataRecord): string {
  const name = String(scope)
  return type === 'enterprise' ? scopeKey({ type, name }) : name
}

function asNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
