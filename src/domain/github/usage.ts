import type { Day } from '../day.ts'
import type { JsonValue } from '../record.ts'

/** Counters that occur at every level of a usage report. */
export type UsageCounters = {
  readonly interactions?: number | undefined
  readonly generations?: number | undefined
  readonly acceptances?: number | undefined
  readonly linesSuggested?: number | undefined
  readonly linesAdded?: number | undefined
  readonly linesDeleted?: number | undefined
}

/** Counters of one editor, feature, language or model. */
export type NamedCounters = UsageCounters & { readonly name: string }

export type UsageBreakdowns = {
  readonly totals: UsageCounters
  /** Undefined if the report lacks the breakdown. */
  readonly byFeature?: readonly NamedCounters[] | undefined
  readonly byEditor?: readonly NamedCounters[] | undefined
  /** One entry for each language and feature, so that a language may repeat. */
  readonly byLanguage?: readonly NamedCounters[] | undefined
  readonly byModel?: readonly NamedCounters[] | undefined
}

/** One day of an organization's or enterprise's report. */
export type UsageDay = UsageBreakdowns & {
  readonly day: Day
  readonly dailyActiveUsers?: number | undefined
  readonly weeklyActiveUsers?: number | undefined
  readonly monthlyActiveUsers?: number | undefined
  readonly monthlyActiveChatUsers?: number | undefined
  readonly monthlyActiveAgentUsers?: number | undefined
  readonly dailyActiveCliUsers?: number | undefined
  readonly pullRequests?:
    | {
        readonly created?: number | undefined
        readonly createdByCopilot?: number | undefined
        readonly reviewedByCopilot?: number | undefined
        readonly merged?: number | undefined
      }
    | undefined
  /** The report's own breakdowns, unchanged. */
  readonly breakdown: { readonly [key: string]: JsonValue }
}

/** One day of one person. */
export type UserUsageDay = UsageBreakdowns & {
  readonly day: Day
  readonly userId: number
  readonly login: string
  readonly usedChat?: boolean | undefined
  readonly usedAgent?: boolean | undefined
  readonly usedCli?: boolean | undefined
  readonly usedCloudAgent?: boolean | undefined
  readonly aiCreditsUsed?: number | undefined
}
