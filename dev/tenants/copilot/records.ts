// The records inside GitHub's usage reports: one per person and day, and one
// aggregate per day that is the sum of the very same people.
import { dayText } from '../calendar.ts'
import { noise } from '../noise.ts'
import { personAt } from '../people.ts'
import { type Cell, cellsOf } from './cells.ts'
import { peopleCounts, phaseTotals } from './people.ts'
import { surfaceFields, surfaceTotals, withVersions } from './surfaces.ts'
import { totalsOf } from './totals.ts'

const STREAM = { pullRequests: 41 }

/** The ids that a record carries for its scope. */
export type ScopeIds = {
  readonly organization_id?: string
  readonly enterprise_id?: string
}

/** The people of a scope, and the ids that its records carry. */
export type Crowd = {
  readonly ids: ScopeIds
  readonly people: Uint32Array
}

/** Writes the record of one person and day. */
export function userRecord(ids: ScopeIds, index: number, day: number) {
  const { counters, breakdowns } = totalsOf(cellsOf(index, day))
  const person = personAt(index)
  return {
    user_id: person.githubId,
    user_login: person.login,
    day: dayText(day),
    ...ids,
    ...counters,
    ...breakdowns,
    totals_by_ide: withVersions(breakdowns.totals_by_ide),
    ...surfaceFields(index, day),
    ai_credits_used: creditsOf(counters.user_initiated_interaction_count),
  }
}

/** Writes the aggregate record of a crowd's day. */
export function aggregateRecord({ ids, people }: Crowd, day: number) {
  const { counters, breakdowns } = totalsOf(cellsOfAll(people, day))
  return {
    day: dayText(day),
    ...ids,
    ...peopleCounts(people, day),
    ...counters,
    ...breakdowns,
    ...surfaceTotals(people, day),
    totals_by_ai_adoption_phase: phaseTotals(people, day),
    pull_requests: pullRequests(people.length, day),
  }
}

function* cellsOfAll(people: Uint32Array, day: number): Iterable<Cell> {
  for (const person of people) yield* cellsOf(person, day)
}

function creditsOf(interactions: number): number {
  return Math.round(interactions * 1.7 * 100) / 100
}

function pullRequests(people: number, day: number) {
  const created = Math.round(
    people * 0.4 * (0.5 + noise(STREAM.pullRequests, day)),
  )
  const byCopilot = Math.round(created * 0.12)
  const merged = Math.round(created * 0.8)
  return {
    total_created: created,
    total_created_by_copilot: byCopilot,
    total_reviewed: Math.round(created * 0.9),
    total_reviewed_by_copilot: Math.round(created * 0.35),
    total_merged: merged,
    total_merged_created_by_copilot: Math.round(byCopilot * 0.7),
    total_merged_reviewed_by_copilot: Math.round(merged * 0.3),
    total_suggestions: created * 4,
    total_applied_suggestions: created,
    total_copilot_suggestions: created * 2,
    total_copilot_applied_suggestions: Math.round(created * 0.6),
    median_minutes_to_merge: merged > 0 ? 187.5 : null,
    median_minutes_to_merge_copilot_authored: null,
    median_minutes_to_merge_copilot_reviewed: merged > 0 ? 140.25 : null,
    copilot_suggestions_by_comment_type: [
      {
        comment_type: 'bug_risk',
        total_copilot_suggestions: created,
        total_copilot_applied_suggestions: Math.round(created * 0.4),
      },
    ],
  }
}
