import { X509Certificate } from 'node:crypto'
import { isSignedBy, type Jwt, readJwt } from '../credentials/jwt.ts'
import type { Secrets } from '../credentials/secrets.ts'
import type { Reply } from '../server/exchange.ts'
import { entraError } from './errors.ts'
import type { OidcProvider } from './oidc.ts'

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** What a token request is checked against. */
export type CredentialCheck = {
  readonly secrets: Secrets
  readonly oidc: OidcProvider
  /** Valid `aud` claims of an assertion that a certificate signed. */
  readonly audiences: readonly string[]
}

/** Returns `undefined` if the credential is valid. */
export function refuseCredential(
  form: URLSearchParams,
  check: CredentialCheck,
): Reply | undefined {
  const secret = form.get('client_secret')
  if (secret !== null) return refuseSecret(secret, check.secrets)
  const assertion = form.get('client_assertion')
  if (assertion === null) return entraError(7000216)
  if (form.get('client_assertion_type') !== ASSERTION_TYPE) {
    return entraError(7000216)
  }
  const jwt = readJwt(assertion)
  if (!jwt) return entraError(50027)
  const byCertificate = jwt.claims.iss === check.secrets.msClientId
  return byCertificate
    ? refuseCertificate(jwt, check)
    : refuseFederated(jwt, check)
}

function refuseSecret(secret: string, secrets: Secrets): Reply | undefined {
  if (secret === secrets.msClientSecret) return undefined
  return entraError(secret === secrets.msExpiredSecret ? 7000222 : 7000215)
}

function refuseCertificate(
  jwt: Jwt,
  { secrets, audiences }: CredentialCheck,
): Reply | undefined {
  if (!secrets.msCertificate) return entraError(700027)
  const certificate = new X509Certificate(secrets.msCertificate)
  const thumbprint = certificate.fingerprint256.replaceAll(':', '')
  const expected = Buffer.from(thumbprint, 'hex').toString('base64url')
  if (jwt.header['x5t#S256'] !== expected) return entraError(700027)
  if (!isSignedBy(jwt, 'PS256', certificate.publicKey)) return entraError(50027)
  const { sub, aud } = jwt.claims
  if (sub !== secrets.msClientId) return entraError(50027)
  if (!audiences.includes(String(aud))) return entraError(50027)
  return refuseTime(jwt)
}

function refuseFederated(
  jwt: Jwt,
  { secrets, oidc }: CredentialCheck,
): Reply | undefined {
  const known = secrets.federatedCredential
  const { iss, sub, aud } = jwt.claims
  const subject = String(sub)
  if (!known || iss !== known.issuer || aud !== known.audience) {
    return entraError(700213, subject)
  }
  if (subject !== known.subject) {
    const sameButCase = subject.toLowerCase() === known.subject.toLowerCase()
    return entraError(sameButCase ? 7002138 : 700213, subject)
  }
  if (!oidc.hasSigned(jwt)) return entraError(50027)
  return refuseTime(jwt)
}

function refuseTime({ claims }: Jwt): Reply | undefined {
  const now = Date.now() / 1_000
  const { exp, nbf } = claims
  const isOver = typeof exp !== 'number' || exp <= now
  const isEarly = typeof nbf === 'number' && nbf > now + 300
  return isOver || isEarly ? entraError(700024) : undefined
}
