import type { SeatHolder } from '../../domain/github/seats.ts'
import { costOfSeats, type PricedSeat } from '../../domain/money/prices.ts'
import type { Properties } from '../../domain/record.ts'
import type { RecordContext } from '../context.ts'
import { isActiveIn } from './seat-activity.ts'

/** The properties of a group of seats that are about money. */
export function toSeatCosts(
  holders: Iterable<SeatHolder>,
  context: RecordContext,
): Properties {
  const { prices, currency } = context.priceList
  const { all, dormant } = costOfSeats(priced(holders, context), prices)
  const isPriced = all !== undefined || dormant !== undefined
  return {
    currency: isPriced ? currency : undefined,
    monthly_cost: all,
    dormant_monthly_cost: dormant,
  }
}

function* priced(
  holders: Iterable<SeatHolder>,
  context: RecordContext,
): Generator<PricedSeat> {
  for (const holder of holders) {
    const isActive = isActiveIn(context.activeWindowDays, holder, context)
    yield { plan: holder.plan, isActive }
  }
}
