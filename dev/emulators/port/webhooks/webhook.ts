import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isObject, textOr } from '../../server/json.ts'
import { type Stamps, stamp } from '../api/stamps.ts'
import { type Mapping, readMapping } from './mapping.ts'

/** How a webhook proves who sent a request. */
export type Security = {
  readonly secret: string
  readonly header: string
  readonly algorithm: 'sha1' | 'sha256' | 'plain'
  readonly prefix: string
}

/** A webhook data source of an account. */
export type Webhook = Stamps & {
  readonly identifier: string
  /** The secret part of its URL. */
  readonly key: string
  readonly document: Readonly<Record<string, unknown>>
  readonly enabled: boolean
  /** Missing = unsigned requests are taken. */
  readonly security: Security | undefined
  readonly requestIdentifierPath: string | undefined
  readonly mappings: readonly Mapping[]
}

/** What a webhook keeps when its document changes. */
export type WebhookOrigin = {
  readonly key: string
  readonly createdAt?: string
}

/** Makes the secret part of a webhook's URL. */
export function createKey(): string {
  return randomBytes(16).toString('hex')
}

/** Reads a webhook's document. */
export function readWebhook(document: unknown, origin: WebhookOrigin): Webhook {
  if (!isObject(document)) throw new TypeError('A webhook is an object.')
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

/** Tells whether a request carries the right signature. */
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
