import { toDateTime } from '../../domain/day.ts'
import { activityOf } from '../../domain/github/activity.ts'
import { canonicalEditor } from '../../domain/github/names.ts'
import type { EditorCounters, UserUsageDay } from '../../domain/github/usage.ts'
import { toIdentifierPart } from '../../domain/identifier.ts'
import { type DataRecord, toRecord } from '../../domain/record.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import { userKey } from '../../domain/user-key.ts'
import type { RecordContext } from '../context.ts'
import { userTitle } from '../user-title.ts'
import {
  acceptanceRate,
  isCollectiveName,
  surfaceFigures,
  topNames,
  weightOf,
} from './usage-figures.ts'

const UNKNOWN = 'unknown'

export function toUserUsageRecord(
  item: { readonly scope: Scope; readonly usage: UserUsageDay },
  context: RecordContext,
): DataRecord {
  const { scope, usage } = item
  const { identity } = context
  const key = userKey({ source: 'github', userId: usage.userId }, identity)
  const isPlain = identity.mode === 'plain'
  const login = isPlain && usage.login !== '' ? usage.login : undefined
  const { activity, surfaces } = activityOf(usage)
  const editor = mostUsedEditor(usage)
  return toRecord({
    identifier: `${toIdentifierPart(scopeKey(scope))}/${key}@${usage.day}`,
    title: `${userTitle(key, login)} ${usage.day}`,
    scope: scope.name,
    scope_type: scope.type,
    user_key: key,
    login,
    record_date: toDateTime(usage.day),
    interactions: usage.totals.interactions,
    generations: usage.totals.generations,
    acceptances: usage.totals.acceptances,
    lines_added: usage.totals.linesAdded,
    lines_deleted: usage.totals.linesDeleted,
    acceptance_rate: acceptanceRate(usage),
    used_chat: usage.usedChat,
    used_agent: usage.usedAgent,
    used_cli: usage.usedCli,
    used_app: usage.usedApp,
    used_vscode_agent: usage.usedVscodeAgent,
    used_cloud_agent: usage.usedCloudAgent,
    used_code_review: usage.usedCodeReview,
    used_code_review_passive: usage.usedCodeReviewPassive,
    ai_credits_used: usage.aiCreditsUsed,
    ...topNames(usage),
    activity,
    surfaces: surfaces.length > 0 ? surfaces : undefined,
    active: activity === 'unknown' ? undefined : activity === 'active',
    ...surfaceFigures(usage),
    adoption_phase: usage.adoptionPhase,
    adoption_phase_name: usage.adoptionPhaseName,
    ide_version: knownVersion(editor?.version),
    plugin_version: knownVersion(editor?.pluginVersion),
    cli_version: usage.cliVersion,
  })
}

/** An editor without any use counts too: its version is known all the same. */
function mostUsedEditor({ byEditor }: UserUsageDay) {
  const named = (byEditor ?? []).flatMap((entry) => {
    const name = canonicalEditor(entry.name)
    if (name === undefined || isCollectiveName(name)) return []
    return [{ entry, name, weight: weightOf(entry) }]
  })
  return named.reduce<(typeof named)[number] | undefined>(
    (top, next) => (top === undefined || isAbove(next, top) ? next : top),
    undefined,
  )?.entry
}

type Weighted = {
  readonly entry: EditorCounters
  readonly name: string
  readonly weight: number
}

function isAbove(one: Weighted, other: Weighted): boolean {
  if (one.weight !== other.weight) return one.weight > other.weight
  return one.name < other.name
}

function knownVersion(version: string | undefined): string | undefined {
  return version === UNKNOWN ? undefined : version
}
