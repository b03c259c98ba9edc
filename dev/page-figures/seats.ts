// Seats of an organization, from GitHub's list.
import type { Tenant } from '../tenants/tenant.ts'
import { DAY_MS, type Scope, type Seat, seatsOf } from './raw.ts'

const ACTIVE_DAYS = 14
const ADDED_DAYS = 7
const PRICES: Readonly<Record<string, number>> = {
  business: 19,
  enterprise: 39,
}

export type SeatRow = {
  readonly seats: number
  readonly active: number
  readonly added: number
  readonly pending: number
  readonly cost: number
}

export function seatRow(tenant: Tenant, scope: Scope): SeatRow {
  const people = peopleOf(tenant, scope)
  const isAdded = (grants: readonly Seat[]) => {
    const first = Math.min(...grants.map((one) => Date.parse(one.created_at)))
    return first >= tenant.now.getTime() - ADDED_DAYS * DAY_MS
  }
  return {
    seats: people.length,
    active: people.filter((grants) => isActive(tenant, grants)).length,
    added: people.filter(isAdded).length,
    pending: people.filter((grants) =>
      grants.every((one) => one.pending_cancellation_date),
    ).length,
    cost: costOf(people),
  }
}

/** The monthly cost of the seats without activity in the window. */
export function dormant(tenant: Tenant, scope: Scope): number {
  return costOf(
    peopleOf(tenant, scope).filter((grants) => !isActive(tenant, grants)),
  )
}

/** Somebody in two teams is listed twice. A seat of nobody is one of its own. */
export function peopleOf(
  tenant: Tenant,
  scope: Scope,
): readonly (readonly Seat[])[] {
  const seats = seatsOf(tenant, scope)
  const named = Map.groupBy(
    seats.filter(({ assignee }) => assignee),
    ({ assignee }) => assignee?.id,
  )
  const unnamed = seats.filter(({ assignee }) => !assignee)
  return [...named.values(), ...unnamed.map((seat) => [seat])]
}

export function isActive({ now }: Tenant, grants: readonly Seat[]): boolean {
  const since = now.getTime() - ACTIVE_DAYS * DAY_MS
  return grants.some(
    ({ last_activity_at }) =>
      last_activity_at && Date.parse(last_activity_at) >= since,
  )
}

export function costOf(people: readonly (readonly Seat[])[]): number {
  return people
    .map((grants) => {
      const isBig = grants.some(({ plan_type }) => plan_type === 'enterprise')
      const [first] = grants
      return PRICES[isBig ? 'enterprise' : (first?.plan_type ?? '')]
    })
    .reduce<number>((sum, price) => sum + (price ?? Number.NaN), 0)
}
