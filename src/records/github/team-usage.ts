import { type Day, toDateTime } from '../../domain/day.ts'
import type { TeamUsage } from '../../domain/github/teams/team-day.ts'
import { percentage } from '../../domain/rates.ts'
import { type DataRecord, toRecord } from '../../domain/record.ts'
import type { Scope } from '../../domain/scope.ts'
import { sumFigures, teamIdentifier } from './team.ts'

/** Names the people in no listed team, who are no team. */
const NO_TEAM = { id: 'none', slug: 'no-listed-team' }

export function toTeamUsageRecord(item: {
  readonly scope: Scope
  readonly day: Day
  readonly usage: TeamUsage
}): DataRecord {
  const { scope, day, usage } = item
  const { team, members, people, surfaces, sums } = usage
  const { id, slug } = team ?? NO_TEAM
  return toRecord({
    identifier: `${teamIdentifier(scope, id)}@${day}`,
    title: `${slug ?? `team ${id}`} ${day}`,
    scope: scope.name,
    scope_type: scope.type,
    record_date: toDateTime(day),
    team_id: team?.id,
    slug,
    members,
    active_people: people.active,
    passive_people: people.passive,
    seen_people: people.seen,
    active_rate: percentage(people.active, members),
    people_ide: surfaces.ide,
    people_cli: surfaces.cli,
    people_app: surfaces.app,
    people_vscode_agent: surfaces.vscode_agent,
    people_cloud_agent: surfaces.cloud_agent,
    people_code_review: surfaces.code_review,
    people_third_party_agent: surfaces.third_party_agent,
    ...sumFigures(sums),
    lines_added: sums.linesAdded,
    lines_deleted: sums.linesDeleted,
  })
}
