// The cost of seats at GitHub's list price. No API has the price that an
// enterprise has agreed with GitHub.
import type { Plan } from './seats.ts'

/**
 * US dollars for a seat and month, from GitHub's documentation of November 2026.
 * https://docs.github.com/en/copilot/concepts/billing/organizations-and-enterprises#available-plans
 */
export const SEAT_PRICES_USD = {
  business: 19,
  enterprise: 39,
} as const satisfies Readonly<Record<Plan, number>>

/** A month's cost; a lower bound if the price of some seats is unknown. */
export type Cost = { readonly usd: number; readonly isAtLeast: boolean }

/** The cost of a scope's seats; undefined if its plan is unknown. */
export function costOfSeats(seats: number, plan: unknown): Cost | undefined {
  switch (plan) {
    case 'business':
    case 'enterprise':
      return { usd: seats * SEAT_PRICES_USD[plan], isAtLeast: false }
    case 'mixed':
      // Each seat costs at least as much as the cheaper plan.
      return { usd: seats * SEAT_PRICES_USD.business, isAtLeast: seats > 0 }
    default:
      return undefined
  }
}

/** Undefined if no cost is known. */
export function sumCosts(
  costs: readonly (Cost | undefined)[],
): Cost | undefined {
  const known = costs.filter((cost) => cost !== undefined)
  if (known.length === 0) return undefined
  return {
    usd: known.reduce((sum, { usd }) => sum + usd, 0),
    isAtLeast:
      known.length < costs.length || known.some(({ isAtLeast }) => isAtLeast),
  }
}
