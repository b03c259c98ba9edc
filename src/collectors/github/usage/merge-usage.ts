// GitHub may report one person, or one scope, in several rows of a day: in
// several files, or once for each organization. Equal rows count once. Rows
// that differ are parts of one day: their counters are added, and a flag is
// true if one row sets it.
import { isDeepStrictEqual } from 'node:util'
import { mergeActivity } from '../../../domain/github/activity.ts'
import type {
  PhaseCounts,
  PullRequests,
  SurfaceUsage,
  UsageBreakdowns,
  UsageDay,
  UserUsageDay,
} from '../../../domain/github/usage.ts'
import type { JsonValue } from '../../../domain/record.ts'

/** Credits have two decimals; a sum must not have more. */
const CREDIT_PRECISION = 1e6

/** Merges a scope's rows of one day; there must be at least one. */
export function mergeUsageDays(rows: readonly UsageDay[]): UsageDay {
  return distinct(rows).reduce((one, other) => ({
    ...mergeBreakdowns(one, other),
    ...mergeSurfaces(one, other),
    day: one.day,
    people: mergeFigures(one.people, other.people, larger),
    pullRequests: mergePullRequests(one.pullRequests, other.pullRequests),
    phases: mergePhases(one.phases, other.phases),
    breakdown: mergeRawBreakdowns(one.breakdown, other.breakdown),
  }))
}

/** Merges a person's rows of one day; there must be at least one. */
export function mergeUserUsageDays(
  rows: readonly UserUsageDay[],
): UserUsageDay {
  return distinct(rows).reduce((one, other) => ({
    ...mergeBreakdowns(one, other),
    ...mergeSurfaces(one, other),
    ...mergeFlags(one, other),
    day: one.day,
    userId: one.userId,
    login: one.login || other.login,
    aiCreditsUsed: sumCredits(one.aiCreditsUsed, other.aiCreditsUsed),
    activityOfRows: mergeActivity(one, other),
    ...mergePhase(one, other),
    cliVersion: one.cliVersion ?? other.cliVersion,
  }))
}

/** Drops repeated values, compared deeply. */
export function distinct<T>(rows: readonly T[]): readonly T[] {
  return rows.filter(
    (row, index) =>
      !rows.slice(0, index).some((earlier) => isDeepStrictEqual(earlier, row)),
  )
}

function mergeBreakdowns(
  one: UsageBreakdowns,
  other: UsageBreakdowns,
): UsageBreakdowns {
  return {
    totals: mergeFigures(one.totals, other.totals, sum),
    byFeature: concat(one.byFeature, other.byFeature),
    byEditor: concat(one.byEditor, other.byEditor),
    byLanguage: concat(one.byLanguage, other.byLanguage),
    byModel: concat(one.byModel, other.byModel),
  }
}

function mergeSurfaces(one: SurfaceUsage, other: SurfaceUsage): SurfaceUsage {
  return {
    cli: mergeOptional(one.cli, other.cli),
    app: mergeOptional(one.app, other.app),
    vscodeAgent: mergeOptional(one.vscodeAgent, other.vscodeAgent),
    thirdPartyAgentRuns: sum(
      one.thirdPartyAgentRuns,
      other.thirdPartyAgentRuns,
    ),
  }
}

function mergeFlags(one: UserUsageDay, other: UserUsageDay) {
  return {
    usedChat: either(one.usedChat, other.usedChat),
    usedAgent: either(one.usedAgent, other.usedAgent),
    usedCli: either(one.usedCli, other.usedCli),
    usedApp: either(one.usedApp, other.usedApp),
    usedVscodeAgent: either(one.usedVscodeAgent, other.usedVscodeAgent),
    usedCloudAgent: either(one.usedCloudAgent, other.usedCloudAgent),
    usedCodeReview: either(one.usedCodeReview, other.usedCodeReview),
    usedCodeReviewPassive: either(
      one.usedCodeReviewPassive,
      other.usedCodeReviewPassive,
    ),
  }
}

/** Takes the higher phase: GitHub puts a person in the highest that fits. */
function mergePhase(one: UserUsageDay, other: UserUsageDay) {
  const isHigher = (other.adoptionPhase ?? -1) > (one.adoptionPhase ?? -1)
  const { adoptionPhase, adoptionPhaseName } = isHigher ? other : one
  return { adoptionPhase, adoptionPhaseName }
}

/** A median of two parts is unknown. */
function mergePullRequests(
  one: PullRequests | undefined,
  other: PullRequests | undefined,
): PullRequests | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return {
    ...mergeFigures(one, other, sum),
    medianMinutesToMerge: onlyOne(
      one.medianMinutesToMerge,
      other.medianMinutesToMerge,
    ),
    medianMinutesToMergeCopilotAuthored: onlyOne(
      one.medianMinutesToMergeCopilotAuthored,
      other.medianMinutesToMergeCopilotAuthored,
    ),
    medianMinutesToMergeCopilotReviewed: onlyOne(
      one.medianMinutesToMergeCopilotReviewed,
      other.medianMinutesToMergeCopilotReviewed,
    ),
  }
}

type Phases = readonly PhaseCounts[] | undefined

function mergePhases(one: Phases, other: Phases): Phases {
  if (one === undefined || other === undefined) return one ?? other
  return joinPhases([...one, ...other])
}

/** Returns one entry a phase. Two entries may count the same people. */
export function joinPhases(
  phases: readonly PhaseCounts[],
): readonly PhaseCounts[] {
  const byPhase = Map.groupBy(phases, ({ phase }) => phase)
  return Array.from(byPhase, ([phase, parts]) => ({
    phase,
    people: parts.map(({ people }) => people).reduce(larger),
    pullRequestsMerged: parts
      .map(({ pullRequestsMerged: merged }) => merged)
      .reduce(sum),
  }))
}

function mergeRawBreakdowns(
  one: UsageDay['breakdown'],
  other: UsageDay['breakdown'],
): UsageDay['breakdown'] {
  const merged: Record<string, JsonValue> = { ...one }
  for (const [name, value] of Object.entries(other)) {
    merged[name] = [one[name] ?? [], value].flat()
  }
  return merged
}

type Figure = number | undefined
type Figures = Readonly<Record<string, Figure>>

function mergeOptional<T extends Figures>(
  one: T | undefined,
  other: T | undefined,
) {
  if (one === undefined || other === undefined) return one ?? other
  return mergeFigures(one, other, sum)
}

function mergeFigures(
  one: Figures,
  other: Figures,
  merge: (one: Figure, other: Figure) => Figure,
): Record<string, Figure> {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries(
    Array.from(names, (name) => [name, merge(one[name], other[name])]),
  )
}

function concat<T>(
  one: readonly T[] | undefined,
  other: readonly T[] | undefined,
): readonly T[] | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return [...one, ...other]
}

function sum(one: Figure, other: Figure): Figure {
  if (one === undefined || other === undefined) return one ?? other
  return one + other
}

function sumCredits(one: Figure, other: Figure): Figure {
  const credits = sum(one, other)
  return credits && Math.round(credits * CREDIT_PRECISION) / CREDIT_PRECISION
}

/** Two rows may count the same people, so their numbers cannot be added. */
function larger(one: Figure, other: Figure): Figure {
  if (one === undefined || other === undefined) return one ?? other
  return Math.max(one, other)
}

function onlyOne(one: Figure, other: Figure): Figure {
  if (one === undefined || other === undefined) return one ?? other
  return one === other ? one : undefined
}

function either(one: boolean | undefined, other: boolean | undefined) {
  if (one === undefined || other === undefined) return one ?? other
  return one || other
}
