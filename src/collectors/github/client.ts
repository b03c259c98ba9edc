import { Buffer } from 'node:buffer'
import { GitHub } from '@actions/github/lib/utils'
import { throttling } from '@octokit/plugin-throttling'
import { BufferedResponse } from '../../http/buffered-response.ts'
import type { HttpClient } from '../../http/http-client.ts'
import { HttpError } from '../../http/http-error.ts'
import { type CredentialKind, refusalStatus } from './error.ts'
import type { GitHubLimits } from './limits.ts'

/** Nothing about Copilot differs from the default version; both work. */
const API_VERSION = '2026-03-10'
/**
 * plugin-throttling sends ten requests of a line at a time. The lines are the
 * same for all scopes, so a run never has more than fifty under way: half of
 * what GitHub allows, because others may use the same token.
 */
const LINES = ['line-1', 'line-2', 'line-3', 'line-4', 'line-5'] as const

export type GitHubAnswer = {
  readonly status: number
  /** Parsed when it is asked for: of many pages only one is then in memory. */
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

/** Where the tokens for GitHub come from. */
export interface GitHubTokens {
  /** Whose they are, for the advice when GitHub refuses one. */
  readonly kind: CredentialKind
  /** Gives a token that is good for some minutes yet. */
  token(): Promise<string>
  /** Gives another token than the one that GitHub refused, if there is one. */
  renew(refused: string): Promise<string | undefined>
}

/** Gives always the same token, such as a person's. */
export function fixedToken(token: string): GitHubTokens {
  return {
    kind: 'token',
    token: async () => token,
    renew: async () => undefined,
  }
}

/** How requests get to GitHub. */
export type GitHubWire = {
  readonly http: HttpClient
  readonly limits: GitHubLimits
  readonly apiUrl: string
}

export type GitHubClientOptions = GitHubWire & {
  readonly tokens: GitHubTokens
}

/** Makes a client whose requests go through our own HTTP layer. */
export function createGitHubClient(options: GitHubClientOptions): GitHubClient {
  const lines = inTurn(LINES.map((line) => createOctokit(options, line)))
  const { tokens, apiUrl } = options
  return {
    get: async (route, parameters) => {
      refuseForeign(route, apiUrl)
      const octokit = lines.next().value
      const send = async (token: string): Promise<GitHubAnswer> => {
        const { status, data, headers } = await octokit.request(route, {
          ...parameters,
          headers: { authorization: `token ${token}` },
          request: { parseSuccessResponseBody: false },
        })
        return new LazyAnswer(status, headers, data)
      }
      return withToken(tokens, send).catch((error) => {
        throw Error.isError(error)
          ? Object.assign(error, { credential: tokens.kind })
          : error
      })
    },
  }
}

/** A class: V8 keeps what a getter of an object literal refers to for long. */
class LazyAnswer implements GitHubAnswer {
  readonly status: number
  readonly headers: GitHubAnswer['headers']
  readonly #body: unknown

  constructor(status: number, headers: GitHubAnswer['headers'], body: unknown) {
    this.status = status
    this.headers = headers
    this.#body = body
  }

  get data(): unknown {
    return readBody(this.#body)
  }
}

/** A token can be refused before its end; a second refusal is final. */
async function withToken<T>(
  tokens: GitHubTokens,
  send: (token: string) => Promise<T>,
): Promise<T> {
  const token = await tokens.token()
  try {
    return await send(token)
  } catch (error) {
    if (refusalStatus(error) !== 401) throw error
    const renewed = await tokens.renew(token)
    if (renewed === undefined) throw error
    return send(renewed)
  }
}

/** Makes an Octokit without credentials; `line` is its queue for throttling. */
export function createOctokit(wire: GitHubWire, line: string) {
  const { limits } = wire
  const ThrottledGitHub = GitHub.plugin(throttling)
  return new ThrottledGitHub({
    baseUrl: wire.apiUrl.replace(/\/+$/, ''),
    request: { fetch: toFetch(wire) },
    log: silent,
    throttle: {
      id: line,
      // The gate in front of every request does the waiting: by the run's
      // own clock, and ending at once when the run is cancelled.
      retryAfterBaseValue: 0,
      onRateLimit: (...[, , , count]) => limits.mayRetry(count),
      onSecondaryRateLimit: (...[, , , count]) => limits.mayRetry(count),
    },
  })
}

function* inTurn<T>(list: readonly T[]): Generator<T, never> {
  for (;;) yield* list
}

/**
 * Reads JSON; anything else stays a text. Octokit's own reading looks for
 * numbers beyond 2^53, which takes eight times as long and finds none here.
 */
function readBody(body: unknown): unknown {
  if (!(body instanceof BufferedResponse)) return ''
  const text = body.text()
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
function toFetch(wire: GitHubWire) {
  return async (url: string, init: RequestInit) => {
    const method = init.method ?? 'GET'
    const target = { method, url, path: new URL(url).pathname }
    const answer = await wire.http.send({
      ...target,
      headers: ownHeaders(new Headers(init.headers)),
      ...(typeof init.body === 'string' && { body: Buffer.from(init.body) }),
      rateLimiter: wire.limits.gate,
      isForCaller: (limit) => wire.limits.isLimit(limit),
    })
    const retryAt = wire.limits.note(answer)
    if (retryAt === undefined) return forOctokit(answer)
    const { status } = answer
    throw new HttpError({ ...target, kind: 'wait-too-long', status, retryAt })
  }
}

/** Octokit hands `body` on as it is, unread; of a refusal it reads the text. */
function forOctokit(answer: BufferedResponse) {
  const { status, headers } = answer
  return {
    status,
    url: '',
    headers,
    body: answer,
    text: async () => answer.text(),
    arrayBuffer: async () => answer.bytes.slice().buffer,
  }
}

/** Our client says who we are; Octokit would say that it is Octokit. */
function ownHeaders(headers: Headers): Record<string, string> {
  headers.delete('user-agent')
  headers.set('x-github-api-version', API_VERSION)
  return Object.fromEntries(headers)
}

const nothing = () => undefined
const silent = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
}
