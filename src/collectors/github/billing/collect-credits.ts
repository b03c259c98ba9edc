// The dataset of billed credits: one item for each day. The month up to a day
// is the sum of GitHub's answers for its days, so that a second run gives the
// same figures. A day without credits is an item once a later day has some:
// until then, GitHub may not have billed it yet.
import { type Day, type DayWindow, daysOf } from '../../../domain/day.ts'
import type { CreditDay } from '../../../domain/money/billing.ts'
import {
  firstOfMonth,
  lastOfMonth,
  monthsBetween,
} from '../../../domain/money/credit-month.ts'
import {
  type BillItem,
  findDifference,
  sumBill,
  sumUse,
} from '../../../domain/money/credits.ts'
import { describeScope } from '../../../domain/scope.ts'
import { SourceError, toFailure } from '../../../errors.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { CollectorEvent } from '../../collector.ts'
import { type BillingAccess, isSameForAll } from './billing-access.ts'
import { type Bill, type BillCache, monthPeriod } from './credit-bills.ts'
import type { PoolEstimate } from './pool-estimate.ts'
import { differenceWarning, poolWarning } from './warnings.ts'

const DATASET = 'github-credits'

export type CreditsOptions = BillingAccess & {
  readonly window: DayWindow
  readonly today: Day
  readonly bills: BillCache
  readonly log: Logger
  readonly pool: PoolEstimate
}

/**
 * Yields the days of the window up to the last with credits, oldest first.
 * @throws {SourceError} if no day can be read
 */
export async function* collectCredits(
  options: CreditsOptions,
): AsyncGenerator<CollectorEvent> {
  const { since, until } = options.window
  for (const month of monthsBetween(since, until)) {
    options.log.info(
      `${describeScope(options.scope)}: reading the credits of ${monthPeriod(month)}.`,
    )
    yield* new MonthWalk(options, month).events()
  }
  const { pool, scope } = options
  if (pool.failure === undefined) return
  yield { type: 'warning', warning: poolWarning(pool.failure, scope) }
}

class MonthWalk {
  readonly #options: CreditsOptions
  readonly #month: Day
  #items: readonly BillItem[] = []
  #isComplete = true
  /** Days without credits since the last day that has some. */
  #waiting: readonly CreditDay[] = []

  constructor(options: CreditsOptions, month: Day) {
    this.#options = options
    this.#month = month
  }

  async *events(): AsyncGenerator<CollectorEvent> {
    const { until } = this.#options.window
    const last = lastOfMonth(this.#month)
    const days = { since: this.#month, until: last < until ? last : until }
    for (const day of daysOf(days)) yield* await this.#readDay(day)
    for (const { day } of this.#waiting) {
      yield { type: 'empty-day', dataset: DATASET, day }
    }
    if (days.until === last && this.#isComplete) yield* this.#compare()
  }

  async #readDay(day: Day): Promise<readonly CollectorEvent[]> {
    const { bills, window } = this.#options
    try {
      const bill = await bills.read(this.#options, day)
      this.#items = [...this.#items, ...bill]
      if (day < window.since) return []
      const credits = await this.#toCredits(day, bill)
      const days = [...this.#waiting, credits]
      this.#waiting = bill.length === 0 ? days : []
      return bill.length === 0 ? [] : days.map((each) => this.#toItem(each))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      if (isSameForAll(error)) throw error
      this.#isComplete = false
      const failure = toFailure(error)
      return [{ type: 'failed-day', dataset: DATASET, day, failure }]
    }
  }

  async #toCredits(day: Day, items: Bill): Promise<CreditDay> {
    const { today, pool } = this.#options
    const isCurrent = this.#month === firstOfMonth(today)
    const monthToDate = this.#isComplete ? sumBill(this.#items) : undefined
    const poolEstimate = isCurrent ? await pool.credits() : undefined
    return { day, items, monthToDate, poolEstimate }
  }

  #toItem(credits: CreditDay): CollectorEvent {
    const { scope } = this.#options
    return { type: 'item', item: { dataset: DATASET, scope, credits } }
  }

  /** Compares the days of a whole month with GitHub's answer for the month. */
  async *#compare(): AsyncGenerator<CollectorEvent> {
    const { bills, scope } = this.#options
    const period = monthPeriod(this.#month)
    try {
      const month = await bills.read(this.#options, period)
      const difference = findDifference(
        { parts: sumUse(this.#items), total: sumUse(month) },
        this.#items.length + month.length,
      )
      if (difference === undefined) return
      const warning = differenceWarning(difference, {
        parts: `the days of ${period}`,
        scope,
      })
      yield { type: 'warning', warning }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      yield { type: 'failed', dataset: DATASET, failure: toFailure(error) }
    }
  }
}
