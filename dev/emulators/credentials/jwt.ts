import { constants, type KeyObject, sign, verify } from 'node:crypto'
import { parseObject } from '../server/json.ts'

export type JwtAlgorithm = 'RS256' | 'PS256'

/** A decoded token. Its signature is not verified. */
export type Jwt = {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  readonly signed: string
  readonly signature: Buffer
}

/** Returns `undefined` if the token does not have three parts. */
export function readJwt(token: string): Jwt | undefined {
  const [header, claims, signature, more] = token.split('.')
  if (!header || !claims || !signature || more !== undefined) return undefined
  return {
    header: decodePart(header),
    claims: decodePart(claims),
    signed: `${header}.${claims}`,
    signature: Buffer.from(signature, 'base64url'),
  }
}

/** Whether the token has this algorithm and a valid signature. */
export function isSignedBy(
  jwt: Jwt,
  algorithm: JwtAlgorithm,
  key: KeyObject,
): boolean {
  if (jwt.header.alg !== algorithm) return false
  const bytes = Buffer.from(jwt.signed)
  const options = { key, ...paddingOf(algorithm) }
  return verify('sha256', bytes, options, jwt.signature)
}

/** Returns an RS256 token. */
export function signJwt(
  claims: Readonly<Record<string, unknown>>,
  key: KeyObject,
): string {
  const header = encodePart({ alg: 'RS256', typ: 'JWT' })
  const signed = `${header}.${encodePart(claims)}`
  const signature = sign('sha256', Buffer.from(signed), key)
  return `${signed}.${signature.toString('base64url')}`
}

function paddingOf(algorithm: JwtAlgorithm) {
  if (algorithm === 'RS256') return { padding: constants.RSA_PKCS1_PADDING }
  return {
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  }
}

function decodePart(part: string): Record<string, unknown> {
  return parseObject(Buffer.from(part, 'base64url').toString('utf8'))
}

function encodePart(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
