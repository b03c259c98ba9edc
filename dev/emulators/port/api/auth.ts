import { randomBytes } from 'node:crypto'
import type { Secrets } from '../../credentials/secrets.ts'
import {
  bearerToken,
  type Exchange,
  jsonReply,
  type Reply,
} from '../../server/exchange.ts'
import { parseObject } from '../../server/json.ts'
import type { PortOptions } from '../options.ts'
import { portError } from './replies.ts'

const LIFETIME_MS = 10_800_000

type Issued = { readonly token: string; readonly expiresAt: number }

export class PortTokens {
  readonly #secrets: Secrets
  readonly #options: PortOptions
  #issued: Issued | undefined

  constructor(secrets: Secrets, options: PortOptions) {
    this.#secrets = secrets
    this.#options = options
  }

  /** Answers with the current token until it expires, like Port. */
  issue(exchange: Exchange): Reply {
    const { portClientId, portClientSecret } = this.#secrets
    const given = parseObject(exchange.body.toString('utf8'))
    if (
      given.clientId !== portClientId ||
      given.clientSecret !== portClientSecret
    ) {
      return portError(401, 'invalid_credentials', 'Invalid client credentials')
    }
    const { token, expiresAt } = this.#valid()
    return jsonReply(200, {
      ok: true,
      accessToken: token,
      expiresIn: Math.ceil((expiresAt - Date.now()) / 1_000),
      tokenType: 'Bearer',
    })
  }

  /** Returns `undefined` if the token is valid. */
  refuse(exchange: Exchange): Reply | undefined {
    const given = bearerToken(exchange)
    const { accessToken } = this.#options
    if (accessToken !== undefined && given === accessToken) return undefined
    const issued = this.#issued
    if (!issued || issued.token !== given) {
      const message = 'Authorization is missing or invalid'
      return portError(401, 'unauthorized', message)
    }
    if (issued.expiresAt > Date.now()) return undefined
    return portError(401, 'unauthorized', 'The access token has expired')
  }

  #valid(): Issued {
    if (this.#issued && this.#issued.expiresAt > Date.now()) return this.#issued
    const lifetimeMs = this.#options.tokenLifetimeMs ?? LIFETIME_MS
    this.#issued = {
      token: `emulated.${randomBytes(18).toString('base64url')}`,
      expiresAt: Date.now() + lifetimeMs,
    }
    return this.#issued
  }
}
