import { createPublicKey } from 'node:crypto'
import type { Scope, Tenant } from '../../tenants/tenant.ts'
import { isSignedBy, readJwt } from '../credentials/jwt.ts'
import type { KnownApp } from '../credentials/secrets.ts'
import {
  bearerToken,
  type Exchange,
  jsonReply,
  type Reply,
} from '../server/exchange.ts'
import type { Route } from '../server/router.ts'
import { githubError, notFound } from './replies.ts'
import { type GithubWorld, scopeOf } from './world.ts'

const MAX_LIFETIME_SECONDS = 600
const CLOCK_DRIFT_SECONDS = 60
const FIRST_INSTALLATION = 7_001

/** Returns the endpoints that a GitHub App calls with a JWT. */
export function appRoutes(
  world: GithubWorld,
  app: KnownApp | undefined,
): readonly Route[] {
  const asApp = (answer: (known: KnownApp, params: Params) => Reply) => {
    return (exchange: Exchange, params: Params) => {
      return (
        refuseJwt(exchange, app) ?? (app ? answer(app, params) : notFound())
      )
    }
  }
  return [
    {
      method: 'GET',
      pattern: '/app',
      handle: asApp(({ id }) =>
        jsonReply(200, { id: Number(id), slug: 'copilot-usage' }),
      ),
    },
    {
      method: 'GET',
      pattern: '/:kind/:name/installation',
      handle: asApp((known, params) => showInstallation(world, known, params)),
    },
    {
      method: 'POST',
      pattern: '/app/installations/:id/access_tokens',
      handle: asApp((known, params) => mintToken(world, known, params)),
    },
  ]
}

type Params = Readonly<Record<string, string>>

function showInstallation(
  { tenant }: GithubWorld,
  app: KnownApp,
  { kind = '', name = '' }: Params,
): Reply {
  const scope = scopeOf(kind, name)
  const scopes = installations(tenant(), app)
  const index = scopes.findIndex((each) => {
    return each.name === scope?.name && each.type === scope.type
  })
  if (index < 0) return notFound()
  return jsonReply(200, {
    id: FIRST_INSTALLATION + index,
    app_id: Number(app.id),
    account: { login: name, slug: name },
    target_type: scope?.type === 'enterprise' ? 'Enterprise' : 'Organization',
    permissions: permissionsOf(app),
  })
}

function mintToken(
  { tenant, access }: GithubWorld,
  app: KnownApp,
  { id }: Params,
): Reply {
  const index = Number(id) - FIRST_INSTALLATION
  const scope = installations(tenant(), app)[index]
  if (!scope) return notFound()
  const minted = access.mint(scope, app.rights ?? ['seats', 'metrics'])
  const permissions = permissionsOf(app)
  return jsonReply(201, { ...minted, permissions, repository_selection: 'all' })
}

function installations(tenant: Tenant, app: KnownApp): readonly Scope[] {
  const { enterprise } = tenant
  const scopes: Scope[] = [
    ...tenant.orgs.map(({ login }) => {
      return { type: 'organization' as const, name: login }
    }),
    ...(enterprise
      ? [{ type: 'enterprise' as const, name: enterprise.slug }]
      : []),
  ]
  return scopes.filter(({ name }) => app.installedOn?.includes(name) ?? true)
}

function permissionsOf({ rights = ['seats', 'metrics'] }: KnownApp) {
  return {
    metadata: 'read',
    ...(rights.includes('seats') && {
      organization_copilot_seat_management: 'read',
    }),
    ...(rights.includes('metrics') && { organization_copilot_metrics: 'read' }),
  }
}

function refuseJwt(
  exchange: Exchange,
  app: KnownApp | undefined,
): Reply | undefined {
  const jwt = readJwt(bearerToken(exchange) ?? '')
  if (
    !jwt ||
    !app ||
    !isSignedBy(jwt, 'RS256', createPublicKey(app.publicKey))
  ) {
    return githubError(401, 'A JSON web token could not be decoded')
  }
  const { iss, iat, exp } = jwt.claims
  const now = Date.now() / 1_000
  if (
    typeof exp !== 'number' ||
    exp <= now ||
    exp > now + MAX_LIFETIME_SECONDS
  ) {
    return githubError(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    )
  }
  if (typeof iat !== 'number' || iat > now + CLOCK_DRIFT_SECONDS) {
    return githubError(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    )
  }
  return String(iss) === app.id
    ? undefined
    : githubError(401, 'Integration not found')
}
