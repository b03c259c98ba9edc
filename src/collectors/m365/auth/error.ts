import { SourceError } from '../../../errors.ts'
import type { HttpError } from '../../../http/http-error.ts'
import { redact } from '../../../runtime/redact.ts'
import { type EntraResponse, oidcClaimsSchema } from '../schemas.ts'

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
const CODES_PAGE =
  'https://learn.microsoft.com/entra/identity-platform/reference-error-codes'
const CONDITIONAL_ACCESS =
  'Conditional access blocks the app. Ask an administrator to allow its service principal from the network of the runner.'

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const ADVICE: Readonly<Record<number, string>> = {
  7000215:
    'The client secret is wrong. Put the value of the secret, not its ID, into "ms-client-secret".',
  7000222:
    'The client secret has expired. Create a new secret in the app registration and put its value into "ms-client-secret".',
  700016:
    'The tenant does not know the app. Check "ms-client-id" and "ms-tenant-id", and that an administrator has consented to the app.',
  7000112:
    'The app is disabled in this tenant. Enable it under Enterprise applications in the Entra admin center.',
  7000229:
    'The app has no service principal in this tenant. Ask an administrator to consent to the app, or check "ms-tenant-id".',
  90002: 'Entra does not know the tenant. Check "ms-tenant-id" and "ms-cloud".',
  70021: 'No federated credential of the app matches the OIDC token.',
  700211:
    'No federated credential of the app matches the issuer of the OIDC token.',
  700212:
    'No federated credential of the app matches the audience of the OIDC token.',
  700213:
    'No federated credential of the app matches the subject of the OIDC token.',
  7002138:
    'A federated credential of the app differs from the subject of the OIDC token only in upper and lower case.',
  700027:
    'The app registration does not have the certificate, or the certificate has expired. Upload the certificate to the app registration, or use the one that it has.',
  700024:
    'The assertion is not valid at this time. Check the clock of the runner and the validity of the certificate.',
  50005: CONDITIONAL_ACCESS,
  53003: CONDITIONAL_ACCESS,
}
/** Codes that do not depend on the claims of an OIDC token. */
const CODES_WITHOUT_CLAIMS = [700016, 7000112, 7000229, 90002, 50005, 53003]
const SUBJECT_FORMS =
  'Issuer, subject and audience of the federated credential must equal these values exactly. The subject begins with "repo:OWNER/REPO:". For repositories created or renamed since 2026-07-15 it begins with "repo:OWNER@OWNER-ID/REPO@REPO-ID:". It ends with "ref:refs/heads/BRANCH", "ref:refs/tags/TAG", "environment:NAME" or "pull_request".'

/** Wraps a token request that got no response. */
export function toEntraUnavailable(error: HttpError): SourceError {
  return new SourceError(
    'ENTRA_UNAVAILABLE',
    `Cannot get a token from Entra: ${error.message}. Check that the runner can reach this host, or run the workflow again later.`,
    { cause: error },
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
      `Cannot get a token from Entra: it answered ${status} without a token${traceOf(response)}. Run the workflow again later.`,
    )
  }
  const names = [
    ...codes.map((code) => `AADSTS${code}`),
    response.error ?? '',
  ].filter((name) => name !== '')
  const reason = names.length === 0 ? '' : ` (${names.join(', ')})`
  return new SourceError(
    'ENTRA_REFUSED',
    `Cannot get a token from Entra for app "${subject.clientId}" in tenant "${subject.tenantId}": it answered ${status}${reason}${traceOf(response)}. ${adviceFor(codes, subject)}`,
  )
}

function adviceFor(codes: readonly number[], { assertion }: Subject): string {
  const known = codes.find((code) => Object.hasOwn(ADVICE, code))
  const advice =
    (known === undefined ? undefined : ADVICE[known]) ??
    `Look up the code at ${CODES_PAGE}.`
  const needsClaims =
    known === undefined || !CODES_WITHOUT_CLAIMS.includes(known)
  if (assertion === undefined || !needsClaims) return advice
  return `${advice} ${describeClaims(assertion)} ${SUBJECT_FORMS}`
}

/** Shows the claims that Entra compares, never the token itself. */
function describeClaims(assertion: string): string {
  const claims = oidcClaimsSchema.safeParse(decodePayload(assertion))
  if (!claims.success) return 'The claims of the OIDC token cannot be read.'
  const { iss, sub, aud } = claims.data
  const show = (claim: unknown) => redact(String(claim), MAX_CLAIM_CHARACTERS)
  return `The token has iss "${show(iss)}", sub "${show(sub)}", aud "${show(aud)}".`
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
