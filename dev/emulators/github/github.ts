import type { KnownApp } from '../credentials/secrets.ts'
import type { Exchange, Handler, Reply } from '../server/exchange.ts'
import { findRoute, type Route } from '../server/router.ts'
import { countRequest } from './access.ts'
import { appRoutes } from './app.ts'
import { billingRoutes } from './billing/billing.ts'
import { LimitGuard, type SecondaryLimits } from './limits.ts'
import { githubError, notFound } from './replies.ts'
import { reportRoutes } from './reports.ts'
import { seatRoutes } from './seats.ts'
import type { GithubWorld } from './world.ts'

export type GithubOptions = {
  readonly app: KnownApp | undefined
  readonly limits: SecondaryLimits | undefined
}

/** Creates the emulated GitHub API. */
export function github(world: GithubWorld, options: GithubOptions): Handler {
  const forApps = appRoutes(world, options.app)
  const forTokens = [
    ...seatRoutes(world),
    ...reportRoutes(world),
    ...billingRoutes(world),
  ]
  const guard = options.limits && new LimitGuard(options.limits)
  return (exchange) => {
    const refusal = guard?.refuse(exchange)
    if (refusal) return refusal
    const found = findRoute(forApps, exchange)
    if (found) return found.route.handle(exchange, found.params)
    return serveToken(world, forTokens, exchange)
  }
}

async function serveToken(
  { access }: GithubWorld,
  routes: readonly Route[],
  exchange: Exchange,
): Promise<Reply> {
  const grant = access.grantOf(exchange)
  if (!grant) {
    const message = exchange.headers.authorization
      ? 'Bad credentials'
      : 'Requires authentication'
    return githubError(401, message)
  }
  const limitHeaders = countRequest(grant)
  const found = findRoute(routes, exchange)
  const reply = found
    ? await found.route.handle(exchange, found.params)
    : notFound()
  return { ...reply, headers: { ...limitHeaders, ...reply.headers } }
}
