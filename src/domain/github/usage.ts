import type { Day } from '../day.ts'
import type { JsonValue } from '../record.ts'
import type { PersonActivity } from './surfaces.ts'

/** Counters that occur at every level of a usage report. */
export type UsageCounters = {
  readonly interactions?: number | undefined
  readonly generations?: number | undefined
  readonly acceptances?: number | undefined
  readonly linesSuggested?: number | undefined
  readonly linesSuggestedToDelete?: number | undefined
  readonly linesAdded?: number | undefined
  readonly linesDeleted?: number | undefined
}

/** Counters of one editor, feature, language or model; a feature may be ''. */
export type NamedCounters = UsageCounters & { readonly name: string }

/** An editor's counters; only reports on people have versions. */
export type EditorCounters = NamedCounters & {
  readonly version?: string | undefined
  readonly pluginVersion?: string | undefined
}

export type UsageBreakdowns = {
  readonly totals: UsageCounters
  /** Undefined if the report lacks the breakdown. */
  readonly byFeature?: readonly NamedCounters[] | undefined
  readonly byEditor?: readonly EditorCounters[] | undefined
  /** One entry for each language and feature, so that a language may repeat. */
  readonly byLanguage?: readonly NamedCounters[] | undefined
  readonly byModel?: readonly NamedCounters[] | undefined
}

/** Counts of the CLI or the Copilot app. */
export type SurfaceCounts = {
  readonly sessions?: number | undefined
  readonly requests?: number | undefined
  readonly prompts?: number | undefined
  readonly promptTokens?: number | undefined
  readonly outputTokens?: number | undefined
}

/** Counts of the Agents window of VS Code. */
export type VscodeAgentCounts = {
  readonly sessions?: number | undefined
  readonly messages?: number | undefined
}

/** The surfaces outside the editors. */
export type SurfaceUsage = {
  readonly cli?: SurfaceCounts | undefined
  readonly app?: SurfaceCounts | undefined
  readonly vscodeAgent?: VscodeAgentCounts | undefined
  /** Jobs that people started with agents of other vendors. */
  readonly thirdPartyAgentRuns?: number | undefined
}

/** Numbers of people, which cannot be added over days. */
export type PeopleCounts = {
  readonly dailyActive?: number | undefined
  readonly weeklyActive?: number | undefined
  readonly monthlyActive?: number | undefined
  readonly monthlyActiveChat?: number | undefined
  readonly monthlyActiveAgent?: number | undefined
  readonly dailyActiveCli?: number | undefined
  readonly dailyActiveApp?: number | undefined
  readonly dailyActiveVscodeAgent?: number | undefined
  readonly dailyActiveCloudAgent?: number | undefined
  readonly weeklyActiveCloudAgent?: number | undefined
  readonly monthlyActiveCloudAgent?: number | undefined
  readonly dailyActiveCodeReview?: number | undefined
  readonly weeklyActiveCodeReview?: number | undefined
  readonly monthlyActiveCodeReview?: number | undefined
  readonly dailyPassiveCodeReview?: number | undefined
  readonly weeklyPassiveCodeReview?: number | undefined
  readonly monthlyPassiveCodeReview?: number | undefined
}

/** Figures of pull requests; the medians cannot be added. */
export type PullRequests = {
  readonly created?: number | undefined
  readonly createdByCopilot?: number | undefined
  readonly reviewed?: number | undefined
  readonly reviewedByCopilot?: number | undefined
  readonly merged?: number | undefined
  readonly mergedCreatedByCopilot?: number | undefined
  readonly mergedReviewedByCopilot?: number | undefined
  readonly suggestions?: number | undefined
  readonly suggestionsApplied?: number | undefined
  readonly copilotSuggestions?: number | undefined
  readonly copilotSuggestionsApplied?: number | undefined
  readonly medianMinutesToMerge?: number | undefined
  readonly medianMinutesToMergeCopilotAuthored?: number | undefined
  readonly medianMinutesToMergeCopilotReviewed?: number | undefined
}

/** People in one of GitHub's adoption phases: 0 is "No Cohort". */
export type PhaseCounts = {
  readonly phase: number
  /** Everybody in the phase, active that day or not. */
  readonly people?: number | undefined
  readonly pullRequestsMerged?: number | undefined
}

/** One day of an organization's or enterprise's report. */
export type UsageDay = UsageBreakdowns &
  SurfaceUsage & {
    readonly day: Day
    readonly people: PeopleCounts
    readonly pullRequests?: PullRequests | undefined
    readonly phases?: readonly PhaseCounts[] | undefined
    /** The report's own arrays, unchanged. */
    readonly breakdown: { readonly [key: string]: JsonValue }
  }

/** One day of one person. */
export type UserUsageDay = UsageBreakdowns &
  SurfaceUsage & {
    readonly day: Day
    readonly userId: number
    readonly login: string
    /** Differs between the rows of a person in two organizations. */
    readonly organizationId?: string | undefined
    readonly usedChat?: boolean | undefined
    readonly usedAgent?: boolean | undefined
    readonly usedCli?: boolean | undefined
    readonly usedApp?: boolean | undefined
    readonly usedVscodeAgent?: boolean | undefined
    readonly usedCloudAgent?: boolean | undefined
    readonly usedCodeReview?: boolean | undefined
    /** A review was assigned automatically; the person did nothing. */
    readonly usedCodeReviewPassive?: boolean | undefined
    readonly aiCreditsUsed?: number | undefined
    /**
     * Whether any count of the CLI's skills, custom agents, slash commands and
     * plugins is above 0. Connections to MCP servers happen by themselves.
     */
    readonly usedCustomization?: boolean | undefined
    /** Whether the person started a job with any agent of another vendor. */
    readonly usedThirdPartyAgent?: boolean | undefined
    /**
     * Whether the report has any counter or flag of the person, even one that
     * is not kept here.
     */
    readonly isMeasured?: boolean | undefined
    /** The answer for a person with several rows, each decided by itself. */
    readonly activityOfRows?: PersonActivity | undefined
    readonly adoptionPhase?: number | undefined
    readonly adoptionPhaseName?: string | undefined
    readonly cliVersion?: string | undefined
  }
