// Tokens for Port's API. A token is valid for hours, so a run usually creates
// one, and all requests share it.
import type { HttpClient } from '../http/http-client.ts'
import { HttpError } from '../http/http-error.ts'
import type { TokenSource } from '../http/with-token.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Secrets } from '../runtime/secrets.ts'
import { readAnswer, readJson, toRefusal } from './response.ts'
import { tokenSchema } from './schemas.ts'

/** The token of "port-access-token"; it cannot be renewed. */
export class GivenToken implements TokenSource {
  readonly #token: string

  constructor(token: string) {
    this.#token = token
  }

  async token(): Promise<string> {
    return this.#token
  }

  async renew(): Promise<undefined> {
    return undefined
  }
}

export type MintedTokenOptions = {
  readonly http: HttpClient
  readonly apiUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly secrets: Secrets
  readonly clock: Clock
}

const TOKEN_PATH = '/v1/auth/access_token'
const RENEW_BEFORE_END_MS = 300_000
/** Port answers one of these if it refuses the credentials. */
const REFUSED_STATUSES = [400, 401, 403, 422]
const UNAUTHORIZED = { kind: 'status', status: 401 } as const

/** Creates tokens from client credentials, only when needed. */
export class MintedToken implements TokenSource {
  readonly #options: MintedTokenOptions
  /** `renewAtMs` is of the monotonic clock. */
  #current: { readonly token: string; readonly renewAtMs: number } | undefined
  #minting: Promise<string> | undefined
  /** Credentials that Port has refused and never accepted are not sent again. */
  #refusal: HttpError | undefined

  constructor(options: MintedTokenOptions) {
    this.#options = options
  }

  async token(): Promise<string> {
    const current = this.#current
    const nowMs = this.#options.clock.monotonicMs()
    const isValid = current !== undefined && nowMs < current.renewAtMs
    return isValid ? current.token : this.#mintOnce()
  }

  async renew(refused: string): Promise<string> {
    const current = this.#current?.token
    return current === undefined || current === refused
      ? this.#mintOnce()
      : current
  }

  #mintOnce(): Promise<string> {
    this.#minting ??= this.#mint().finally(() => {
      this.#minting = undefined
    })
    return this.#minting
  }

  /** https://docs.port.io/api-reference/create-an-access-token */
  async #mint(): Promise<string> {
    if (this.#refusal !== undefined) throw this.#refusal
    const { http, apiUrl, clientId, clientSecret } = this.#options
    const request = {
      method: 'POST',
      url: `${apiUrl}${TOKEN_PATH}`,
      path: TOKEN_PATH,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clientId, clientSecret }),
    }
    const response = await http.send(request)
    if (!response.ok) {
      const error = toRefusal(request, response)
      if (!REFUSED_STATUSES.includes(response.status)) throw error
      throw this.#noteRefusal(
        new HttpError({ ...request, ...UNAUTHORIZED, detail: error.detail }),
      )
    }
    const subject = 'an access token'
    return this.#keep(
      readAnswer(tokenSchema, readJson(response, subject), subject),
    )
  }

  #noteRefusal(refusal: HttpError): HttpError {
    if (this.#current === undefined) this.#refusal = refusal
    return refusal
  }

  /** Port returns the same token again, so the token may expire soon. */
  #keep(minted: { accessToken: string; expiresIn: number }): string {
    const { secrets, clock } = this.#options
    const lifeMs = minted.expiresIn * 1000
    const validForMs = Math.max(lifeMs - RENEW_BEFORE_END_MS, lifeMs / 2)
    secrets.add(minted.accessToken)
    this.#current = {
      token: minted.accessToken,
      renewAtMs: clock.monotonicMs() + validForMs,
    }
    return minted.accessToken
  }
}
