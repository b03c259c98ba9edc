import { SourceError } from '../../../errors.ts'
import type { HttpError } from '../../../http/http-error.ts'
import { redact } from '../../../runtime/redact.ts'
import { laterOrNetwork } from '../remedies.ts'
import { type EntraResponse, oidcClaimsSchema } from '../schemas.ts'
import { type Claims, explainCodes } from './explain-codes.ts'

/** The app registration that a token was requested for. */
export type Subject = {
  readonly tenantId: string
  readonly clientId: string
  /** The OIDC token of the request, if any. Messages show only its claims. */
  readonly assertion?: string | undefined
}

/** A response of Entra without a token. */
export type EntraRefusal = {
  readonly status: number
  readonly response: EntraResponse
}

/** A subject may name an owner, a repository and a branch, all of them long. */
const MAX_CLAIM_CHARACTERS = 1_000

/** Wraps a token request that got no response. */
export function toEntraUnavailable(error: HttpError): SourceError {
  return new SourceError(
    'ENTRA_UNAVAILABLE',
    `Cannot get a token from Entra: ${error.message}.`,
    {
      cause: error,
      remedy: error.remedy ?? laterOrNetwork('entra', error.host),
    },
  )
}

/** Explains a response without a token. */
export function toEntraError(
  refusal: EntraRefusal,
  subject: Subject,
): SourceError {
  const { status, response } = refusal
  const codes = response.error_codes ?? codesIn(response.error_description)
  if (status === 408 || status === 429 || status >= 500 || status < 400) {
    return new SourceError(
      'ENTRA_UNAVAILABLE',
      `Cannot get a token from Entra: it answered ${status} without a token${traceOf(response)}.`,
      { remedy: { system: 'entra', kind: 'wait' } },
    )
  }
  const names = [
    ...codes.map((code) => `AADSTS${code}`),
    response.error ?? '',
  ].filter((name) => name !== '')
  const reason = names.length === 0 ? '' : ` (${names.join(', ')})`
  const problem = `Cannot get a token from Entra for app "${subject.clientId}" in tenant "${subject.tenantId}": it answered ${status}${reason}${traceOf(response)}.`
  const { why, remedy } = explainCodes(codes, claimsOf(subject))
  return new SourceError(
    'ENTRA_REFUSED',
    why === undefined ? problem : `${problem} ${why}`,
    { remedy },
  )
}

/** Returns the claims that Entra compares, never the token itself. */
function claimsOf({ assertion }: Subject): Claims | undefined {
  if (assertion === undefined) return undefined
  const claims = oidcClaimsSchema.safeParse(decodePayload(assertion))
  if (!claims.success) return {}
  const { iss, sub, aud } = claims.data
  const show = (claim: unknown) => redact(String(claim), MAX_CLAIM_CHARACTERS)
  return { issuer: show(iss), subject: show(sub), audience: show(aud) }
}

function decodePayload(assertion: string): unknown {
  const payload = assertion.split('.')[1] ?? ''
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

function codesIn(description: string | undefined): number[] {
  return Array.from(
    (description ?? '').matchAll(/AADSTS(\d+)/g),
    ([, digits]) => Number(digits),
  )
}

function traceOf(response: EntraResponse): string {
  return response.trace_id === undefined
    ? ''
    : `, trace id ${response.trace_id}`
}
