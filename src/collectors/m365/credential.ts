import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import type { NodeAuthOptions } from '@azure/msal-node'
import { ConfigError } from '../../errors.ts'

/** How the app proves to Entra who it is. */
export type EntraCredential =
  | { readonly type: 'secret'; readonly secret: string }
  /** PEM with the certificate and its private key. */
  | { readonly type: 'certificate'; readonly pem: string }
  /** GitHub's OIDC token, made for an audience when it is needed. */
  | {
      readonly type: 'oidc'
      readonly getToken: (audience: string) => Promise<string>
    }

/** The certificate as MSAL wants it. */
export type ClientCertificate = NonNullable<
  NodeAuthOptions['clientCertificate']
>

const CERTIFICATE_BLOCK =
  /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
const MIN_KEY_BITS = 2048

/**
 * Reads a PEM with a certificate and its private key.
 * @throws {ConfigError} when one is missing, unreadable or encrypted
 */
export function readCertificate(text: string): ClientCertificate {
  // A secret store that holds only one line keeps line breaks as `\n`.
  const pem = text.replaceAll('\\n', '\n')
  const key = readPrivateKey(pem)
  const certificate = readCertificates(pem).find((one) =>
    one.checkPrivateKey(key),
  )
  if (certificate === undefined) {
    throw invalid(
      'holds no certificate that belongs to its private key',
      'Put both into it, one after the other.',
    )
  }
  return {
    thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

function readPrivateKey(pem: string): KeyObject {
  if (/BEGIN ENCRYPTED PRIVATE KEY|Proc-Type: 4,ENCRYPTED/.test(pem)) {
    throw invalid(
      'holds an encrypted private key',
      'Decrypt it first: openssl pkey -in encrypted.pem -out decrypted.pem.',
    )
  }
  if (!/BEGIN (RSA )?PRIVATE KEY/.test(pem)) {
    throw invalid(
      'holds no RSA private key',
      'It needs the certificate and its private key.',
    )
  }
  return refuseWeakKey(parseKey(pem))
}

function parseKey(pem: string): KeyObject {
  const begin = pem.search(/-----BEGIN (RSA )?PRIVATE KEY-----/)
  try {
    return createPrivateKey(pem.slice(begin))
  } catch {
    // OpenSSL's message could quote the key: it is not handed on.
    throw invalid('has a private key that cannot be read', 'Export it again.')
  }
}

function refuseWeakKey(key: KeyObject): KeyObject {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType === 'rsa' && bits >= MIN_KEY_BITS) return key
  throw invalid(
    `has a private key that Entra does not take`,
    `It must be an RSA key of ${MIN_KEY_BITS} bits or more.`,
  )
}

function readCertificates(pem: string): X509Certificate[] {
  try {
    return Array.from(
      pem.matchAll(CERTIFICATE_BLOCK),
      ([block]) => new X509Certificate(block),
    )
  } catch {
    throw invalid('has a certificate that cannot be read', 'Export it again.')
  }
}

function invalid(problem: string, remedy: string): ConfigError {
  return new ConfigError(`"ms-client-certificate" ${problem}. ${remedy}`)
}
