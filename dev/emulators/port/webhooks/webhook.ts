import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isObject, textOr } from '../../server/json.ts'
import { type Stamps, stamp } from '../api/stamps.ts'
import { type Mapping, readMapping } from './mapping.ts'

/** How requests are signed. */
export type Security = {
  readonly secret: string
  readonly header: string
  readonly algorithm: 'sha1' | 'sha256' | 'plain'
  readonly prefix: string
}

export type Webhook = Stamps & {
  readonly identifier: string
  /** The secret part of the URL. */
  readonly key: string
  readonly document: Readonly<Record<string, unknown>>
  readonly enabled: boolean
  /** `undefined` accepts unsigned requests. */
  readonly security: Security | undefined
  readonly requestIdentifierPath: string | undefined
  readonly mappings: readonly Mapping[]
}

/** What stays if the document of a webhook changes. */
export type WebhookOrigin = {
  readonly key: string
  readonly createdAt?: string
}

/** Returns the secret part of a webhook URL. */
export function createKey(): string {
  return randomBytes(16).toString('hex')
}

export function readWebhook(document: unknown, origin: WebhookOrigin): Webhook {
  if (!isObject(document)) throw new TypeError('A webhook must be an object.')
  const security = isObject(document.security) ? document.security : {}
  const path = security.requestIdentifierPath
  const mappings = Array.isArray(document.mappings) ? document.mappings : []
  const { key } = origin
  return {
    ...stamp(origin),
    identifier: textOr(document.identifier, key),
    key,
    document,
    enabled: document.enabled === true,
    security: readSecurity(security),
    requestIdentifierPath: typeof path === 'string' ? path : undefined,
    mappings: mappings.map(readMapping),
  }
}

/** Whether the signature of a request is valid. */
export function isSigned(
  { security }: Webhook,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): boolean {
  if (!security) return true
  const { secret, algorithm, prefix, header } = security
  const proof =
    algorithm === 'plain'
      ? secret
      : createHmac(algorithm, secret).update(body).digest('hex')
  const expected = Buffer.from(prefix + proof)
  const given = Buffer.from(headers[header.toLowerCase()] ?? '')
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function readSecurity(fields: Record<string, unknown>): Security | undefined {
  const { secret, signatureAlgorithm } = fields
  if (typeof secret !== 'string' || secret === '') return undefined
  return {
    secret,
    header: textOr(fields.signatureHeaderName, 'x-signature'),
    algorithm:
      signatureAlgorithm === 'sha1' || signatureAlgorithm === 'plain'
        ? signatureAlgorithm
        : 'sha256',
    prefix: textOr(fields.signaturePrefix, ''),
  }
}
