import type { SeatHolder } from '../../domain/github/seats.ts'
import { costOfSeats, type PricedSeats } from '../../domain/money/prices.ts'
import type { Properties } from '../../domain/record.ts'
import type { RecordContext } from '../context.ts'
import { isActiveIn } from './seat-activity.ts'

/** The properties of a group of seats that are about money. */
export function toSeatCosts(
  seats: Iterable<PricedSeats>,
  { priceList }: RecordContext,
): Properties {
  const { prices, currency } = priceList
  const { all, dormant } = costOfSeats(seats, prices)
  const isPriced = all !== undefined || dormant !== undefined
  return {
    currency: isPriced ? currency : undefined,
    monthly_cost: all,
    dormant_monthly_cost: dormant,
  }
}

/** Yields what the costs of these seats depend on. */
export function* toPricedSeats(
  holders: Iterable<SeatHolder>,
  context: RecordContext,
): Generator<PricedSeats> {
  for (const holder of holders) {
    const isActive = isActiveIn(context.activeWindowDays, holder, context)
    yield { plan: holder.plan, isActive }
  }
}
