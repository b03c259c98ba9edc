import type { Tenant } from '../../tenants/tenant.ts'
import type { Secrets } from '../credentials/secrets.ts'
import type { Exchange, Handler, Reply } from '../server/exchange.ts'
import { jsonReply } from '../server/exchange.ts'
import { findRoute, type Route } from '../server/router.ts'
import { refuseCredential } from './credentials.ts'
import { entraError } from './errors.ts'
import type { OidcProvider } from './oidc.ts'
import type { IssuedTokens } from './tokens.ts'

/** Path of the emulated OIDC endpoint of GitHub. */
export const OIDC_PATH = '/actions/id-token'

export type EntraWorld = {
  readonly tenant: () => Tenant
  readonly secrets: Secrets
  readonly oidc: OidcProvider
  readonly tokens: IssuedTokens
  /** Base URL of the Graph that tokens are issued for. */
  readonly graphUrl: () => string
}

/** Creates the emulated Entra ID. */
export function entra(world: EntraWorld): Handler {
  const routes: readonly Route[] = [
    {
      method: 'GET',
      pattern: OIDC_PATH,
      handle: (exchange) => world.oidc.answer(exchange),
    },
    {
      method: 'GET',
      pattern: '/common/discovery/instance',
      handle: (exchange) => jsonReply(200, instanceMetadata(exchange)),
    },
    {
      method: 'GET',
      pattern: '/:tenant/v2.0/.well-known/openid-configuration',
      handle: (exchange, { tenant = '' }) =>
        refuseTenant(world, tenant) ??
        jsonReply(200, openidConfiguration(world, exchange)),
    },
    {
      method: 'POST',
      pattern: '/:tenant/oauth2/v2.0/token',
      handle: (exchange, { tenant = '' }) =>
        refuseTenant(world, tenant) ?? issueToken(world, exchange),
    },
  ]
  return (exchange) => {
    const found = findRoute(routes, exchange)
    return found?.route.handle(exchange, found.params) ?? { status: 404 }
  }
}

function refuseTenant({ tenant }: EntraWorld, name: string): Reply | undefined {
  const { tenantId, domain } = tenant().m365
  const known = [tenantId.toLowerCase(), domain.toLowerCase()]
  if (known.includes(name.toLowerCase())) return undefined
  return entraError(90002, name)
}

function issueToken(world: EntraWorld, exchange: Exchange): Reply {
  const { secrets, oidc, graphUrl } = world
  const form = new URLSearchParams(exchange.body.toString('utf8'))
  if (form.get('grant_type') !== 'client_credentials') return entraError(70003)
  const client = form.get('client_id') ?? ''
  if (client !== secrets.msClientId) return entraError(700016, client)
  const audiences = audiencesOf(world, exchange)
  const refusal = refuseCredential(form, { secrets, oidc, audiences })
  if (refusal) return refusal
  // MSAL sends client-credential scopes unchanged. Entra ignores their order.
  const resource = `${graphUrl()}/.default`
  const scope = form.get('scope') ?? ''
  if (!scope.split(' ').includes(resource)) return entraError(500011, scope)
  return jsonReply(200, world.tokens.issue(), { 'cache-control': 'no-store' })
}

function audiencesOf(world: EntraWorld, exchange: Exchange): readonly string[] {
  const { tenantId, domain } = world.tenant().m365
  return [tenantId, domain].flatMap((name) => [
    `${hostOf(exchange)}/${name}/oauth2/v2.0/token`,
    `${hostOf(exchange)}/${name}/v2.0`,
  ])
}

function openidConfiguration({ tenant }: EntraWorld, exchange: Exchange) {
  // Entra returns the GUID for a domain as well. Clients use this to find the
  // tenant of a domain.
  const base = `${hostOf(exchange)}/${tenant().m365.tenantId}`
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: [
      'client_secret_post',
      'private_key_jwt',
    ],
  }
}

function instanceMetadata(exchange: Exchange) {
  const host = exchange.headers.host ?? ''
  return {
    tenant_discovery_endpoint: `${hostOf(exchange)}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [
      { preferred_network: host, preferred_cache: host, aliases: [host] },
    ],
  }
}

function hostOf(exchange: Exchange): string {
  return `https://${exchange.headers.host}`
}
