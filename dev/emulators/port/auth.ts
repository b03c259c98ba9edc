import { randomBytes } from 'node:crypto'
import {
  bearerToken,
  type Exchange,
  jsonReply,
  type Reply,
} from '../exchange.ts'
import { parseObject } from '../json.ts'
import type { Secrets } from '../secrets.ts'
import { portError } from './replies.ts'

const LIFETIME_SECONDS = 10_800

/** Issues and checks the access tokens of Port's API. */
export class PortTokens {
  readonly #secrets: Secrets
  readonly #token = `emulated.${randomBytes(18).toString('base64url')}`

  constructor(secrets: Secrets) {
    this.#secrets = secrets
  }

  /** Answers a request for a token; asking again gives the same one. */
  issue(exchange: Exchange): Reply {
    const { portClientId, portClientSecret } = this.#secrets
    const given = parseObject(exchange.body.toString('utf8'))
    if (
      given.clientId !== portClientId ||
      given.clientSecret !== portClientSecret
    ) {
      return portError(401, 'invalid_credentials', 'Invalid client credentials')
    }
    return jsonReply(200, {
      ok: true,
      accessToken: this.#token,
      expiresIn: LIFETIME_SECONDS,
      tokenType: 'Bearer',
    })
  }

  /** Refuses a request without the token. */
  refuse(exchange: Exchange): Reply | undefined {
    if (bearerToken(exchange) === this.#token) return undefined
    return portError(401, 'unauthorized', 'Authorization is missing or invalid')
  }
}
