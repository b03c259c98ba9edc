// Seats without activity, and their cost.
import {
  type Cost,
  costOfSeats,
  SEAT_PRICES_USD,
  sumCosts,
} from '../../domain/github/seat-price.ts'
import type { Properties } from '../../domain/record.ts'
import { sumOf } from '../figure-scope.ts'
import { number } from '../markdown.ts'

export const PRICE_NOTE = `Cost is a month at GitHub's list price in US dollars: $${SEAT_PRICES_USD.business} for a Business seat, $${SEAT_PRICES_USD.enterprise} for an Enterprise seat. Your contract may say otherwise.`

export function dormantSentence(seats: readonly Properties[]): string {
  const total = sumOf(seats, 'seats_total')
  const dormant = countDormant(seats)
  if (total === 0) return ''
  if (dormant === 0) return `**None of ${number(total)} seats is dormant.**`
  const count = `${number(dormant)} of ${number(total)} seats ${dormant === 1 ? 'is' : 'are'} dormant`
  const cost = dormantCost(seats)
  if (cost === undefined) {
    return `**${count}.** GitHub did not report their plan, so their cost is unknown.`
  }
  const sum = `${cost.isAtLeast ? 'at least ' : ''}${dollars(cost)}`
  return `**${count}: ${sum} a month at list price.**`
}

/** Returns the number of seats without activity in the configured window. */
export function countDormant(seats: readonly Properties[]): number {
  return sumOf(seats, 'seats_total') - sumOf(seats, 'seats_active')
}

/** Returns the cost of the dormant seats of all these scopes. */
export function dormantCost(seats: readonly Properties[]): Cost | undefined {
  return sumCosts(
    seats.map((snapshot) =>
      costOfSeats(countDormant([snapshot]), snapshot.plan_type),
    ),
  )
}

/** Returns a dash for an unknown cost. */
export function costCell(cost: Cost | undefined): string {
  if (cost === undefined) return '–'
  return `${cost.isAtLeast ? '≥ ' : ''}${dollars(cost)}`
}

function dollars({ usd }: Cost): string {
  return `$${number(usd)}`
}
