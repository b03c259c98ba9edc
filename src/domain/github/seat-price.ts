// What seats cost at GitHub's list price. What an enterprise has agreed on
// with GitHub is in no API.
import type { Plan } from './seats.ts'

/**
 * US dollars for a seat and month, as GitHub's documentation gave them in
 * November 2026.
 * https://docs.github.com/en/copilot/concepts/billing/organizations-and-enterprises#available-plans
 */
export const SEAT_PRICES_USD = {
  business: 19,
  enterprise: 39,
} as const satisfies Readonly<Record<Plan, number>>

/** A month's cost; seats whose price is not known make it a lower bound. */
export type Cost = { readonly usd: number; readonly isAtLeast: boolean }

/** Prices so many seats of a scope; undefined when its plan is unknown. */
export function costOfSeats(seats: number, plan: unknown): Cost | undefined {
  switch (plan) {
    case 'business':
    case 'enterprise':
      return { usd: seats * SEAT_PRICES_USD[plan], isAtLeast: false }
    case 'mixed':
      // Every one of them costs as much as the cheaper plan.
      return { usd: seats * SEAT_PRICES_USD.business, isAtLeast: seats > 0 }
    default:
      return undefined
  }
}

/** Adds up costs; undefined when none of them is known. */
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
