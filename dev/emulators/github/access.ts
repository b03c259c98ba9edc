import { randomBytes } from 'node:crypto'
import type { Scope } from '../../tenants/tenant.ts'
import type { GithubRight, Secrets } from '../credentials/secrets.ts'
import { bearerToken, type Exchange, type Reply } from '../server/exchange.ts'
import { githubError, notFound } from './replies.ts'

/** The rights of a token and its use. */
export type Grant = {
  readonly rights: readonly GithubRight[]
  /** The scope of an installation token. `undefined` means all scopes. */
  readonly scope?: Scope
  readonly expiresAt: number
  readonly hourlyLimit: number
  used: number
}

const HOUR_MS = 3_600_000
const PERSONAL_LIMIT = 5_000
const INSTALLATION_LIMIT = 15_000
const ACCEPTED: Readonly<Record<GithubRight, string>> = {
  seats:
    'organization_copilot_seat_management=read; organization_administration=read',
  metrics: 'organization_copilot_metrics=read',
  billing: 'enterprise_billing=read; organization_administration=read',
}

/** Stores tokens and their rights. */
export class GithubAccess {
  readonly #grants = new Map<string, Grant>()

  constructor(secrets: Secrets) {
    const { githubToken, limitedGithubTokens } = secrets
    this.#grants.set(
      githubToken,
      personalGrant(['seats', 'metrics', 'billing']),
    )
    for (const [token, rights] of Object.entries(limitedGithubTokens)) {
      this.#grants.set(token, personalGrant(rights))
    }
  }

  /** Creates the token of an installation. It expires after an hour. */
  mint(scope: Scope, rights: readonly GithubRight[]) {
    const token = `ghs_${randomBytes(18).toString('hex')}`
    const expiresAt = Date.now() + HOUR_MS
    const hourlyLimit = INSTALLATION_LIMIT
    const grant = { rights, scope, expiresAt, hourlyLimit, used: 0 }
    this.#grants.set(token, grant)
    return { token, expires_at: new Date(expiresAt).toISOString() }
  }

  /** Returns `undefined` if the token is missing, unknown or expired. */
  grantOf(exchange: Exchange): Grant | undefined {
    const grant = this.#grants.get(bearerToken(exchange) ?? '')
    return grant && grant.expiresAt > Date.now() ? grant : undefined
  }
}

/** Returns `undefined` if the grant allows the request. */
export function refuse(
  grant: Grant,
  scope: Scope,
  right: GithubRight,
): Reply | undefined {
  const { scope: only } = grant
  if (only && (only.name !== scope.name || only.type !== scope.type)) {
    return notFound()
  }
  if (grant.rights.includes(right)) return undefined
  const kind = only ? 'integration' : 'personal access token'
  return githubError(403, `Resource not accessible by ${kind}`, {
    'x-accepted-github-permissions': ACCEPTED[right],
  })
}

/** Counts a request and returns the headers of the primary rate limit. */
export function countRequest(grant: Grant): Record<string, string> {
  grant.used += 1
  const reset = Math.ceil(Date.now() / HOUR_MS) * (HOUR_MS / 1_000)
  return {
    'x-ratelimit-limit': String(grant.hourlyLimit),
    'x-ratelimit-remaining': String(
      Math.max(grant.hourlyLimit - grant.used, 0),
    ),
    'x-ratelimit-used': String(grant.used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  }
}

function personalGrant(rights: readonly GithubRight[]): Grant {
  const expiresAt = Number.POSITIVE_INFINITY
  return { rights, expiresAt, hourlyLimit: PERSONAL_LIMIT, used: 0 }
}
