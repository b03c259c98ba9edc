import { randomBytes } from 'node:crypto'

const LIFETIME_SECONDS = 3_599

/** Remembers the access tokens that Entra issued for Graph. */
export class IssuedTokens {
  readonly #expiry = new Map<string, number>()

  /** Issues a token. */
  issue() {
    const access_token = `emulated.${randomBytes(24).toString('base64url')}`
    this.#expiry.set(access_token, Date.now() + LIFETIME_SECONDS * 1_000)
    return {
      token_type: 'Bearer',
      expires_in: LIFETIME_SECONDS,
      ext_expires_in: LIFETIME_SECONDS,
      access_token,
    }
  }

  /** Tells whether a token was issued here and is still good. */
  isValid(token: string): boolean {
    return (this.#expiry.get(token) ?? 0) > Date.now()
  }
}
