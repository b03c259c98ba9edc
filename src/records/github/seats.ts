import { DAY_MS, toDateTime, utcDay } from '../../domain/day.ts'
import type { SeatHolder, SeatList } from '../../domain/github/seats.ts'
import { toIdentifierPart } from '../../domain/identifier.ts'
import { percentage } from '../../domain/rates.ts'
import { type DataRecord, toRecord } from '../../domain/record.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import { topName } from '../../domain/top.ts'
import type { RecordContext } from '../context.ts'
import { editorOf, isActiveIn } from './seat-activity.ts'
import { toPricedSeats, toSeatCosts } from './seat-costs.ts'

const NEW_SEAT_MS = 7 * DAY_MS

/** Returns today's snapshot of a scope's seats. */
export function toSeatsRecord(
  item: { readonly scope: Scope; readonly seats: SeatList },
  context: RecordContext,
): DataRecord {
  const { scope, seats } = item
  const day = utcDay(context.startedAt)
  const counts = countSeats(seats.holders, context)
  const total = seats.size
  return toRecord({
    identifier: `${toIdentifierPart(scopeKey(scope))}@${day}`,
    title: `${scope.name} seats ${day}`,
    record_date: toDateTime(day),
    scope: scope.name,
    scope_type: scope.type,
    seats_total: total,
    seats_reported: seats.reportedTotal,
    seats_active_14d: counts.active14d,
    seats_active_30d: counts.active30d,
    seats_active: counts.active,
    active_window_days: context.activeWindowDays,
    seats_inactive: total - counts.active,
    seats_no_recorded_activity: counts.noRecordedActivity,
    seats_pending_cancellation: counts.pendingCancellation,
    seats_added_7d: counts.added7d,
    plan_type: planOf(counts.plans),
    seat_utilization_rate: percentage(counts.active, total),
    ...toSeatCosts(toPricedSeats(seats.holders, context), context),
    editors: Object.fromEntries(
      [...counts.editors].sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
    editor_top: topName(counts.editors),
  })
}

function countSeats(holders: Iterable<SeatHolder>, context: RecordContext) {
  const counts = {
    active: 0,
    active14d: 0,
    active30d: 0,
    noRecordedActivity: 0,
    pendingCancellation: 0,
    added7d: 0,
    plans: new Set<string>(),
    editors: new Map<string, number>(),
  }
  const newSince = context.startedAt.getTime() - NEW_SEAT_MS
  for (const holder of holders) {
    const isActive = isActiveIn(context.activeWindowDays, holder, context)
    counts.active += Number(isActive)
    counts.active14d += Number(isActiveIn(14, holder, context))
    counts.active30d += Number(isActiveIn(30, holder, context))
    counts.noRecordedActivity += Number(holder.lastActivityAt === undefined)
    counts.pendingCancellation += Number(
      Boolean(holder.pendingCancellationDate),
    )
    counts.added7d += Number((holder.createdAt ?? 0) >= newSince)
    if (isActive) addTo(counts.editors, editorOf(holder))
    if (holder.plan !== undefined) counts.plans.add(holder.plan)
  }
  return counts
}

function addTo(counts: Map<string, number>, name: string | undefined): void {
  if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
}

function planOf(plans: ReadonlySet<string>): string {
  const [first, second] = plans
  if (second !== undefined) return 'mixed'
  return first ?? 'unknown'
}
