import type { Day } from '../day.ts'
import type { JsonValue } from '../record.ts'

/** The counters that every level of a usage report may have. */
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

/** The counters of a report, in total and by what they were used with. */
export type UsageBreakdowns = {
  readonly totals: UsageCounters
  /** Undefined when the report lacks the breakdown altogether. */
  readonly byFeature?: readonly NamedCounters[] | undefined
  readonly byEditor?: readonly NamedCounters[] | undefined
  /** One entry for each pair with a feature: a language may come repeatedly. */
  readonly byLanguage?: readonly NamedCounters[] | undefined
  readonly byModel?: readonly NamedCounters[] | undefined
}

/** What an organization's or enterprise's report says of one day. */
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
  /** The report's own breakdowns, untouched, under their own names. */
  readonly breakdown: { readonly [key: string]: JsonValue }
}

/** What a report says of one person on one day; null stays undefined. */
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
