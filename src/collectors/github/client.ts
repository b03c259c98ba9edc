import { Buffer } from 'node:buffer'
import { getOctokit } from '@actions/github'
import { throttling } from '@octokit/plugin-throttling'
import type { HttpClient } from '../../http/http-client.ts'
import { HttpError } from '../../http/http-error.ts'
import type { GitHubLimits } from './limits.ts'

/** Nothing about Copilot differs from the default version; both work. */
const API_VERSION = '2026-03-10'
/**
 * plugin-throttling sends ten requests of a line at a time. The lines are the
 * same for all scopes, so a run never has more than thirty under way.
 */
const LINES = ['line-1', 'line-2', 'line-3'] as const

export type GitHubAnswer = {
  readonly status: number
  readonly data: unknown
  readonly headers: Readonly<Record<string, string | number | undefined>>
}

/** Reads GitHub's REST API; a refusal is Octokit's `RequestError`. */
export interface GitHubClient {
  /** Takes a route such as `GET /orgs/{org}/copilot/billing` or a whole URL. */
  get(
    route: string,
    parameters?: Readonly<Record<string, string | number>>,
  ): Promise<GitHubAnswer>
}

export type GitHubClientOptions = {
  readonly http: HttpClient
  readonly limits: GitHubLimits
  readonly token: string
  readonly apiUrl: string
}

/** Makes a client whose requests go through our own HTTP layer. */
export function createGitHubClient(options: GitHubClientOptions): GitHubClient {
  const lines = inTurn(LINES.map((line) => createOctokit(options, line)))
  return {
    get: async (route, parameters) => {
      refuseForeign(route, options.apiUrl)
      const octokit = lines.next().value
      const { status, data, headers } = await octokit.request(route, {
        ...parameters,
        headers: { 'x-github-api-version': API_VERSION },
      })
      return { status, data: await readBody(data), headers }
    },
  }
}

function createOctokit(options: GitHubClientOptions, line: string) {
  const { limits } = options
  return getOctokit(
    options.token,
    {
      baseUrl: options.apiUrl.replace(/\/+$/, ''),
      request: { fetch: toFetch(options), parseSuccessResponseBody: false },
      log: silent,
      throttle: {
        id: line,
        // The gate in front of every request does the waiting: by the run's
        // own clock, and ending at once when the run is cancelled.
        retryAfterBaseValue: 0,
        onRateLimit: (...[, , , count]) => limits.mayRetry(count),
        onSecondaryRateLimit: (...[, , , count]) => limits.mayRetry(count),
      },
    },
    throttling,
  )
}

function* inTurn<T>(list: readonly T[]): Generator<T, never> {
  for (;;) yield* list
}

/**
 * Reads JSON; anything else stays a text. Octokit's own reading looks for
 * numbers beyond 2^53, which takes eight times as long and finds none here.
 */
async function readBody(body: unknown): Promise<unknown> {
  if (!(body instanceof ReadableStream)) return body ?? ''
  const text = await new Response(body).text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** A link in an answer must not carry our token to another host. */
function refuseForeign(route: string, apiUrl: string): void {
  const url = route.replace(/^GET /, '')
  if (url.startsWith('/')) return
  const target = URL.parse(url)
  if (target?.origin === new URL(apiUrl).origin) return
  throw new HttpError({
    kind: 'redirect',
    method: 'GET',
    url: apiUrl,
    path: '/…',
    detail: `a link in the answer leads to ${target?.host ?? 'no address'}`,
  })
}

/** Octokit's `fetch`, answered by our client with its retries and limits. */
function toFetch(options: GitHubClientOptions) {
  return async (url: string, init: RequestInit): Promise<Response> => {
    const method = init.method ?? 'GET'
    const target = { method, url, path: new URL(url).pathname }
    const response = await options.http.send({
      ...target,
      headers: withoutUserAgent(new Headers(init.headers)),
      ...(typeof init.body === 'string' && { body: Buffer.from(init.body) }),
      gate: options.limits.gate,
      isForCaller: (answer) => options.limits.isLimit(answer),
    })
    const retryAt = await options.limits.note(response)
    if (retryAt === undefined) return response
    const { status } = response
    throw new HttpError({ ...target, kind: 'wait-too-long', status, retryAt })
  }
}

/** Our client says who we are; Octokit would say that it is Octokit. */
function withoutUserAgent(headers: Headers): Record<string, string> {
  headers.delete('user-agent')
  return Object.fromEntries(headers)
}

const nothing = () => undefined
const silent = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
}
