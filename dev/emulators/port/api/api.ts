import type { Exchange, Handler, Reply } from '../../server/exchange.ts'
import { findRoute, type Route } from '../../server/router.ts'
import { blueprintRoutes } from '../blueprints/blueprints.ts'
import { aggregateRoutes } from '../entities/aggregate.ts'
import { entityRoutes } from '../entities/entities.ts'
import { entityDeletionRoutes } from '../entities/entity-deletions.ts'
import { entityWriteRoutes } from '../entities/entity-writes.ts'
import { integrationRoutes } from '../integrations/integrations.ts'
import { workflowRoutes } from '../integrations/workflows.ts'
import { actionRoutes } from '../pages/actions.ts'
import { pageRoutes } from '../pages/pages.ts'
import { scorecardRoutes } from '../pages/scorecards.ts'
import { permissionRoutes } from '../permissions/permissions.ts'
import { auditRoutes } from '../webhooks/audits.ts'
import { webhookRoutes } from '../webhooks/webhooks.ts'
import type { PortWorld } from '../world.ts'
import { PortTokens } from './auth.ts'
import { RateLimits } from './rate-limits.ts'
import { portError } from './replies.ts'

/** Requests with a body that change nothing. */
const READS = ['/entities/search', '/entities/aggregate']
const TOKEN_PATH = '/v1/auth/access_token'
const MAX_BODY_BYTES = 1024 * 1024

/** Creates Port's API. Add routes of new endpoints here. */
export function portApi(world: PortWorld): Handler {
  const tokens = new PortTokens(world.secrets, world.options)
  const limits = new RateLimits(world.options.rateLimits, world.options.now)
  const routes: readonly Route[] = [
    ...blueprintRoutes(world),
    ...permissionRoutes(world),
    ...entityRoutes(world),
    ...aggregateRoutes(world),
    ...entityWriteRoutes(world),
    ...entityDeletionRoutes(world),
    ...webhookRoutes(world),
    ...pageRoutes(world),
    ...scorecardRoutes(world),
    ...actionRoutes(world),
    ...workflowRoutes(world),
    ...integrationRoutes(world),
    ...auditRoutes(world),
  ]
  const answer = async (exchange: Exchange) => {
    if (isTokenRequest(exchange)) return tokens.issue(exchange)
    return tokens.refuse(exchange) ?? serve(routes, exchange)
  }
  return async (exchange) => {
    const { method, url } = exchange
    const { headers, refusal } = limits.count({ method, path: url.pathname })
    const reply = refusal ?? (await answer(exchange))
    if (isAcceptedWrite(exchange, reply)) {
      world.account.writes.push(requestLine(exchange))
    }
    return { ...reply, headers: { ...headers, ...reply.headers } }
  }
}

function serve(
  routes: readonly Route[],
  exchange: Exchange,
): Reply | Promise<Reply> {
  if (exchange.body.length > MAX_BODY_BYTES) {
    return portError(413, 'payload_too_large', 'The body is above 1 MiB')
  }
  const found = findRoute(routes, exchange)
  if (found) return found.route.handle(exchange, found.params)
  const line = requestLine(exchange)
  return portError(404, 'not_found', `Route ${line} was not found`)
}

function isTokenRequest({ method, url }: Exchange): boolean {
  return method === 'POST' && url.pathname === TOKEN_PATH
}

function isAcceptedWrite(exchange: Exchange, { status }: Reply): boolean {
  const { method, url } = exchange
  return (
    method !== 'GET' &&
    status < 300 &&
    !isTokenRequest(exchange) &&
    !READS.some((path) => url.pathname.endsWith(path)) &&
    url.searchParams.get('validation_only') !== 'true'
  )
}

function requestLine({ method, url }: Exchange): string {
  return `${method} ${url.pathname}`
}
