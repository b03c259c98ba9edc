// Emulates GitHub's OIDC provider. An Actions job requests its token from
// ACTIONS_ID_TOKEN_REQUEST_URL.
import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { isSignedBy, type Jwt, signJwt } from '../credentials/jwt.ts'
import type { Secrets } from '../credentials/secrets.ts'
import {
  bearerToken,
  type Exchange,
  jsonReply,
  type Reply,
} from '../server/exchange.ts'

const LIFETIME_SECONDS = 300

/** Issues and checks OIDC tokens. */
export class OidcProvider {
  readonly #secrets: Secrets
  #keys: { publicKey: KeyObject; privateKey: KeyObject } | undefined

  constructor(secrets: Secrets) {
    this.#secrets = secrets
  }

  /** Answers the token request of a job. */
  answer(exchange: Exchange): Reply {
    if (bearerToken(exchange) !== this.#secrets.oidcRequestToken) {
      return jsonReply(401, { message: 'Unauthorized' })
    }
    const { issuer, subject } = this.#secrets.oidc
    const now = Math.floor(Date.now() / 1_000)
    const claims = {
      jti: randomUUID(),
      iss: issuer,
      sub: subject,
      aud: exchange.url.searchParams.get('audience') ?? issuer,
      nbf: now,
      iat: now,
      exp: now + LIFETIME_SECONDS,
    }
    const value = signJwt(claims, this.#keyPair().privateKey)
    return jsonReply(200, { value })
  }

  /** Whether the emulated endpoint signed the token. */
  hasSigned(jwt: Jwt): boolean {
    return isSignedBy(jwt, 'RS256', this.#keyPair().publicKey)
  }

  #keyPair() {
    // Created on first use, because most runs do not need an OIDC token.
    this.#keys ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
    return this.#keys
  }
}
