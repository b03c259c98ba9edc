// Whether a person used Copilot on a day, and where. GitHub's counters cover
// the editors, and since 2026 most work happens elsewhere. Only evidence
// counts: a number above 0 or a flag that is true.
import {
  type Activity,
  type PersonActivity,
  SURFACES,
  type Surface,
} from './surfaces.ts'
import type { NamedCounters, UsageCounters, UserUsageDay } from './usage.ts'

/** From the weakest answer to the strongest. */
const STRENGTH: readonly Activity[] = ['unknown', 'seen', 'passive', 'active']
const CLI_FEATURE = 'copilot_cli'
const APP_FEATURE = 'copilot_app'

type Named = Exclude<Surface, 'unattributed'>

const EVIDENCE: Readonly<Record<Named, (usage: UserUsageDay) => boolean>> = {
  ide: usedIde,
  cli: (usage) =>
    usage.usedCli === true ||
    hasCount(usage.cli) ||
    hasFeature(usage, CLI_FEATURE) ||
    usage.usedCustomization === true,
  app: (usage) =>
    usage.usedApp === true ||
    hasCount(usage.app) ||
    hasFeature(usage, APP_FEATURE),
  vscode_agent: (usage) =>
    usage.usedVscodeAgent === true || hasCount(usage.vscodeAgent),
  cloud_agent: (usage) => usage.usedCloudAgent === true,
  code_review: (usage) => usage.usedCodeReview === true,
  third_party_agent: (usage) => usage.usedThirdPartyAgent === true,
}

/** Returns the answer for one person and day, and the surfaces used. */
export function activityOf(usage: UserUsageDay): PersonActivity {
  if (usage.activityOfRows !== undefined) return usage.activityOfRows
  const surfaces = SURFACES.filter(
    (surface) => surface !== 'unattributed' && EVIDENCE[surface](usage),
  )
  if (surfaces.length > 0) return { activity: 'active', surfaces }
  // An automatic review may have used the credits.
  if (usage.usedCodeReviewPassive === true) {
    return { activity: 'passive', surfaces }
  }
  if (isEvidence(usage.aiCreditsUsed)) {
    return { activity: 'active', surfaces: ['unattributed'] }
  }
  return { activity: isMeasured(usage) ? 'seen' : 'unknown', surfaces }
}

/**
 * Returns the answer for two rows of one person and day: the stronger of their
 * answers, and all surfaces. Each row is decided by itself, because a row's
 * total is evidence only where that row has no features.
 */
export function mergeActivity(
  one: UserUsageDay,
  other: UserUsageDay,
): PersonActivity {
  const answers = [activityOf(one), activityOf(other)]
  const strongest = STRENGTH.findLast((answer) =>
    answers.some(({ activity }) => activity === answer),
  )
  return {
    activity: strongest ?? 'unknown',
    surfaces: SURFACES.filter((surface) =>
      answers.some(({ surfaces }) => surfaces.includes(surface)),
    ),
  }
}

function usedIde(usage: UserUsageDay): boolean {
  if (usage.usedChat === true || usage.usedAgent === true) return true
  const used = (usage.byFeature ?? []).filter(hasNamedCount)
  // Without features, the total may come from anywhere: it counts here.
  if (used.length === 0) return hasCount(usage.totals)
  return used.some(({ name }) => name !== CLI_FEATURE && name !== APP_FEATURE)
}

function hasFeature({ byFeature }: UserUsageDay, feature: string): boolean {
  return (byFeature ?? []).some(
    (entry) => entry.name === feature && hasNamedCount(entry),
  )
}

function hasNamedCount({ name: _, ...counters }: NamedCounters): boolean {
  return hasCount(counters)
}

type Counts = Readonly<Record<string, number | undefined>>

function hasCount(counts: UsageCounters | Counts | undefined): boolean {
  return Object.values(counts ?? {}).some(isEvidence)
}

function isEvidence(count: number | undefined): boolean {
  return count !== undefined && Number.isFinite(count) && count > 0
}

/** Whether the report has any counter or flag of the person, 0 included. */
function isMeasured(usage: UserUsageDay): boolean {
  if (usage.isMeasured === true) return true
  const entries = [
    usage.byFeature,
    usage.byEditor,
    usage.byLanguage,
    usage.byModel,
  ].flatMap((breakdown) => breakdown ?? [])
  const counts = [
    usage.totals,
    usage.cli,
    usage.app,
    usage.vscodeAgent,
    ...entries,
  ]
  return [
    ...flagsAndNumbers(usage),
    ...counts.flatMap((each) => Object.values(each ?? {})),
  ].some((value) => typeof value === 'number' || typeof value === 'boolean')
}

function flagsAndNumbers(usage: UserUsageDay) {
  return [
    usage.usedChat,
    usage.usedAgent,
    usage.usedCli,
    usage.usedApp,
    usage.usedVscodeAgent,
    usage.usedCloudAgent,
    usage.usedCodeReview,
    usage.usedCodeReviewPassive,
    usage.aiCreditsUsed,
    usage.usedThirdPartyAgent,
    usage.usedCustomization,
  ]
}
