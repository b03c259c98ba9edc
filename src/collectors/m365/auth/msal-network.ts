import type {
  INetworkModule,
  NetworkRequestOptions,
  NetworkResponse,
} from '@azure/msal-node'
import type { BufferedResponse } from '../../../http/buffered-response.ts'
import type { HttpClient } from '../../../http/http-client.ts'
import { type EntraResponse, entraResponseSchema } from '../schemas.ts'
import type { EntraRefusal } from './error.ts'

const TOKEN_PATH = '/{tenant}/oauth2/v2.0/token'
const DISCOVERY_PATH = '/{tenant}/v2.0/.well-known/openid-configuration'

/**
 * Sends MSAL's requests through our HTTP client. It keeps the last failure,
 * because the errors of MSAL do not contain the cause.
 */
export class MsalNetwork implements INetworkModule {
  readonly #http: HttpClient
  #failure: unknown
  #refusal: EntraRefusal | undefined
  #response: EntraResponse | undefined

  constructor(http: HttpClient) {
    this.#http = http
  }

  /** The error of the last request without a response. */
  get failure(): unknown {
    return this.#failure
  }

  /** The last response without a token. */
  get refusal(): EntraRefusal | undefined {
    return this.#refusal
  }

  /** Lifetime of the last token, as Entra states it. */
  get lifetimeSeconds(): number | undefined {
    return this.#response?.expires_in
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
    const parsed = entraResponseSchema.safeParse(parseJson(text))
    this.#response = parsed.data ?? {}
    if (!response.ok || !parsed.success) {
      this.#refusal = { status, response: this.#response }
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
