import type { Exchange, Handler, Reply } from '../exchange.ts'
import { findRoute, type Route } from '../router.ts'
import { PortTokens } from './auth.ts'
import { blueprintRoutes } from './blueprints.ts'
import { entityRoutes } from './entities.ts'
import { portError } from './replies.ts'
import { webhookRoutes } from './webhooks.ts'
import type { PortWorld } from './world.ts'

const TOKEN_PATH = '/v1/auth/access_token'
const LIMIT = 15_000
const PERIOD_SECONDS = 300

/** Builds Port's API. A new part of it is one more file with routes. */
export function portApi(world: PortWorld): Handler {
  const tokens = new PortTokens(world.secrets)
  const routes: readonly Route[] = [
    ...blueprintRoutes(world),
    ...entityRoutes(world),
    ...webhookRoutes(world),
  ]
  return async (exchange) => {
    if (exchange.method === 'POST' && exchange.url.pathname === TOKEN_PATH) {
      return tokens.issue(exchange)
    }
    const reply = tokens.refuse(exchange) ?? (await serve(routes, exchange))
    return { ...reply, headers: { ...limitHeaders(), ...reply.headers } }
  }
}

function serve(
  routes: readonly Route[],
  exchange: Exchange,
): Reply | Promise<Reply> {
  const found = findRoute(routes, exchange)
  if (found) return found.route.handle(exchange, found.params)
  const line = `${exchange.method} ${exchange.url.pathname}`
  return portError(404, 'not_found', `Route ${line} was not found`)
}

function limitHeaders() {
  return {
    'x-ratelimit-period': String(PERIOD_SECONDS),
    'x-ratelimit-limit': String(LIMIT),
    'x-ratelimit-remaining': String(LIMIT - 1),
    'x-ratelimit-reset': String(PERIOD_SECONDS),
  }
}
