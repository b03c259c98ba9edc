import { breaksBetween } from '../../domain/github/breaks.ts'
import type { DataRecord } from '../../domain/record.ts'
import { scopeOf } from '../../domain/scope.ts'
import { asNumber, sumOf } from '../figure-scope.ts'
import { barChart, escapeText, number, percent, table } from '../markdown.ts'
import { bars } from './bars.ts'

const MAX_CHART_DAYS = 31

const SURFACES = [
  ['CLI', 'daily_active_cli_users'],
  ['Copilot app', 'daily_active_copilot_app_users'],
  ['Agents window', 'daily_active_vscode_agent_users'],
  ['Cloud agent', 'daily_active_cloud_agent_users'],
  ['Code review', 'daily_active_code_review_users'],
  ['Reviewed automatically', 'daily_passive_code_review_users'],
] as const

const RATES =
  '<sub>*Acceptance rate*: accepted code completions as a share of those suggested. *Chat adoption*: people who used chat as a share of the people active in 28 days.</sub>'

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
      ? `This is the scope with the most active people. The usage of ${others === 1 ? '1 other scope' : `${number(others)} other scopes`} is in Port.`
      : ''
  return [
    latestDay(scope, days),
    RATES,
    surfaceBars(days.at(-1)),
    more,
    usageChart(scope, days),
    breakLines(days),
  ]
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

/** GitHub counts people of a day by surface, except for the editors. */
function surfaceBars(latest: DataRecord | undefined): string {
  const counts = SURFACES.flatMap(([name, property]) => {
    const count = latest?.[property]
    return typeof count === 'number' ? [[name, count] as const] : []
  })
  const drawn = bars({ heading: 'Surface', unit: 'People', counts })
  if (drawn === '') return ''
  const day = String(latest?.record_date ?? '').slice(0, 10)
  return `People by surface on ${day}. One person may use several surfaces. GitHub does not count the editors here.\n\n${drawn}`
}

/** Names what GitHub has changed between the first and the last day. */
function breakLines(days: readonly DataRecord[]): string {
  const [first = '', last = ''] = [days.at(0), days.at(-1)].map((record) =>
    String(record?.record_date ?? '').slice(0, 10),
  )
  return breaksBetween(first, last)
    .map(({ day, change }) => `Since ${day}, figures differ: ${change}`)
    .join('\n\n')
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
