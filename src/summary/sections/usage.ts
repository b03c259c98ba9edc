import type { DataRecord } from '../../domain/record.ts'
import { asNumber, scopeOf, sumOf } from '../figure-scope.ts'
import { barChart, escapeText, number, percent, table } from '../markdown.ts'

const MAX_CHART_DAYS = 31

const NUMBERS = ['Active people', 'Acceptance rate', 'Chat adoption']
const COLUMNS = ['Scope', 'Day', ...NUMBERS, 'Top language', 'Top model']

/** Shows the scope with the most active people, day by day. */
export function usageSection(usage: readonly DataRecord[]): string {
  const scope = busiestScope(usage)
  if (scope === undefined) return ''
  const days = usage
    .filter((record) => scopeOf(record) === scope)
    .sort((one, other) => (one.identifier < other.identifier ? -1 : 1))
    .slice(-MAX_CHART_DAYS)
  const others = new Set(usage.map(scopeOf)).size - 1
  const more =
    others > 0
      ? `The scope with the most active people; usage of ${others} more is in Port.`
      : ''
  return [latestDay(scope, days), more, usageChart(scope, days)]
    .filter(Boolean)
    .join('\n\n')
}

function latestDay(scope: string, days: readonly DataRecord[]): string {
  const latest = days.at(-1)
  const row = [
    escapeText(scope),
    String(latest?.record_date ?? '').slice(0, 10),
    number(latest?.total_active_users),
    percent(latest?.acceptance_rate),
    percent(latest?.chat_adoption_rate),
    escapeText(String(latest?.language_top ?? '–')),
    escapeText(String(latest?.model_top ?? '–')),
  ]
  return table(COLUMNS, [row], NUMBERS)
}

/** Leaves out days without a figure: unknown is not 0. */
function usageChart(scope: string, days: readonly DataRecord[]): string {
  const known = days.filter(
    ({ total_active_users: people }) => typeof people === 'number',
  )
  if (known.length < 2) return ''
  const dates = known.map(({ record_date: date }) => String(date).slice(0, 10))
  return barChart({
    title: `People active by day, ${scope}, ${dates[0]} to ${dates.at(-1)}`,
    names: shortLabels(dates),
    values: known.map((record) => asNumber(record.total_active_users)),
  })
}

/**
 * The day of the month, and the month where it changes: longer labels would
 * overlap, and Mermaid draws bars of the same label over each other.
 */
function shortLabels(dates: readonly string[]): string[] {
  const days = dates.map((date) => date.slice(8))
  if (new Set(days).size === days.length) return days
  const months = dates.map((date) => date.slice(5))
  return new Set(months).size === months.length ? months : [...dates]
}

function busiestScope(usage: readonly DataRecord[]): string | undefined {
  const scopes = [...new Set(usage.map(scopeOf))].map((scope) => {
    const days = usage.filter((record) => scopeOf(record) === scope)
    return { scope, people: sumOf(days, 'total_active_users') }
  })
  const [first] = scopes.sort((one, other) => other.people - one.people)
  return first?.scope
}
