import { randomBytes } from 'node:crypto'

const LIFETIME_SECONDS = 3_599

/** Stores the access tokens that Entra issued for Graph. */
export class IssuedTokens {
  readonly #expiry = new Map<string, number>()

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

  /** Whether Entra issued the token and it has not expired. */
  isValid(token: string): boolean {
    return (this.#expiry.get(token) ?? 0) > Date.now()
  }
}
