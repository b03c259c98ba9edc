import { DAY_MS, toDateTime, toInstant, utcDay } from '../../domain/day.ts'
import type { SeatPerson } from '../../domain/github/seats.ts'
import { toIdentifierPart } from '../../domain/identifier.ts'
import { type DataRecord, toRecord } from '../../domain/record.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import { userKey } from '../../domain/user-key.ts'
import type { RecordContext } from '../context.ts'
import { userTitle } from '../user-title.ts'
import { editorOf, isActiveIn } from './seat-activity.ts'

export function toSeatUserRecord(
  item: {
    readonly scope: Scope
    readonly holder: SeatPerson
  },
  context: RecordContext,
): DataRecord {
  const { scope, holder } = item
  const key = userKey(
    { source: 'github', userId: holder.userId },
    context.identity,
  )
  const isPlain = context.identity.mode === 'plain'
  return toRecord({
    identifier: `${toIdentifierPart(scopeKey(scope))}/${key}`,
    title: userTitle(key, isPlain ? holder.login : undefined),
    scope: scope.name,
    scope_type: scope.type,
    user_key: key,
    login: isPlain ? holder.login : undefined,
    plan_type: holder.plan,
    assigned_at: instant(holder.createdAt),
    last_activity_at: instant(holder.lastActivityAt),
    last_authenticated_at: instant(holder.lastAuthenticatedAt),
    last_activity_editor: holder.lastActivityEditor,
    editor: editorOf(holder),
    days_since_last_activity: daysSince(holder.lastActivityAt, context),
    active: isActiveIn(context.activeWindowDays, holder, context),
    no_recorded_activity: holder.lastActivityAt === undefined,
    pending_cancellation_date:
      holder.pendingCancellationDate &&
      toDateTime(holder.pendingCancellationDate),
    assigning_teams: sorted(holder.teams),
    organizations: sorted(holder.organizations),
    grants: holder.grants,
    record_date: toDateTime(utcDay(context.startedAt)),
  })
}

function instant(epochMs: number | undefined): string | undefined {
  return epochMs === undefined ? undefined : toInstant(epochMs)
}

function daysSince(
  epochMs: number | undefined,
  context: RecordContext,
): number | undefined {
  if (epochMs === undefined) return undefined
  const elapsedMs = context.startedAt.getTime() - epochMs
  // GitHub's clock may be a little ahead of ours.
  return Math.max(0, Math.floor(elapsedMs / DAY_MS))
}

function sorted(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : [...names].sort()
}
