// Octokit's requests go through our own HTTP layer. Octokit builds the URLs,
// and its plugin for throttling queues requests and retries rate limits.
import { Buffer } from 'node:buffer'
import { GitHub } from '@actions/github/lib/utils'
import { throttling } from '@octokit/plugin-throttling'
import type { BufferedResponse } from '../../http/buffered-response.ts'
import type { HttpClient } from '../../http/http-client.ts'
import { HttpError } from '../../http/http-error.ts'
import { redact } from '../../runtime/redact.ts'
import type { GitHubLimits } from './limits.ts'
import { GitHubRefusal } from './refusal.ts'

/** Copilot's endpoints are the same in the default version. */
const API_VERSION = '2026-03-10'

/** How requests reach GitHub. */
export type GitHubConnection = {
  readonly http: HttpClient
  readonly limits: GitHubLimits
  readonly apiUrl: string
}

/**
 * Creates an Octokit without credentials; `queue` is its throttling queue. Only
 * requests that are sent one after the other may share an exchange.
 */
export function createOctokit(
  connection: GitHubConnection,
  queue: string,
  exchange = new OctokitExchange(connection),
) {
  const { limits, apiUrl } = connection
  const ThrottledGitHub = GitHub.plugin(throttling)
  return new ThrottledGitHub({
    baseUrl: apiUrl.replace(/\/+$/, ''),
    request: { fetch: exchange.fetch },
    log: SILENT_LOG,
    throttle: {
      id: queue,
      // The rate limiter in front of every request does the waiting. It uses
      // the clock of the run and stops at once when the run is canceled.
      retryAfterBaseValue: 0,
      onRateLimit: () => limits.mayRetry,
      onSecondaryRateLimit: () => limits.mayRetry,
    },
  })
}

/**
 * Sends a request of Octokit, with its retries. Octokit copies a response and
 * turns a refusal into an exception, so this class keeps the original.
 */
export class OctokitExchange {
  readonly #connection: GitHubConnection
  /** GitHub's response to the last attempt. */
  #response: BufferedResponse | undefined
  /** What was thrown in the last attempt. */
  #failure: { readonly reason: unknown } | undefined

  constructor(connection: GitHubConnection) {
    this.#connection = connection
  }

  /** Octokit's option `request.fetch`. */
  readonly fetch = async (url: string, init: RequestInit) => {
    this.#response = undefined
    this.#failure = undefined
    try {
      this.#response = await send(this.#connection, url, init)
      return toOctokitResponse(this.#response)
    } catch (reason) {
      this.#failure = { reason }
      throw reason
    }
  }

  /** Returns GitHub's response to the request, also if it is a refusal. */
  async responseTo(request: Promise<unknown>): Promise<BufferedResponse> {
    const failed = await request.then(
      () => undefined,
      (error: unknown) => ({ reason: error }),
    )
    if (this.#response !== undefined) return this.#response
    throw this.#failure?.reason ?? failed?.reason
  }

  /** Returns the reason behind an exception of Octokit. */
  reasonFor(error: unknown): unknown {
    if (this.#failure !== undefined) return this.#failure.reason
    const response = this.#response
    return response && !response.ok ? new GitHubRefusal(response) : error
  }
}

async function send(
  { http, limits }: GitHubConnection,
  url: string,
  init: RequestInit,
): Promise<BufferedResponse> {
  const method = init.method ?? 'GET'
  // The path of a link is GitHub's text.
  const target = { method, url, path: redact(new URL(url).pathname) }
  const response = await http.send({
    ...target,
    headers: toOwnHeaders(new Headers(init.headers)),
    ...(typeof init.body === 'string' && { body: Buffer.from(init.body) }),
    rateLimiter: limits.rateLimiter,
    isForCaller: (answer) => limits.isLimit(answer),
  })
  const retryAt = limits.note(response)
  if (retryAt === undefined) return response
  const { status } = response
  throw new HttpError({ ...target, kind: 'wait-too-long', status, retryAt })
}

/** The parts of a `fetch` response that Octokit reads. */
function toOctokitResponse(response: BufferedResponse) {
  const { status, headers } = response
  return {
    status,
    url: '',
    headers,
    body: undefined,
    text: async () => response.text(),
    arrayBuffer: async () => response.bytes().buffer,
  }
}

/** Replaces Octokit's user agent with ours, which the HTTP layer adds. */
function toOwnHeaders(headers: Headers): Record<string, string> {
  headers.delete('user-agent')
  headers.set('x-github-api-version', API_VERSION)
  return Object.fromEntries(headers)
}

const ignore = () => undefined
const SILENT_LOG = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
}
