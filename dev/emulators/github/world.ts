import type { Scope, Tenant } from '../../tenants/tenant.ts'
import type { SignedLinks } from '../credentials/signed-links.ts'
import type { GithubAccess } from './access.ts'
import type { ListingCache } from './listing-cache.ts'

/** The tenant can change between requests. */
export type GithubWorld = {
  readonly tenant: () => Tenant
  readonly access: GithubAccess
  readonly listings: ListingCache
  readonly links: SignedLinks
}

/** Parses the first two segments of a path. */
export function scopeOf(kind: string, name: string): Scope | undefined {
  if (kind === 'orgs') return { type: 'organization', name }
  if (kind === 'enterprises') return { type: 'enterprise', name }
  return undefined
}
