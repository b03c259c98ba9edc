import type { BufferedResponse } from '../../http/buffered-response.ts'
import { HttpError } from '../../http/http-error.ts'
import {
  type RefusedTokens,
  type TokenSource,
  withToken,
} from '../../http/with-token.ts'
import { redact } from '../../runtime/redact.ts'
import type { CredentialKind } from './error.ts'
import {
  createOctokit,
  type GitHubConnection,
  OctokitExchange,
} from './octokit.ts'
import { GitHubRefusal } from './refusal.ts'

/**
 * The throttling plugin sends ten requests of a queue at a time. All scopes
 * share these queues, so at most fifty requests are in flight: half of GitHub's
 * limit, because others may use the same token.
 */
const QUEUES = ['queue-1', 'queue-2', 'queue-3', 'queue-4', 'queue-5'] as const

/** Reads GitHub's REST API. */
export interface GitHubClient {
  readonly credential: CredentialKind
  /** The input of the token; undefined for an App. */
  readonly tokenInput?: string | undefined
  /**
   * Takes a route such as `GET /orgs/{org}/copilot/billing` or a whole URL.
   * The caller parses the body, so that few parsed pages are in memory.
   * @throws {GitHubRefusal} if the status is not one of success
   */
  get(route: string, parameters?: RequestParameters): Promise<BufferedResponse>
}

/** Also asks GitHub to create something, such as a billing report. */
export interface BillingClient extends GitHubClient {
  /**
   * Takes a route such as `POST /enterprises/{enterprise}/…`.
   * @throws {GitHubRefusal} if the status is not one of success
   */
  post(route: string, parameters: RequestParameters): Promise<BufferedResponse>
}

export type RequestParameters = Readonly<
  Record<string, string | number | boolean>
>

export type GitHubTokens = TokenSource & {
  readonly kind: CredentialKind
  /** The input of a token that a person or machine has. */
  readonly input?: string
  /** Whether GitHub may not know the token everywhere yet. */
  readonly isNew?: (token: string) => boolean
}

/** The pause before a token that GitHub does not know yet is sent again. */
const NEW_TOKEN_PAUSE_MS = 1_000

/** A token that is never renewed, such as a person's. */
export function fixedToken(
  token: string,
  input = 'github-token',
): GitHubTokens {
  return {
    kind: 'token',
    input,
    token: async () => token,
    renew: async () => undefined,
  }
}

export type GitHubClientOptions = GitHubConnection & {
  readonly tokens: GitHubTokens
  /** Shared by the clients of all scopes. */
  readonly refusedTokens: RefusedTokens
}

export function createGitHubClient(
  options: GitHubClientOptions,
): BillingClient {
  const octokits = roundRobin(
    QUEUES.map((queue) => createOctokit(options, queue)),
  )
  const { tokens, refusedTokens, apiUrl } = options
  const request = async (route: string, parameters?: RequestParameters) => {
    const octokit = octokits.next().value
    const send = (token: string) => {
      const exchange = new OctokitExchange(options)
      return exchange.responseTo(
        octokit.request(route, {
          ...parameters,
          headers: { authorization: `token ${token}` },
          request: { fetch: exchange.fetch, parseSuccessResponseBody: false },
        }),
      )
    }
    return withToken(tokens, refusedTokens, {
      send: (token) => sendPatiently(token, send, options),
      toError: (response) => new GitHubRefusal(response),
    })
  }
  return {
    credential: tokens.kind,
    tokenInput: tokens.input,
    get: async (route, parameters) => {
      rejectForeignLink(route, apiUrl)
      return request(route, parameters)
    },
    post: request,
  }
}

/** GitHub may answer 401 for seconds after it has created a token. */
async function sendPatiently(
  token: string,
  send: (token: string) => Promise<BufferedResponse>,
  { tokens, limits }: GitHubClientOptions,
): Promise<BufferedResponse> {
  let response = await send(token)
  while (
    response.status === 401 &&
    tokens.isNew?.(token) === true &&
    limits.pause(NEW_TOKEN_PAUSE_MS)
  ) {
    response = await send(token)
  }
  return response
}

function* roundRobin<T>(list: readonly T[]): Generator<T, never> {
  for (;;) yield* list
}

/** A link in a response must not carry our token to another host. */
function rejectForeignLink(route: string, apiUrl: string): void {
  const url = route.replace(/^GET /, '')
  if (url.startsWith('/')) return
  const target = URL.parse(url)
  if (target?.origin === new URL(apiUrl).origin) return
  throw new HttpError({
    kind: 'redirect',
    method: 'GET',
    url: apiUrl,
    path: '/…',
    detail: `a link in the response leads to ${target ? redact(target.host) : 'an invalid address'}`,
  })
}
