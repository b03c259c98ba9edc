import type {
  INetworkModule,
  NetworkRequestOptions,
  NetworkResponse,
} from '@azure/msal-node'
import type { BufferedResponse } from '../../../http/buffered-response.ts'
import type { HttpClient } from '../../../http/http-client.ts'
import { type EntraAnswer, entraAnswerSchema } from '../schemas.ts'
import type { EntraRefusal } from './entra-error.ts'

const TOKEN_PATH = '/{tenant}/oauth2/v2.0/token'
const DISCOVERY_PATH = '/{tenant}/v2.0/.well-known/openid-configuration'

/**
 * Lets MSAL send through our client, and remembers what happened: MSAL turns
 * a failure on the way into an error that no longer says why.
 */
export class MsalNetwork implements INetworkModule {
  readonly #http: HttpClient
  #failure: unknown
  #refusal: EntraRefusal | undefined
  #answer: EntraAnswer | undefined

  constructor(http: HttpClient) {
    this.#http = http
  }

  /** Why no answer came, if none came. */
  get failure(): unknown {
    return this.#failure
  }

  /** The last answer that was not a success. */
  get refusal(): EntraRefusal | undefined {
    return this.#refusal
  }

  /** Seconds for which the token is good, as Entra said. */
  get lifetimeSeconds(): number | undefined {
    return this.#answer?.expires_in
  }

  sendGetRequestAsync<T>(
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> {
    return this.#send({ method: 'GET', url, path: DISCOVERY_PATH }, options)
  }

  sendPostRequestAsync<T>(
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> {
    return this.#send({ method: 'POST', url, path: TOKEN_PATH }, options)
  }

  async #send<T>(
    target: { method: string; url: string; path: string },
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    try {
      const { headers = {}, body = '' } = options
      const payload = target.method === 'POST' ? { body } : {}
      const response = await this.#http.send({ ...target, headers, ...payload })
      return this.#read<T>(response)
    } catch (error) {
      this.#failure = error
      throw error
    }
  }

  #read<T>(response: BufferedResponse): NetworkResponse<T> {
    const { status } = response
    const text = response.text()
    const parsed = entraAnswerSchema.safeParse(parseJson(text))
    this.#answer = parsed.data ?? {}
    if (!response.ok || !parsed.success) {
      this.#refusal = { status, answer: this.#answer }
    }
    const headers = Object.fromEntries(response.headers)
    return { status, headers, body: JSON.parse(parsed.success ? text : '{}') }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
