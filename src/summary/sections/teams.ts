// The teams with the lowest and the highest share of active people. The report
// has only these teams of each scope.
import type { DataRecord } from '../../domain/record.ts'
import { scopeOf } from '../../domain/scope.ts'
import type { RunReport } from '../../report/run-report.ts'
import { asNumber } from '../figure-scope.ts'
import { escapeText, number, percent, table } from '../markdown.ts'

const TEAMS_AT_EACH_END = 5
const NUMBERS = ['Days', 'Active', 'Members', 'Share']

export function teamsSection({ figures, datasets }: RunReport): string {
  const rows = datasets.filter(({ dataset }) => dataset === 'github-teams')
  const tooSmall = rows.reduce((sum, row) => sum + (row.too_small ?? 0), 0)
  const parts = [
    teamTable(figures['github-teams'] ?? []),
    tooSmallLine(tooSmall),
  ].filter(Boolean)
  return parts.join('\n\n')
}

function teamTable(teams: readonly DataRecord[]): string {
  const sorted = teams.toSorted(byRate)
  if (sorted.length === 0) return ''
  const isLong = sorted.length > 2 * TEAMS_AT_EACH_END
  const shown = isLong
    ? [
        ...sorted.slice(0, TEAMS_AT_EACH_END),
        ...sorted.slice(-TEAMS_AT_EACH_END),
      ]
    : sorted
  const heading = isLong
    ? 'Teams with the lowest and the highest share of people who were active on one of these days. A person may be in several teams.'
    : 'Teams by their share of people who were active on one of these days. A person may be in several teams.'
  return [
    heading,
    table(['Team', 'Scope', ...NUMBERS], shown.map(toRow), NUMBERS),
  ].join('\n\n')
}

function toRow(team: DataRecord): readonly string[] {
  return [
    escapeText(team.title),
    escapeText(scopeOf(team)),
    number(team.window_days),
    number(team.active_people),
    number(team.members),
    percent(team.active_rate),
  ]
}

function byRate(one: DataRecord, other: DataRecord): number {
  const difference = asNumber(one.active_rate) - asNumber(other.active_rate)
  if (difference !== 0) return difference
  return one.identifier < other.identifier ? -1 : 1
}

function tooSmallLine(count: number): string {
  if (count === 0) return ''
  const teams = count === 1 ? '1 team has' : `${number(count)} teams have`
  return `${teams} fewer people than "min-team-size" allows. No figure of them is sent.`
}
