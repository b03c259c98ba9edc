// What the people of a team did on a day, from the lists of members and people.
import type { Tenant } from '../tenants/tenant.ts'
import { DAYS_BACK, dateOf, percent, total } from './arithmetic.ts'
import { membershipsOf, type PersonDay, peopleOn, type Scope } from './raw.ts'
import { type Rows, tableOf } from './rows.ts'

/** A smaller team is not sent. */
export const MIN_PEOPLE = 5
const NO_TEAM = 'no-listed-team'

export type TeamDay = {
  readonly members: ReadonlySet<number>
  readonly people: readonly PersonDay[]
}

/** One row for each team and day, and one for the people without a team. */
export function teamDays(tenant: Tenant, scopes: readonly Scope[]): Rows {
  const rows = DAYS_BACK.flatMap((back) =>
    scopes.flatMap((scope) =>
      [...teamsOn(tenant, scope, back), withoutTeam(tenant, scope, back)]
        .filter(([, { members }]) => members.size >= MIN_PEOPLE)
        .map(([slug, { members, people }]) => ({
          record_date: dateOf(tenant, back),
          slug,
          scope: scope.name,
          members: members.size,
          active_people: people.filter(wasActive).length,
          passive_people: people.filter(wasPassive).length,
          active_rate: percent(people.filter(wasActive).length, members.size),
          interactions: total(
            people.map((row) => row.user_initiated_interaction_count),
          ),
          acceptance_rate: acceptanceRate(people),
          ai_credits_used: creditsOf(people),
        })),
    ),
  )
  return tableOf(
    [
      'record_date',
      'slug',
      'scope',
      'members',
      'active_people',
      'passive_people',
      'active_rate',
      'interactions',
      'acceptance_rate',
      'ai_credits_used',
    ],
    { by: 'record_date', order: 'desc' },
    rows,
  )
}

export function teamsOn(
  tenant: Tenant,
  scope: Scope,
  back: number,
): ReadonlyMap<string, TeamDay> {
  const date = dateOf(tenant, back)
  const listed = peopleOn(tenant, scope, date)
  const teams = Map.groupBy(
    membershipsOf(tenant, scope, date),
    ({ slug }) => slug,
  )
  return new Map(
    [...teams].map(([slug, rows]) => {
      const members = new Set(rows.map(({ user_id }) => user_id))
      const people = listed.filter(({ user_id }) => members.has(user_id))
      return [slug, { members, people }]
    }),
  )
}

function withoutTeam(
  tenant: Tenant,
  scope: Scope,
  back: number,
): readonly [string, TeamDay] {
  const date = dateOf(tenant, back)
  const inTeam = new Set(
    membershipsOf(tenant, scope, date).map(({ user_id }) => user_id),
  )
  const people = peopleOn(tenant, scope, date).filter(
    ({ user_id }) => !inTeam.has(user_id),
  )
  const members = new Set(people.map(({ user_id }) => user_id))
  return [NO_TEAM, { members, people }]
}

/** Accepted completions, of the suggested ones. */
export function acceptanceRate(people: readonly PersonDay[]): number | null {
  const completions = people
    .flatMap(({ totals_by_feature }) => totals_by_feature)
    .filter(({ feature }) => feature === 'code_completion')
  const suggested = total(
    completions.map((each) => each.code_generation_activity_count),
  )
  const accepted = total(
    completions.map((each) => each.code_acceptance_activity_count),
  )
  return suggested === 0 ? null : percent(accepted, suggested)
}

function creditsOf(people: readonly PersonDay[]): number {
  const sum = total(people.map((row) => row.ai_credits_used ?? 0))
  return Math.round(sum * 100) / 100
}

function wasPassive(row: PersonDay): boolean {
  return !wasActive(row) && row.used_copilot_code_review_passive === true
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
export function wasActive(row: PersonDay): boolean {
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
