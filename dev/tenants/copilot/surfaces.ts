// What people do outside the editors, and how far they have adopted Copilot.

import { between, noise } from '../noise.ts'
import { isEngaged, isPresent } from './activity.ts'
import {
  type Cell,
  cellsOf,
  isCliOnly,
  usesAgent,
  usesChat,
  usesCli,
} from './cells.ts'

const STREAM = {
  cloudAgent: 40,
  app: 42,
  agentsWindow: 43,
  review: 44,
  thirdParty: 45,
  size: 46,
  chatOnly: 47,
}

const CLI_VERSION = '1.0.56'
const IDE_VERSION = '1.139.0'

type Share = {
  readonly stream: number
  /** Share of the people who ever use the surface. */
  readonly people: number
  /** Share of their engaged days on which they do. */
  readonly daily: number
}

const SHARES = {
  cloudAgent: { stream: STREAM.cloudAgent, people: 0.2, daily: 0.25 },
  app: { stream: STREAM.app, people: 0.08, daily: 0.4 },
  agentsWindow: { stream: STREAM.agentsWindow, people: 0.1, daily: 0.3 },
  review: { stream: STREAM.review, people: 0.25, daily: 0.25 },
  thirdParty: { stream: STREAM.thirdParty, people: 0.04, daily: 0.2 },
} satisfies Record<string, Share>

export function usesCloudAgent(person: number, day: number): boolean {
  return uses(person, day, SHARES.cloudAgent)
}

export function usesApp(person: number, day: number): boolean {
  return !isCliOnly(person) && uses(person, day, SHARES.app)
}

export function usesAgentsWindow(person: number, day: number): boolean {
  return uses(person, day, SHARES.agentsWindow)
}

export function asksForReview(person: number, day: number): boolean {
  return uses(person, day, SHARES.review)
}

/** Copilot reviews some pull requests of people who asked for nothing. */
export function isReviewed(person: number, day: number): boolean {
  if (!isPresent(person, day) || asksForReview(person, day)) return false
  return noise(STREAM.review, person, day + 500_000) < 0.15
}

/** GitHub's phase of a person: 0 is "No Cohort". */
export function phaseOf(person: number): number {
  if (noise(STREAM.chatOnly, person) < 0.3) return 0
  const surfaces = [SHARES.cloudAgent, SHARES.review].filter(
    ({ stream, people }) => noise(stream, person) < people,
  ).length
  const all = surfaces + (usesCliEver(person) ? 1 : 0)
  if (all >= 2 || noise(STREAM.app, person) < SHARES.app.people) return 3
  return all === 1 ? 2 : 1
}

/** The fields of a person's row beside counters and breakdowns. */
export function surfaceFields(person: number, day: number) {
  const hasReview = asksForReview(person, day) || isReviewed(person, day)
  const phase = phaseOf(person)
  return {
    used_agent: usesAgent(person, day),
    used_chat: usesChat(person, day),
    used_cli: usesCli(person, day),
    used_copilot_app: usesApp(person, day),
    ...(usesAgentsWindow(person, day) && { used_vscode_agent: true }),
    used_copilot_coding_agent: usesCloudAgent(person, day),
    used_copilot_cloud_agent: usesCloudAgent(person, day),
    used_copilot_code_review_active: hasReview
      ? asksForReview(person, day)
      : null,
    used_copilot_code_review_passive: hasReview
      ? isReviewed(person, day)
      : null,
    ...surfaceTotals([person], day, { isPerson: true }),
    ai_adoption_phase: {
      phase_number: phase,
      phase: phaseName(phase),
      version: 'v1',
    },
  }
}

/** The totals of all surfaces over people; absent where nobody used one. */
export function surfaceTotals(
  people: Iterable<number>,
  day: number,
  options: { readonly isPerson?: boolean } = {},
) {
  const sums = { cli: 0, app: 0, sessions: 0, messages: 0, jobs: 0 }
  for (const person of people) {
    sums.cli += promptsOf(person, day, 'copilot_cli')
    sums.app += promptsOf(person, day, 'copilot_app')
    if (usesAgentsWindow(person, day)) {
      sums.sessions += 1
      sums.messages += between(0, 9, noise(STREAM.size, person, day))
    }
    if (uses(person, day, SHARES.thirdParty)) sums.jobs += 1
  }
  const version = { cli_version: CLI_VERSION, sampled_at: null }
  return {
    ...(sums.cli > 0 && {
      totals_by_cli: {
        ...promptTotals(sums.cli),
        ...(options.isPerson && { last_known_cli_version: version }),
      },
      totals_by_slash_cmd: [
        { slash_cmd: '/plan', interaction_count: sums.cli },
      ],
      totals_by_mcp: [
        { mcp: 'github-mcp-server', interaction_count: sums.cli },
      ],
      distinct_slash_cmd_use_count: 1,
      distinct_mcp_use_count: 1,
    }),
    ...(sums.app > 0 && { totals_by_copilot_app: promptTotals(sums.app) }),
    ...(sums.app === 0 && !options.isPerson && { totals_by_copilot_app: null }),
    ...(sums.sessions > 0 && {
      totals_by_vscode_agent: {
        session_count: sums.sessions,
        total_user_messages: sums.messages,
      },
    }),
    ...(sums.jobs > 0 && {
      totals_by_3rd_party_agent: [thirdPartyAgent(sums.jobs)],
    }),
  }
}

/** Adds the versions of a person's editor to the breakdown by editor. */
export function withVersions(entries: readonly object[]): readonly object[] {
  return entries.map((entry) => ({
    ...entry,
    last_known_ide_version: { ide_version: IDE_VERSION, sampled_at: null },
  }))
}

export function phaseName(phase: number): string {
  return phase === 0 ? 'No Cohort' : `Phase ${phase}`
}

function uses(person: number, day: number, share: Share): boolean {
  if (noise(share.stream, person) >= share.people) return false
  return (
    isEngaged(person, day) && noise(share.stream, person, day) < share.daily
  )
}

function usesCliEver(person: number): boolean {
  return noise(35, person) < 1 / 3
}

function promptsOf(person: number, day: number, feature: string): number {
  const isFeature = (cell: Cell) => cell.feature === feature
  const cell = cellsOf(person, day).find(isFeature)
  return cell?.counters.user_initiated_interaction_count ?? 0
}

function promptTotals(prompts: number) {
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

function thirdPartyAgent(jobs: number) {
  return {
    agent_id: '9000001',
    agent_name: 'Example Agent',
    user_initiated_interaction_count: jobs,
    session_count: jobs,
  }
}
