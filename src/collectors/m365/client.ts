// Microsoft's own client builds the URLs. Our middleware replaces its chain,
// which shortens Retry-After, has no time limits and sends tokens only to the
// hosts of its own list.
import type { Context } from '@microsoft/microsoft-graph-client'
import type { HttpClient } from '../../http/http-client.ts'
import { HttpError, redirectHostOf } from '../../http/http-error.ts'
import { askedDelayMs } from '../../http/retry-policy.ts'
import {
  RefusedTokens,
  type TokenSource,
  withToken,
} from '../../http/with-token.ts'
import type { Clock } from '../../runtime/clock.ts'
import { redact } from '../../runtime/redact.ts'
import { graphErrorSchema } from './schemas.ts'

export type GraphQuery = {
  /** A path below the version, such as `/subscribedSkus`, or a link from Graph. */
  readonly resource: string
  /** The path as a template for logs and errors. */
  readonly path: string
  /** Buffered, so that a body that breaks off is requested again. */
  readonly isSmall?: boolean
}

export type GraphClientOptions = {
  readonly http: HttpClient
  readonly clock: Clock
  readonly tokens: TokenSource
  /** `https://` base without a version. */
  readonly graphApiUrl: string
}

const VERSION = 'v1.0'
/** The window of the report limits: https://learn.microsoft.com/graph/throttling-limits */
const THROTTLE_WINDOW_MS = 600_000

/** Reads from Microsoft Graph. Every failure is an {@link HttpError}. */
export class GraphClient {
  readonly #options: GraphClientOptions

  constructor(options: GraphClientOptions) {
    this.#options = options
  }

  /**
   * Sends a GET. The body is a stream unless it is small. Redirects are followed
   * to any host, without the token.
   * @throws {HttpError} if the status is not a success
   */
  open(query: GraphQuery): Promise<Response> {
    return this.#get(query)
  }

  /** Whether a link leads to exactly the configured origin. */
  isOwnLink(link: string): boolean {
    return link.startsWith(`${new URL(this.#options.graphApiUrl).origin}/`)
  }

  async #get(query: GraphQuery): Promise<Response> {
    const [{ Client }, { ResponseType }] = await loadGraphClient()
    let failure: unknown
    const execute = async (context: Context): Promise<void> => {
      try {
        // The client would reorder the parameters of a link.
        const isLink = this.isOwnLink(query.resource)
        const url = isLink ? query.resource : String(context.request)
        context.response = await this.#send(url, query)
      } catch (error) {
        failure = error
        throw error
      }
    }
    const client = Client.initWithMiddleware({
      baseUrl: this.#options.graphApiUrl,
      defaultVersion: VERSION,
      middleware: { execute },
    })
    try {
      return await client
        .api(query.resource)
        .responseType(ResponseType.RAW)
        .get()
    } catch (error) {
      // The client replaces a thrown error by one with the same text.
      throw failure ?? error
    }
  }

  #send(url: string, query: GraphQuery): Promise<Response> {
    // Each report may refuse for itself, so no refusal is kept.
    return withToken(this.#options.tokens, new RefusedTokens(), {
      send: (token) => this.#sendWith(token, url, query),
      toError: (refused) => this.#refusal(query, refused),
      discard: (refused) => void refused.body?.cancel().catch(() => undefined),
    })
  }

  async #sendWith(
    token: string,
    url: string,
    query: GraphQuery,
  ): Promise<Response> {
    const { http } = this.#options
    const request = {
      method: 'GET',
      url,
      path: `/${VERSION}${query.path}`,
      headers: { authorization: `Bearer ${token}` },
      isRedirectedAnywhere: true,
    }
    if (!query.isSmall) return http.open(request)
    const whole = await http.send(request)
    const { status, headers } = whole
    const bytes = whole.bytes()
    const body = bytes.length > 0 ? bytes : null
    const response = new Response(body, { status, headers })
    return Object.defineProperty(response, 'url', { value: whole.url })
  }

  async #refusal(query: GraphQuery, response: Response): Promise<HttpError> {
    const detail = await describeRefusal(response)
    const nowMs = this.#options.clock.now().getTime()
    const waitMs =
      askedDelayMs(response.headers, new Date(nowMs)) ?? THROTTLE_WINDOW_MS
    return new HttpError({
      kind: 'status',
      method: 'GET',
      url: this.#options.graphApiUrl,
      path: `/${VERSION}${query.path}`,
      status: response.status,
      redirectHost: redirectHostOf(response.url, this.#options.graphApiUrl),
      detail: detail === '' ? undefined : detail,
      retryAt: new Date(nowMs + waitMs),
    })
  }
}

/** Describes the code, message and request ID, and nothing else of the body. */
async function describeRefusal(response: Response): Promise<string> {
  const parsed = graphErrorSchema.safeParse(await readJson(response))
  const { code, message, innerError } = parsed.data?.error ?? {}
  const reason = [code, message].filter((part) => part).join(': ')
  const id = innerError?.['request-id'] ?? response.headers.get('request-id')
  return [redact(reason), isRequestId(id) && `request-id ${id}`]
    .filter((part) => part)
    .join(', ')
}

/** A proxy could put anything in place of the ID, even a name. */
function isRequestId(id: string | null | undefined): boolean {
  return /^[\da-f-]{1,60}$/i.test(id ?? '')
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

/** The package's main file also loads uploads and batching, half of its size. */
function loadGraphClient() {
  return Promise.all([
    import('@microsoft/microsoft-graph-client/lib/src/Client.js'),
    import('@microsoft/microsoft-graph-client/lib/src/ResponseType.js'),
  ])
}
