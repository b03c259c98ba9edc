// Teams of an organization, from the lists of members, people and seats.
import type { Tenant } from '../tenants/tenant.ts'
import { DAYS_BACK, dateOf } from './arithmetic.ts'
import { membershipsOf, type PersonDay, peopleOn, type Scope } from './raw.ts'
import { costOf, isActive, peopleOf } from './seats.ts'

const MIN_PEOPLE = 5
const NEWEST = 2

export type TeamRow = {
  readonly team: string
  readonly org: string
  readonly members: number
  readonly seats: number
  readonly dormantSeats: number
  readonly dormantCost: number
  readonly activePeople: number
  readonly activeRate: number
}

export function teamRows(tenant: Tenant, scope: Scope): readonly TeamRow[] {
  const newest = membersByTeam(tenant, scope, NEWEST)
  const active = activeByTeam(tenant, scope)
  return [...newest].flatMap(([team, members]) => {
    if (members.size < MIN_PEOPLE) return []
    const seats = peopleOf(tenant, scope).filter(([first]) =>
      members.has(first?.assignee?.id ?? 0),
    )
    const dormant = seats.filter((grants) => !isActive(tenant, grants))
    const activePeople = [...members].filter((person) =>
      active.get(team)?.has(person),
    ).length
    return {
      team,
      org: scope.name,
      members: members.size,
      seats: seats.length,
      dormantSeats: dormant.length,
      dormantCost: costOf(dormant),
      activePeople,
      activeRate: Math.round((activePeople / members.size) * 1000) / 10,
    }
  })
}

/** Who was active on a day on which they were in the team. */
function activeByTeam(
  tenant: Tenant,
  scope: Scope,
): ReadonlyMap<string, ReadonlySet<number>> {
  const active = new Map<string, Set<number>>()
  for (const back of DAYS_BACK) {
    const people = new Set(
      peopleOn(tenant, scope, dateOf(tenant, back))
        .filter(wasActive)
        .map(({ user_id }) => user_id),
    )
    for (const [team, members] of membersByTeam(tenant, scope, back)) {
      const known = active.get(team) ?? new Set<number>()
      for (const one of members) if (people.has(one)) known.add(one)
      active.set(team, known)
    }
  }
  return active
}

function membersByTeam(tenant: Tenant, scope: Scope, back: number) {
  const teams = new Map<string, Set<number>>()
  for (const row of membershipsOf(tenant, scope, dateOf(tenant, back))) {
    const members = teams.get(row.slug) ?? new Set<number>()
    teams.set(row.slug, members.add(row.user_id))
  }
  return teams
}

const USED = [
  'used_chat',
  'used_agent',
  'used_cli',
  'used_copilot_app',
  'used_vscode_agent',
  'used_copilot_coding_agent',
  'used_copilot_cloud_agent',
  'used_copilot_code_review_active',
  'used_3rd_party_agent',
]

/** An automatic review is no work of the person, nor are its credits. */
function wasActive(row: PersonDay): boolean {
  const counted =
    row.user_initiated_interaction_count +
    row.code_generation_activity_count +
    row.code_acceptance_activity_count +
    row.loc_added_sum +
    row.loc_deleted_sum
  if (counted > 0 || USED.some((name) => row[name] === true)) return true
  if (hasAnyCount(row)) return true
  if (row.used_copilot_code_review_passive === true) return false
  return (row.ai_credits_used ?? 0) > 0
}

/** Work outside of the editors has totals of its own. */
function hasAnyCount(row: PersonDay): boolean {
  const totals = [
    row.totals_by_cli,
    row.totals_by_copilot_app,
    row.totals_by_vscode_agent,
    row.totals_by_3rd_party_agent,
  ]
  return totals.some((one) => /:[1-9]/.test(JSON.stringify(one ?? null)))
}
