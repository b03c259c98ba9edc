// How many people a report counts, in one pass over people and days.

import { noise } from '../noise.ts'
import { isEngaged } from './activity.ts'
import { usesAgent, usesChat, usesCli } from './cells.ts'
import {
  asksForReview,
  isReviewed,
  phaseName,
  phaseOf,
  usesAgentsWindow,
  usesApp,
  usesCloudAgent,
} from './surfaces.ts'

const STREAM = { merged: 50 }

type Did = (person: number, day: number) => boolean

/** Report field without the window, and who counts. */
const TRAILING: Readonly<Record<string, Did>> = {
  active_users: isEngaged,
  active_copilot_cloud_agent_users: usesCloudAgent,
  active_copilot_code_review_users: asksForReview,
  passive_copilot_code_review_users: isReviewed,
}
const WINDOWS = { daily: 1, weekly: 7, monthly: 28 }

/** Counts people by window and surface. */
export function peopleCounts(people: Uint32Array, day: number) {
  const trailing = Object.entries(TRAILING).flatMap(([field, did]) =>
    Object.entries(WINDOWS).map(([name, days]) => [
      `${name}_${field}`,
      countPeople(people, day, { days, did }),
    ]),
  )
  const count = (days: number, did: Did) =>
    countPeople(people, day, { days, did })
  const app = count(1, usesApp)
  const agentsWindow = count(1, usesAgentsWindow)
  return {
    ...Object.fromEntries(trailing),
    monthly_active_chat_users: count(28, usesChat),
    monthly_active_agent_users: count(28, usesAgent),
    daily_active_cli_users: count(1, usesCli),
    daily_active_copilot_app_users: app === 0 ? null : app,
    ...(agentsWindow > 0 && { daily_active_vscode_agent_users: agentsWindow }),
  }
}

/** Counts people by adoption phase, with what they merged that day. */
export function phaseTotals(people: Uint32Array, day: number) {
  const phases = [0, 1, 2, 3].map((phase) => ({
    phase: phaseName(phase),
    phase_number: phase,
    total_engaged_users: 0,
    users_in_phase_28d: 0,
    total_pull_requests_merged: 0,
  }))
  for (const person of people) {
    const phase = phases[phaseOf(person)]
    if (phase === undefined) continue
    const window = { days: 28, did: isEngaged }
    if (!wasActive(person, day, window)) continue
    phase.users_in_phase_28d += 1
    if (!isEngaged(person, day)) continue
    phase.total_engaged_users += 1
    phase.total_pull_requests_merged += mergedBy(person, day)
  }
  return phases
}

/** Lists who engaged with a feature on two or more of the 28 days. */
export function featureEngagement(people: Uint32Array, day: number) {
  const features: Readonly<Record<string, Did>> = {
    code_completion: isEngaged,
    agent_edit: usesAgent,
    code_review_passive: isReviewed,
    code_review_active: asksForReview,
    cloud_agent: usesCloudAgent,
    copilot_cli: usesCli,
    github_app: usesApp,
  }
  const phases = phaseTotals(people, day)
  return {
    active_user_count: phases.reduce(
      (sum, phase) => sum + phase.users_in_phase_28d,
      0,
    ),
    totals_by_feature: Object.entries(features).map(([feature, did]) => ({
      feature,
      engaged_user_count: people.filter((person) => {
        let days = 0
        for (let back = 0; back < 28 && days < 2; back += 1) {
          if (did(person, day - back)) days += 1
        }
        return days >= 2
      }).length,
    })),
  }
}

type Window = { readonly days: number; readonly did: Did }

function countPeople(people: Uint32Array, day: number, window: Window): number {
  let count = 0
  for (const person of people) if (wasActive(person, day, window)) count += 1
  return count
}

function wasActive(person: number, day: number, { days, did }: Window) {
  for (let back = 0; back < days; back += 1) {
    if (did(person, day - back)) return true
  }
  return false
}

/** People who adopted more merge more often. */
function mergedBy(person: number, day: number): number {
  const share = 0.06 * (1 + phaseOf(person))
  return noise(STREAM.merged, person, day) < share ? 1 : 0
}
