// Microsoft Graph through Microsoft's own client, which builds the URLs, with
// one middleware of ours in place of its chain: that one cuts Retry-After, has
// no time limits and sends tokens to hosts of its own choosing only.
import type { Context } from '@microsoft/microsoft-graph-client'
import type { HttpClient } from '../../http/http-client.ts'
import { HttpError } from '../../http/http-error.ts'
import { redact } from '../../http/redact.ts'
import { askedDelayMs } from '../../http/retry-policy.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { TokenSource } from './auth/token.ts'
import { graphErrorSchema } from './schemas.ts'

/** One thing to read from Graph. */
export type GraphQuery = {
  /** Below the version, such as `/subscribedSkus`, or a link that Graph gave. */
  readonly resource: string
  /** The same as a template for logs and errors. */
  readonly path: string
  /** Read as a whole, so that one that breaks off is asked for again. */
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

/** Reads from Microsoft Graph; every failure is an {@link HttpError}. */
export class GraphClient {
  readonly #options: GraphClientOptions

  constructor(options: GraphClientOptions) {
    this.#options = options
  }

  /**
   * Sends a GET and leaves the body as a stream unless it is small. A
   * redirect is followed to wherever it leads, without the token.
   * @throws {HttpError} when the answer is not a success
   */
  async open(query: GraphQuery): Promise<Response> {
    const response = await this.#get(query)
    if (response.ok) return response
    throw await this.#refusal(query, response)
  }

  /** Tells whether a link leads to the configured host, byte for byte. */
  isOwnLink(link: string): boolean {
    return link.startsWith(`${new URL(this.#options.graphApiUrl).origin}/`)
  }

  async #get(query: GraphQuery): Promise<Response> {
    const [{ Client }, { ResponseType }] = await loadGraphClient()
    let failure: unknown
    const execute = async (context: Context): Promise<void> => {
      try {
        // The client would put the parameters of a link into another order.
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
      // The client wraps what was thrown and keeps only its text.
      throw failure ?? error
    }
  }

  /** A token can be refused before its end; a second refusal is final. */
  async #send(url: string, query: GraphQuery): Promise<Response> {
    const { tokens } = this.#options
    const response = await this.#sendWith(await tokens.token(), url, query)
    if (response.status !== 401) return response
    await response.body?.cancel()
    return this.#sendWith(await tokens.renew(), url, query)
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
    const answer = await http.send(request)
    return new Response(answer.bytes.length > 0 ? answer.bytes : null, answer)
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
      detail: detail === '' ? undefined : detail,
      retryAt: new Date(nowMs + waitMs),
    })
  }
}

/** Gives Graph's code, message and request id, and nothing else of the body. */
async function describeRefusal(response: Response): Promise<string> {
  const parsed = graphErrorSchema.safeParse(await readJson(response))
  const { code, message, innerError } = parsed.data?.error ?? {}
  const said = [code, message].filter((part) => part).join(': ')
  const id = innerError?.['request-id'] ?? response.headers.get('request-id')
  return [redact(said), isRequestId(id) && `request-id ${id}`]
    .filter((part) => part)
    .join(', ')
}

/** What stands in place of an id could be anything, a person too. */
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

/** The package's main file also loads uploads and batching: half its size. */
function loadGraphClient() {
  return Promise.all([
    import('@microsoft/microsoft-graph-client/lib/src/Client.js'),
    import('@microsoft/microsoft-graph-client/lib/src/ResponseType.js'),
  ])
}
