// Creates the collector and the check of GitHub. Loads Octokit only for a run
// that reads GitHub, and the App's authentication only for an App.

import type { Collector } from '../collectors/collector.ts'
import { BILLING_REQUESTS_PER_MINUTE } from '../collectors/github/billing/billing-access.ts'
import { BillCache } from '../collectors/github/billing/credit-bills.ts'
import type { BillingDeps } from '../collectors/github/billing/units.ts'
import { checkGitHub } from '../collectors/github/check.ts'
import type { GitHubTokens } from '../collectors/github/client.ts'
import {
  type GitHubCollectorOptions,
  githubCollector,
} from '../collectors/github/collector.ts'
import {
  GitHubLimits,
  MAX_REQUESTS_PER_MINUTE,
} from '../collectors/github/limits.ts'
import type { GitHubConnection } from '../collectors/github/octokit.ts'
import type { GitHubConfig } from '../config/config.ts'
import { DAY_MS, utcDay } from '../domain/day.ts'
import type { Scope } from '../domain/scope.ts'
import type { RequestCounter } from '../http/http-client.ts'
import { RateLimiter } from '../http/rate-limiter.ts'
import { RefusedTokens } from '../http/with-token.ts'
import type { Checker } from '../modes/check.ts'
import type { RunContext } from './context.ts'

export function createGitHubCollector(
  context: RunContext,
): Promise<Collector> | undefined {
  const { github } = context.config
  return github && createGitHubOptions(context, github).then(githubCollector)
}

export function createGitHubCheck(
  context: RunContext,
): Checker['check'] | undefined {
  const { github } = context.config
  if (github === undefined) return undefined
  const today = utcDay(context.clock.now())
  return async (log) =>
    checkGitHub({
      ...(await createGitHubOptions(context, github)),
      today,
      log,
    })
}

async function createGitHubOptions(
  context: RunContext,
  github: GitHubConfig,
): Promise<GitHubCollectorOptions> {
  const { config, budget, http, clock, logger, signal, secrets } = context
  const { createGitHubClient, fixedToken } = await import(
    '../collectors/github/client.ts'
  )
  const rateLimiter = new RateLimiter(clock, MAX_REQUESTS_PER_MINUTE, signal)
  const limits = new GitHubLimits({ rateLimiter, budget, clock, logger })
  const connection = { http: http.github, limits, apiUrl: github.apiUrl }
  const tokensFor = await createTokens(context, github, connection)
  const { billingToken } = github
  const billingTokens =
    billingToken === undefined
      ? undefined
      : fixedToken(billingToken, 'github-billing-token')
  const refusedTokens = new RefusedTokens()
  const clientWith = (tokens: GitHubTokens, counter: RequestCounter) =>
    createGitHubClient({
      ...connection,
      http: http.github.countedBy(counter),
      tokens,
      refusedTokens,
    })
  return {
    scopes: github.scopes,
    apiUrl: github.apiUrl,
    datasets: config.datasets,
    window: config.window,
    today: utcDay(clock.now()),
    downloads: http.downloads,
    isPruning: config.pruneMaxPercent !== undefined,
    seatsActiveSince:
      context.startedAt.getTime() - config.activeWindowDays * DAY_MS,
    minTeamSize: config.minTeamSize,
    secrets,
    clientFor: (scope, counter) =>
      clientWith(tokensFor(scope, counter), counter),
    billing: {
      ...createBillingDeps(context),
      clientFor: (scope, counter) =>
        clientWith(billingTokens ?? tokensFor(scope, counter), counter),
    },
  }
}

function createBillingDeps({
  clock,
  budget,
  logger,
  signal,
}: RunContext): Omit<BillingDeps, 'clientFor'> {
  const perMinute = BILLING_REQUESTS_PER_MINUTE
  const limiter = new RateLimiter(clock, perMinute, signal)
  const tell = (waitMs: number) =>
    logger.info(
      `The next billing request waits ${Math.ceil(waitMs / 1000)} s, because a run sends at most ${perMinute} of them in a minute.`,
    )
  return {
    today: utcDay(clock.now()),
    pace: { pass: () => limiter.pass(tell) },
    wait: async (waitMs) => {
      if (!budget.reserve(waitMs)) return false
      await clock.sleep(waitMs, signal)
      return true
    },
    bills: new BillCache(),
  }
}

/** A GitHub App has separate tokens for each scope. */
async function createTokens(
  { clock, secrets }: RunContext,
  { credential }: GitHubConfig,
  connection: GitHubConnection,
): Promise<(scope: Scope, counter: RequestCounter) => GitHubTokens> {
  if (credential.type === 'token') {
    const { fixedToken } = await import('../collectors/github/client.ts')
    return () => fixedToken(credential.token)
  }
  const { appTokensFor } = await import('../collectors/github/app-auth.ts')
  const { appId: id, privateKey } = credential
  return appTokensFor({
    ...connection,
    clock,
    secrets,
    app: { id, privateKey },
  })
}
