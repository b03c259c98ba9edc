import { DAY_MS } from '../../domain/day.ts'
import { isActiveSince, type SeatHolder } from '../../domain/github/seats.ts'
import type { RecordContext } from '../context.ts'

/** Whether the seat was used in the `days` × 24 hours before the run. */
export function isActiveIn(
  days: number,
  holder: SeatHolder,
  context: RecordContext,
): boolean {
  return isActiveSince(context.startedAt.getTime() - days * DAY_MS, holder)
}

/** Returns the text up to the first `/`. */
export function editorOf(holder: SeatHolder): string | undefined {
  const [name] = (holder.lastActivityEditor ?? '').split('/')
  return name || undefined
}
