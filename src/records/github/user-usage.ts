import { toDateTime } from '../../domain/day.ts'
import type { UserUsageDay } from '../../domain/github/usage.ts'
import { toIdentifierPart } from '../../domain/identifier.ts'
import { type DataRecord, toRecord } from '../../domain/record.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import { userKey } from '../../domain/user-key.ts'
import type { RecordContext } from '../context.ts'
import { userTitle } from '../user-title.ts'
import { acceptanceRate, topNames } from './usage-figures.ts'

export function toUserUsageRecord(
  item: { readonly scope: Scope; readonly usage: UserUsageDay },
  context: RecordContext,
): DataRecord {
  const { scope, usage } = item
  const { identity } = context
  const key = userKey({ source: 'github', userId: usage.userId }, identity)
  const isPlain = identity.mode === 'plain'
  const login = isPlain && usage.login !== '' ? usage.login : undefined
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
    used_cloud_agent: usage.usedCloudAgent,
    ai_credits_used: usage.aiCreditsUsed,
    ...topNames(usage),
    active: isActive(usage),
  })
}

/** GitHub lists people on days without activity too; unknown stays unknown. */
function isActive({ totals }: UserUsageDay): boolean | undefined {
  const { interactions, generations } = totals
  if (interactions === undefined && generations === undefined) return undefined
  return (interactions ?? 0) > 0 || (generations ?? 0) > 0
}
