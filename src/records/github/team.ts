import { toDateTime } from '../../domain/day.ts'
import type { TeamSeats } from '../../domain/github/teams/team-seats.ts'
import type { TeamSums } from '../../domain/github/teams/team-sums.ts'
import type {
  TeamActivity,
  TeamSnapshot,
} from '../../domain/github/teams/team-window.ts'
import { toIdentifierPart } from '../../domain/identifier.ts'
import { percentage } from '../../domain/rates.ts'
import { type DataRecord, toRecord } from '../../domain/record.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import type { RecordContext } from '../context.ts'
import { toSeatCosts } from './seat-costs.ts'

export function toTeamRecord(
  item: { readonly scope: Scope; readonly snapshot: TeamSnapshot },
  context: RecordContext,
): DataRecord {
  const { scope, snapshot } = item
  const { team, day, members, seats, activity } = snapshot
  return toRecord({
    identifier: teamIdentifier(scope, team.id),
    title: team.slug ?? `team ${team.id}`,
    scope: scope.name,
    scope_type: scope.type,
    team_id: team.id,
    slug: team.slug,
    record_date: toDateTime(day),
    members,
    ...seatFigures(seats),
    active_window_days: context.activeWindowDays,
    seat_rate: percentage(seats.total, members),
    ...toSeatCosts(seats.groups, context),
    ...(activity && activityFigures(activity, members)),
  })
}

/** Returns the part of a team's identifiers before the day. */
export function teamIdentifier(scope: Scope, id: string): string {
  return `${toIdentifierPart(scopeKey(scope))}/team:${toIdentifierPart(id)}`
}

/** Returns the sums that have the same names in both records of teams. */
export function sumFigures(sums: TeamSums) {
  return {
    interactions: sums.interactions,
    generations: sums.generations,
    acceptances: sums.completionAcceptances,
    acceptance_rate: percentage(
      sums.completionAcceptances,
      sums.completionGenerations,
    ),
    ai_credits_used: sums.aiCreditsUsed,
  }
}

function seatFigures({ total, active, noRecordedActivity }: TeamSeats) {
  return {
    seats_total: total,
    seats_active: active,
    seats_inactive: total - active,
    seats_no_recorded_activity: noRecordedActivity,
    seat_utilization_rate: percentage(active, total),
  }
}

function activityFigures(activity: TeamActivity, members: number) {
  const { since, until, days, activePeople, sums } = activity
  return {
    window_start: toDateTime(since),
    window_end: toDateTime(until),
    window_days: days,
    active_people: activePeople,
    active_rate: percentage(activePeople, members),
    ...sumFigures(sums),
  }
}
