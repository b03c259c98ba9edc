// The records inside GitHub's usage reports: one per person and day, and one
// aggregate per day that is the sum of the very same people.
import { dayText } from './calendar.ts'
import { isEngaged } from './copilot-activity.ts'
import {
  type Cell,
  cellsOf,
  usesAgent,
  usesChat,
  usesCli,
} from './copilot-cells.ts'
import { totalsOf } from './copilot-totals.ts'
import { noise } from './noise.ts'
import { personAt } from './people.ts'

const STREAM = { cloudAgent: 40, review: 41 }

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
  const cli = cliTotals([index], day)
  return {
    user_id: person.githubId,
    user_login: person.login,
    day: dayText(day),
    ...ids,
    ...counters,
    ...breakdowns,
    used_agent: usesAgent(index, day),
    used_chat: usesChat(index, day),
    used_cli: usesCli(index, day),
    used_copilot_cloud_agent: usesCloudAgent(index, day),
    used_copilot_code_review_passive: null,
    ...(cli && { totals_by_cli: cli }),
    ai_credits_used: creditsOf(counters.user_initiated_interaction_count),
    ai_adoption_phase: {
      phase_number: usesAgent(index, day) ? 2 : 1,
      phase: usesAgent(index, day) ? 'Phase 2' : 'Phase 1',
      version: 'v1',
    },
  }
}

/** Writes the aggregate record of a crowd's day. */
export function aggregateRecord({ ids, people }: Crowd, day: number) {
  const { counters, breakdowns } = totalsOf(cellsOfAll(people, day))
  const cli = cliTotals(people, day)
  return {
    day: dayText(day),
    ...ids,
    daily_active_users: countUsers(people, day, { days: 1, did: isEngaged }),
    weekly_active_users: countUsers(people, day, { days: 7, did: isEngaged }),
    monthly_active_users: countUsers(people, day, { days: 28, did: isEngaged }),
    daily_active_cli_users: countUsers(people, day, { days: 1, did: usesCli }),
    monthly_active_chat_users: countUsers(people, day, {
      days: 28,
      did: usesChat,
    }),
    monthly_active_agent_users: countUsers(people, day, {
      days: 28,
      did: usesAgent,
    }),
    daily_active_copilot_cloud_agent_users: countUsers(people, day, {
      days: 1,
      did: usesCloudAgent,
    }),
    ...counters,
    ...breakdowns,
    ...(cli && { totals_by_cli: cli }),
    pull_requests: pullRequests(people.length, day),
  }
}

function* cellsOfAll(people: Uint32Array, day: number): Iterable<Cell> {
  for (const person of people) yield* cellsOf(person, day)
}

type Question = {
  readonly days: number
  readonly did: (person: number, day: number) => boolean
}

function countUsers(people: Uint32Array, day: number, question: Question) {
  let count = 0
  for (const person of people) {
    for (let back = 0; back < question.days; back += 1) {
      if (!question.did(person, day - back)) continue
      count += 1
      break
    }
  }
  return count
}

function usesCloudAgent(person: number, day: number): boolean {
  return isEngaged(person, day) && noise(STREAM.cloudAgent, person, day) < 0.05
}

function cliTotals(people: Iterable<number>, day: number) {
  let prompts = 0
  for (const person of people) prompts += cliPrompts(person, day)
  if (prompts === 0) return undefined
  const requests = prompts * 4
  return {
    session_count: Math.ceil(prompts / 6),
    request_count: requests,
    prompt_count: prompts,
    token_usage: {
      output_tokens_sum: requests * 600,
      prompt_tokens_sum: requests * 21_000,
      avg_tokens_per_request: 21_600,
    },
  }
}

function cliPrompts(person: number, day: number): number {
  if (!usesCli(person, day)) return 0
  const cell = cellsOf(person, day).find((each) => {
    return each.feature === 'copilot_cli'
  })
  return cell?.counters.user_initiated_interaction_count ?? 0
}

function creditsOf(interactions: number): number {
  return Math.round(interactions * 1.7 * 100) / 100
}

function pullRequests(people: number, day: number) {
  const created = Math.round(people * 0.4 * (0.5 + noise(STREAM.review, day)))
  const byCopilot = Math.round(created * 0.12)
  const merged = Math.round(created * 0.8)
  return {
    total_created: created,
    total_created_by_copilot: byCopilot,
    total_reviewed: Math.round(created * 0.9),
    total_reviewed_by_copilot: Math.round(created * 0.35),
    total_merged: merged,
    total_merged_created_by_copilot: Math.round(byCopilot * 0.7),
    median_minutes_to_merge: 187.5,
  }
}
