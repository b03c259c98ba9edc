// Seats without activity, and their cost.
import { LIST_PRICES } from '../../domain/money/prices.ts'
import type { Properties } from '../../domain/record.ts'
import { sumOf } from '../figure-scope.ts'
import { number } from '../markdown.ts'
import { formatMoney, type Money, sumMoney } from '../money.ts'

export const PRICE_NOTE = `Cost is for one month at the prices in \`license-prices\`. The default is GitHub's list prices in US dollars: $${LIST_PRICES['github-business']} for a Business seat, $${LIST_PRICES['github-enterprise']} for an Enterprise seat. Your contract can differ.`

export function dormantSentence(seats: readonly Properties[]): string {
  const total = sumOf(seats, 'seats_total')
  const dormant = countDormant(seats)
  if (total === 0) return ''
  if (dormant === 0) return noneDormant(total)
  const count = `${number(dormant)} of ${number(total)} ${total === 1 ? 'seat' : 'seats'} ${dormant === 1 ? 'is' : 'are'} dormant`
  const cost = dormantCost(seats)
  return cost === undefined
    ? `**${count}.** Their cost is unknown, because the plan of a seat has no price.`
    : `**${count}: ${formatMoney(cost)} a month.**`
}

function noneDormant(total: number): string {
  return total === 1
    ? '**The only seat is active.**'
    : `**None of ${number(total)} seats is dormant.**`
}

/** Returns the number of seats without activity in the configured window. */
export function countDormant(seats: readonly Properties[]): number {
  return sumOf(seats, 'seats_total') - sumOf(seats, 'seats_active')
}

/** Returns the cost of the dormant seats of all these scopes. */
export function dormantCost(seats: readonly Properties[]): Money | undefined {
  return sumMoney(seats, 'dormant_monthly_cost')
}
