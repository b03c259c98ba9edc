// What licenses cost. No API names the prices that a company has agreed on.
import type { Plan } from '../github/seats.ts'
import { type Micros, toCents, toMicros } from './amount.ts'

export const LICENSES = [
  'github-business',
  'github-enterprise',
  'm365',
] as const
export type License = (typeof LICENSES)[number]

/** The price of a license and month. A license that is missing has none. */
export type LicensePrices = { readonly [Name in License]?: number }

/** Prices and the currency that they are in. */
export type PriceList = {
  readonly prices: LicensePrices
  /** Three letters, such as `USD`. */
  readonly currency: string
}

/**
 * GitHub's list prices in US dollars, as of November 2026. Microsoft's depend
 * on the agreement.
 * https://docs.github.com/copilot/concepts/billing-and-usage/organizations-and-enterprises/billing
 */
export const LIST_PRICES: LicensePrices = {
  'github-business': 19,
  'github-enterprise': 39,
}

/** Equal seats, as far as their cost needs them. */
export type PricedSeats = {
  readonly plan: Plan | undefined
  /** Whether the seat was used in the configured window. */
  readonly isActive: boolean
  /** How many there are; 1 if undefined. */
  readonly count?: number
}

/** Monthly costs with two decimals; undefined if one of the seats has no price. */
export type SeatCosts = {
  readonly all: number | undefined
  readonly dormant: number | undefined
}

/** Returns the costs of any group of seats, such as a scope's or a team's. */
export function costOfSeats(
  seats: Iterable<PricedSeats>,
  prices: LicensePrices,
): SeatCosts {
  const all = new SeatCost(prices)
  const dormant = new SeatCost(prices)
  for (const { plan, isActive, count = 1 } of seats) {
    all.add(plan, count)
    if (!isActive) dormant.add(plan, count)
  }
  return { all: all.total, dormant: dormant.total }
}

class SeatCost {
  readonly #prices: LicensePrices
  #sum: Micros = 0
  #isComplete = true

  constructor(prices: LicensePrices) {
    this.#prices = prices
  }

  add(plan: Plan | undefined, count: number): void {
    if (count === 0) return
    const price = plan && this.#prices[`github-${plan}`]
    if (price === undefined) this.#isComplete = false
    else this.#sum += count * toMicros(price)
  }

  /** Two decimals; undefined if one of the seats has no price. */
  get total(): number | undefined {
    return this.#isComplete ? toCents(this.#sum) : undefined
  }
}

/** The monthly cost of a number of licenses, with two decimals. */
export function costOf(count: number, price: number): number {
  return toCents(count * toMicros(price))
}
