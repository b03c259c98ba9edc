// Private keys and certificates as PEM. The messages continue the input's name
// and quote nothing: OpenSSL's own messages could show the key.
import type { KeyObject, X509Certificate } from 'node:crypto'
import { type Day, utcDay } from '../domain/day.ts'

/** A certificate by its thumbprint, and its private key as PKCS#8. */
export type ClientCertificate = {
  readonly thumbprintSha256: string
  readonly privateKey: string
  /** The UTC day on which it expires. */
  readonly expiresOn: Day
}

export class PemError extends Error {
  override readonly name = 'PemError'
}

const KEY_BEGIN = /-----BEGIN (RSA )?PRIVATE KEY-----/
const ENCRYPTED = /BEGIN ENCRYPTED PRIVATE KEY|Proc-Type: 4,ENCRYPTED/
const CERTIFICATE_BLOCK =
  /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
const MIN_KEY_BITS = 2048

/**
 * Returns the private key of a GitHub App as PKCS#8.
 * @throws {PemError} when the key is unreadable, encrypted or not RSA
 */
export function readAppKey(text: string): string {
  return toPkcs8(readKey(withLineBreaks(text)))
}

/**
 * @throws {PemError} when one is missing, unreadable or encrypted
 */
export function readCertificate(text: string): ClientCertificate {
  const pem = withLineBreaks(text)
  const key = readKey(pem)
  const certificate = readCertificates(pem).find((one) =>
    one.checkPrivateKey(key),
  )
  if (certificate === undefined) {
    throw new PemError(
      'holds no certificate that belongs to its private key. Put both into it, one after the other',
    )
  }
  return {
    thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
    privateKey: toPkcs8(key),
    expiresOn: utcDay(certificate.validToDate),
  }
}

/**
 * Restores line breaks: some secret stores write them as `\n` or `\r\n`. A file
 * that was pasted into YAML may be indented.
 */
function withLineBreaks(text: string): string {
  return text
    .replaceAll('\\r', '')
    .replaceAll('\\n', '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
}

/** Node's cryptography takes a while to load, and most runs have no key. */
function loadCrypto() {
  return process.getBuiltinModule('node:crypto')
}

function readKey(pem: string): KeyObject {
  if (ENCRYPTED.test(pem)) {
    throw new PemError(
      'holds an encrypted private key. Decrypt it first: openssl pkey -in encrypted.pem -out decrypted.pem',
    )
  }
  const begin = pem.search(KEY_BEGIN)
  if (begin === -1) {
    throw new PemError(
      'holds no RSA private key. It begins with "-----BEGIN PRIVATE KEY-----" or "-----BEGIN RSA PRIVATE KEY-----"',
    )
  }
  return rejectWeakKey(parseKey(pem.slice(begin)))
}

function parseKey(pem: string): KeyObject {
  // OpenSSL can report an error of an earlier operation for a valid key. The
  // second attempt succeeds.
  const key = tryToParse(pem) ?? tryToParse(pem)
  if (key === undefined) {
    throw new PemError(
      'has a private key that cannot be read. Give the whole file, with its line breaks or with \\n in their place',
    )
  }
  return key
}

function tryToParse(pem: string): KeyObject | undefined {
  try {
    return loadCrypto().createPrivateKey(pem)
  } catch {
    return undefined
  }
}

function rejectWeakKey(key: KeyObject): KeyObject {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType === 'rsa' && bits >= MIN_KEY_BITS) return key
  throw new PemError(
    `has a private key of the wrong kind. It must be an RSA key of ${MIN_KEY_BITS} bits or more`,
  )
}

function readCertificates(pem: string): X509Certificate[] {
  const { X509Certificate: Certificate } = loadCrypto()
  try {
    return Array.from(
      pem.matchAll(CERTIFICATE_BLOCK),
      ([block]) => new Certificate(block),
    )
  } catch {
    throw new PemError(
      'has a certificate that cannot be read. Give the whole file, with its line breaks or with \\n in their place',
    )
  }
}

function toPkcs8(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}
