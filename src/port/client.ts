import type { BufferedResponse } from '../http/buffered-response.ts'
import type { HttpClient } from '../http/http-client.ts'
import type { HttpRequest } from '../http/http-request.ts'
import {
  RefusedTokens,
  type TokenSource,
  withToken,
} from '../http/with-token.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Secrets } from '../runtime/secrets.ts'
import { toPortError } from './error.ts'
import { readJson, toRefusal } from './response.ts'
import { GivenToken, MintedToken } from './token.ts'

export type PortCredentials =
  | { readonly clientId: string; readonly clientSecret: string }
  | { readonly accessToken: string }

export type PortClientOptions = {
  readonly http: HttpClient
  /** `https://` base of Port's API, without `/v1`. */
  readonly apiUrl: string
  readonly credentials: PortCredentials
  readonly secrets: Secrets
  readonly clock: Clock
}

/** Values for the names in braces of a path; each is percent-encoded. */
export type PathParams = Readonly<Record<string, string>>

type Call = {
  readonly method: string
  /** With its query, such as `/v1/webhooks/{webhook}?fields=url`. */
  readonly path: string
  readonly params: PathParams
  readonly body?: unknown
}

/** Calls Port's API; throws {@link PortError}. */
export class PortClient {
  readonly #http: HttpClient
  readonly #apiUrl: string
  readonly #isMinted: boolean
  readonly #tokens: TokenSource
  readonly #refusedTokens = new RefusedTokens()

  constructor(options: PortClientOptions) {
    const { credentials } = options
    this.#http = options.http
    this.#apiUrl = options.apiUrl.replace(/\/+$/, '')
    this.#isMinted = 'clientId' in credentials
    this.#tokens =
      'clientId' in credentials
        ? new MintedToken({
            ...options,
            ...credentials,
            apiUrl: this.#apiUrl,
          })
        : new GivenToken(credentials.accessToken)
  }

  get(path: string, params: PathParams = {}): Promise<unknown> {
    return this.#call({ method: 'GET', path, params })
  }

  post(path: string, params: PathParams, body: unknown): Promise<unknown> {
    return this.#call({ method: 'POST', path, params, body })
  }

  put(path: string, params: PathParams, body: unknown): Promise<unknown> {
    return this.#call({ method: 'PUT', path, params, body })
  }

  patch(path: string, params: PathParams, body: unknown): Promise<unknown> {
    return this.#call({ method: 'PATCH', path, params, body })
  }

  delete(path: string, params: PathParams = {}): Promise<unknown> {
    return this.#call({ method: 'DELETE', path, params })
  }

  async #call(call: Call): Promise<unknown> {
    try {
      const request = this.#toRequest(call)
      const response = await withToken(this.#tokens, this.#refusedTokens, {
        send: (token) => this.#send(request, token),
        toError: (refused) => toRefusal(request, refused),
      })
      return readJson(response, `${call.method} ${request.path}`)
    } catch (error) {
      throw toPortError(error, this.#isMinted ? 'client' : 'access-token')
    }
  }

  #send(request: HttpRequest, token: string): Promise<BufferedResponse> {
    const headers = { ...request.headers, authorization: `Bearer ${token}` }
    return this.#http.send({ ...request, headers })
  }

  #toRequest({ method, path, params, body }: Call): HttpRequest {
    return {
      method,
      url: `${this.#apiUrl}${fill(path, params)}`,
      path: path.replace(/\?.*/, ''),
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    }
  }
}

function fill(path: string, params: PathParams): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new TypeError(`No "${name}" for ${path}`)
    return encodeURIComponent(value)
  })
}
