import { completionFigure } from '../../domain/github/features.ts'
import {
  canonicalEditor,
  canonicalLanguage,
} from '../../domain/github/names.ts'
import type {
  NamedCounters,
  PullRequests,
  SurfaceUsage,
  UsageBreakdowns,
  UsageCounters,
} from '../../domain/github/usage.ts'
import { percentage } from '../../domain/rates.ts'
import { topName } from '../../domain/top.ts'

/** Names that stand for no single editor, language or model. */
const COLLECTIVE_NAMES = ['unknown', 'others', 'auto']

/** What a scope and a person have in common outside of editors. */
export function surfaceFigures(usage: SurfaceUsage) {
  return {
    cli_sessions: usage.cli?.sessions,
    cli_requests: usage.cli?.requests,
    cli_prompts: usage.cli?.prompts,
    app_sessions: usage.app?.sessions,
    app_requests: usage.app?.requests,
    app_prompts: usage.app?.prompts,
    vscode_agent_sessions: usage.vscodeAgent?.sessions,
    third_party_agent_runs: usage.thirdPartyAgentRuns,
  }
}

/**
 * Returns the acceptance rate of code completion only. Nobody accepts the code
 * of agents line by line, so a rate over all features would fall with agents.
 */
export function acceptanceRate(usage: UsageBreakdowns): number | undefined {
  return percentage(
    completionFigure(usage, 'acceptances'),
    completionFigure(usage, 'generations'),
  )
}

/** Returns the shares of Copilot in merged pull requests and suggestions. */
export function pullRequestRates(counts: PullRequests) {
  return {
    copilot_authored_merge_rate: percentage(
      counts.mergedCreatedByCopilot,
      counts.merged,
    ),
    copilot_reviewed_merge_rate: percentage(
      counts.mergedReviewedByCopilot,
      counts.merged,
    ),
    copilot_suggestion_apply_rate: percentage(
      counts.copilotSuggestionsApplied,
      counts.copilotSuggestions,
    ),
  }
}

/** Returns the editor, language and model that were used most. */
export function topNames(usage: UsageBreakdowns) {
  return {
    editor_top: topOf(usage.byEditor, weightOf, canonicalEditor),
    // The report has no interactions by language.
    language_top: topOf(usage.byLanguage, generationsOf, canonicalLanguage),
    model_top: topOf(usage.byModel, weightOf, (name) => name),
  }
}

/** Returns interactions plus generations. */
export function weightOf(counters: UsageCounters): number {
  return (counters.interactions ?? 0) + generationsOf(counters)
}

/** Whether a name stands for many things or for none. */
export function isCollectiveName(name: string): boolean {
  return COLLECTIVE_NAMES.includes(name)
}

function topOf(
  entries: readonly NamedCounters[] | undefined,
  weigh: (entry: NamedCounters) => number,
  spell: (name: string) => string | undefined,
): string | undefined {
  const weights = new Map<string, number>()
  for (const entry of entries ?? []) {
    const name = spell(entry.name)
    const weight = weigh(entry)
    // A name that was not used is no top name.
    if (name === undefined || weight <= 0) continue
    weights.set(name, (weights.get(name) ?? 0) + weight)
  }
  const proper = new Map(
    [...weights].filter(([name]) => !isCollectiveName(name)),
  )
  return topName(proper.size > 0 ? proper : weights)
}

function generationsOf(counters: UsageCounters): number {
  return counters.generations ?? 0
}
