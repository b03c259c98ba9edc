import nock from 'nock'
import {
  createGitHubClient,
  fixedToken,
  type GitHubClient,
  type GitHubTokens,
} from '../../../src/collectors/github/client.ts'
import {
  GitHubLimits,
  MAX_REQUESTS_PER_MINUTE,
} from '../../../src/collectors/github/limits.ts'
import { RequestCounter } from '../../../src/http/http-client.ts'
import { RateLimiter } from '../../../src/http/rate-limiter.ts'
import { RefusedTokens } from '../../../src/http/with-token.ts'
import type { Clock } from '../../../src/runtime/clock.ts'
import { aResponse, type CannedResponse } from '../builders/a-response.ts'
import { anHttpClient } from '../fakes/fake-http-client.ts'

export const API = 'https://api.github.com'

type Options = {
  readonly apiUrl?: string
  readonly maxWaitMs?: number
  readonly fetch?: typeof fetch
  readonly clock?: Clock
  readonly tokens?: GitHubTokens
}

/** Creates the real client of GitHub, on a clock that does not really wait. */
export function aGitHubClient(options: Options = {}) {
  const { apiUrl = API, ...rest } = options
  const { http, ...parts } = anHttpClient(rest)
  const { budget, logger, abort } = parts
  const clock = options.clock ?? parts.clock
  const rateLimiter = new RateLimiter(
    clock,
    MAX_REQUESTS_PER_MINUTE,
    abort.signal,
  )
  const limits = new GitHubLimits({ rateLimiter, budget, clock, logger })
  const counter = new RequestCounter()
  const client = createGitHubClient({
    refusedTokens: new RefusedTokens(),
    http: http.countedBy(counter),
    limits,
    tokens: options.tokens ?? fixedToken('github-token-of-a-test'),
    apiUrl,
  })
  return { client, http, limits, rateLimiter, counter, ...parts }
}

/** A client that gives prepared answers, by page, without any HTTP. */
export function cannedClient(pages: readonly CannedResponse[]): GitHubClient {
  const responses = [...pages]
  return {
    credential: 'token',
    get: async () => aResponse(responses.shift()),
  }
}

/** Expects one request for a page of an organization's seats. */
export function expectSeatsPage(page: number, org = 'octo-org') {
  return nock(API)
    .get(`/orgs/${org}/copilot/billing/seats`)
    .query({ per_page: '100', page: String(page) })
}

/** Writes a Link header with pages of an organization's seats. */
export function linkTo(
  pages: Readonly<Record<string, number>>,
  org = 'octo-org',
): { link: string } {
  const base = `${API}/orgs/${org}/copilot/billing/seats?per_page=100&page=`
  const links = Object.entries(pages).map(
    ([name, page]) => `<${base}${page}>; rel="${name}"`,
  )
  return { link: links.join(', ') }
}
