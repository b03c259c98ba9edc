import type { Scope, Tenant } from '../../tenants/tenant.ts'
import type { SignedLinks } from '../credentials/signed-links.ts'
import type { GithubAccess } from './access.ts'
import type { ListingCache } from './listing-cache.ts'

/** What GitHub's endpoints need; the tenant may change between requests. */
export type GithubWorld = {
  readonly tenant: () => Tenant
  readonly access: GithubAccess
  readonly listings: ListingCache
  readonly links: SignedLinks
}

/** Reads the scope out of a path's first two parts. */
export function scopeOf(kind: string, name: string): Scope | undefined {
  if (kind === 'orgs') return { type: 'organization', name }
  if (kind === 'enterprises') return { type: 'enterprise', name }
  return undefined
}
