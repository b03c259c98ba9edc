import type { Tenant } from '../tenants/tenant.ts'
import type { Secrets } from './credentials/secrets.ts'
import { SignedLinks } from './credentials/signed-links.ts'
import { downloads } from './downloads.ts'
import { entra } from './entra/entra.ts'
import { OidcProvider } from './entra/oidc.ts'
import { IssuedTokens } from './entra/tokens.ts'
import { GithubAccess } from './github/access.ts'
import { github } from './github/github.ts'
import type { SecondaryLimits } from './github/limits.ts'
import { ListingCache } from './github/listing-cache.ts'
import { graph } from './graph/graph.ts'
import type { Account } from './port/account.ts'
import { portApi } from './port/api/api.ts'
import type { PortOptions } from './port/options.ts'
import { ingest } from './port/webhooks/ingest.ts'
import type { Handler, ServiceName } from './server/exchange.ts'

export type HandlerParts = {
  readonly tenant: () => Tenant
  readonly secrets: Secrets
  readonly account: Account
  readonly portOptions: PortOptions
  readonly limits: SecondaryLimits | undefined
  readonly linkLifetimeMs: number
  /** Base URL of a service. Known after all services listen. */
  readonly baseOf: (service: ServiceName) => string
}

/** Creates all services and the state they share. */
export function buildHandlers(
  parts: HandlerParts,
): Readonly<Record<ServiceName, Handler>> {
  const { tenant, secrets, account, baseOf } = parts
  const tokens = new IssuedTokens()
  const links = new SignedLinks({
    base: () => baseOf('downloads'),
    lifetimeMs: parts.linkLifetimeMs,
  })
  return {
    github: github(
      {
        tenant,
        access: new GithubAccess(secrets),
        listings: new ListingCache(),
        links,
      },
      { app: secrets.githubApp, limits: parts.limits },
    ),
    downloads: downloads(tenant, links),
    entra: entra({
      tenant,
      secrets,
      oidc: new OidcProvider(secrets),
      tokens,
      graphUrl: () => baseOf('graph'),
    }),
    graph: graph({ tenant, tokens, links }),
    'port-ingest': ingest(account),
    'port-api': portApi({
      account,
      secrets,
      options: parts.portOptions,
      ingestUrl: () => baseOf('port-ingest'),
    }),
  }
}
