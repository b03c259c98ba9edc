import { listSeats, type SeatListing } from '../../tenants/seats.ts'
import type { Scope, Tenant } from '../../tenants/tenant.ts'

/** Caches listings, so that paging does not count the people again. */
export class ListingCache {
  readonly #listings = new WeakMap<
    Tenant,
    Map<string, SeatListing | undefined>
  >()

  find(tenant: Tenant, scope: Scope): SeatListing | undefined {
    // A test can change a handwritten list between requests.
    if (tenant.overrides.seats) return listSeats(tenant, scope)
    const known = this.#listings.get(tenant) ?? new Map()
    this.#listings.set(tenant, known)
    const key = `${scope.type}/${scope.name}`
    if (!known.has(key)) known.set(key, listSeats(tenant, scope))
    return known.get(key)
  }
}
