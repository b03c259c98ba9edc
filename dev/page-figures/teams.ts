// Teams of an organization, from the lists of members, people and seats.
import type { Tenant } from '../tenants/tenant.ts'
import { DAYS_BACK, dateOf, percent } from './arithmetic.ts'
import type { Scope } from './raw.ts'
import { type Rows, tableOf } from './rows.ts'
import { costOf, isActive, peopleOf } from './seats.ts'
import { acceptanceRate, MIN_PEOPLE, teamsOn, wasActive } from './team-days.ts'

const NEWEST = 2

export function teamTables(
  tenant: Tenant,
  scopes: readonly Scope[],
): Readonly<Record<'activeTeams' | 'teams' | 'dormantTeams', Rows>> {
  const rows = scopes.flatMap((scope) => teamRows(tenant, scope))
  return {
    activeTeams: tableOf(
      [
        '$title',
        'scope',
        'active_rate',
        'active_people',
        'members',
        'window_days',
        'acceptance_rate',
        'record_date',
      ],
      { by: 'active_rate', order: 'desc' },
      rows,
    ),
    teams: tableOf(
      [
        '$title',
        'scope',
        'active_rate',
        'active_people',
        'members',
        'seats_total',
        'window_days',
        'record_date',
      ],
      { by: 'active_rate', order: 'asc' },
      rows,
    ),
    dormantTeams: tableOf(
      [
        '$title',
        'scope',
        'dormant_monthly_cost',
        'currency',
        'seats_inactive',
        'seats_total',
        'members',
        'seats_no_recorded_activity',
        'seat_utilization_rate',
        'record_date',
      ],
      { by: 'dormant_monthly_cost', order: 'desc' },
      rows,
    ),
  }
}

function teamRows(tenant: Tenant, scope: Scope) {
  const days = DAYS_BACK.map((back) => teamsOn(tenant, scope, back))
  return [...teamsOn(tenant, scope, NEWEST)].flatMap(([team, { members }]) => {
    if (members.size < MIN_PEOPLE) return []
    const people = days.flatMap((teams) => teams.get(team)?.people ?? [])
    // Who was active on a day on which they were in the team.
    const active = new Set(
      people.filter(wasActive).map(({ user_id }) => user_id),
    )
    const activePeople = [...members].filter((one) => active.has(one)).length
    return {
      ...seatsOfTeam(tenant, scope, members),
      $title: team,
      scope: scope.name,
      members: members.size,
      active_people: activePeople,
      active_rate: percent(activePeople, members.size),
      window_days: DAYS_BACK.length,
      acceptance_rate: acceptanceRate(people),
      record_date: dateOf(tenant, NEWEST),
    }
  })
}

function seatsOfTeam(
  tenant: Tenant,
  scope: Scope,
  members: ReadonlySet<number>,
) {
  const seats = peopleOf(tenant, scope).filter(([first]) =>
    members.has(first?.assignee?.id ?? 0),
  )
  const dormant = seats.filter((grants) => !isActive(tenant, grants))
  return {
    seats_total: seats.length,
    seats_inactive: dormant.length,
    seats_no_recorded_activity: seats.filter((grants) =>
      grants.every(({ last_activity_at }) => !last_activity_at),
    ).length,
    seat_utilization_rate: percent(seats.length - dormant.length, seats.length),
    currency: 'USD',
    dormant_monthly_cost: costOf(dormant),
  }
}
