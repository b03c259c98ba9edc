import { type Day, daysBetween } from '../../../domain/day.ts'
import type { CollectorEvent } from '../../collector.ts'
import type { UserCount } from './users.ts'

/** The report and the summary often differ by a few people. */
const TOLERATED_PERCENT = 1
const TOLERATED_PEOPLE = 2
/** Microsoft can update one report up to three days after the other. */
const MAX_DAYS_APART = 3

const dataset = 'm365-users'

export type Completeness = UserCount & {
  /** The count of the summary; undefined if it is not known. */
  readonly enabled: number | undefined
  /** The day of the summary. */
  readonly enabledOn: Day | undefined
  readonly reportDate: Day | undefined
}

/**
 * Whether a user report has everybody. Yields nothing if the report is
 * complete, because only doubt restricts what may be deleted.
 */
export function toCompletenessEvents(of: Completeness): CollectorEvent[] {
  const { people, nameless, skipped, enabled, enabledOn, reportDate } = of
  // An empty report deletes nobody in any case.
  if (people === 0) return []
  if (skipped > 0) {
    const rows = skipped === 1 ? '1 row' : `${skipped} rows`
    return incomplete(`${rows} of the user report cannot be read`)
  }
  // A tenant without enabled users has no people either.
  if (!enabled || reportDate === undefined) {
    return incomplete('the number of enabled users is not known')
  }
  // A row without a name can be a person whom Port knows by name.
  const missing = Math.max(enabled - people, nameless)
  const tolerated = Math.max(
    TOLERATED_PEOPLE,
    Math.floor((enabled * TOLERATED_PERCENT) / 100),
  )
  if (missing > tolerated) {
    return incomplete(
      `the user report lacks ${missing} of ${enabled} enabled users`,
    )
  }
  if (enabledOn === undefined || areFarApart(enabledOn, reportDate)) {
    return incomplete(
      `the user report is of ${reportDate}, and the number of enabled users of ${enabledOn ?? 'another day'}`,
    )
  }
  // People come and go, so the number of another day is no proof by itself.
  if (missing <= 0 && enabledOn === reportDate) return []
  return [{ type: 'nearly-complete', dataset, reportDate }]
}

function areFarApart(one: Day, other: Day): boolean {
  return Math.abs(daysBetween(one, other)) > MAX_DAYS_APART
}

function incomplete(reason: string): CollectorEvent[] {
  return [{ type: 'incomplete', dataset, reason }]
}
