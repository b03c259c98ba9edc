// Tokens for Port's API. One is good for hours, so a run usually mints one;
// many requests may be under way, and they all share it.
import type { HttpClient } from '../http/http-client.ts'
import { HttpError } from '../http/http-error.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Secrets } from '../runtime/secrets.ts'
import { readAnswer, readJson, toRefusal } from './response.ts'
import { tokenSchema } from './schemas.ts'

/** Where the token for Port's API comes from. */
export interface TokenSource {
  /** Gives a token that is good for some minutes yet. */
  token(): Promise<string>
  /** Gives another token than the refused one, if there can be one. */
  renew(refused: string): Promise<string | undefined>
}

/** A token that was given; nothing can be had after its end. */
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
/** All of these say that the credentials are not taken. */
const REFUSED = [400, 401, 403, 422]

/** Mints tokens from the credentials of a client, and only when needed. */
export class MintedToken implements TokenSource {
  readonly #options: MintedTokenOptions
  #current: { readonly token: string; readonly renewAtMs: number } | undefined
  #minting: Promise<string> | undefined

  constructor(options: MintedTokenOptions) {
    this.#options = options
  }

  async token(): Promise<string> {
    const current = this.#current
    const nowMs = this.#options.clock.now().getTime()
    const isGood = current !== undefined && nowMs < current.renewAtMs
    return isGood ? current.token : this.#mintOnce()
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
      if (!REFUSED.includes(response.status)) throw error
      const { detail } = error
      throw new HttpError({ ...request, kind: 'status', status: 401, detail })
    }
    const subject = 'an access token'
    return this.#keep(
      readAnswer(tokenSchema, readJson(response, subject), subject),
    )
  }

  /** Port gives the same token again, so its end may be near already. */
  #keep(minted: { accessToken: string; expiresIn: number }): string {
    const { secrets, clock } = this.#options
    const lifeMs = minted.expiresIn * 1000
    const goodForMs = Math.max(lifeMs - RENEW_BEFORE_END_MS, lifeMs / 2)
    secrets.add(minted.accessToken)
    this.#current = {
      token: minted.accessToken,
      renewAtMs: clock.now().getTime() + goodForMs,
    }
    return minted.accessToken
  }
}
