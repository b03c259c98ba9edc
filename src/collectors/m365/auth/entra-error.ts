import { SourceError } from '../../../errors.ts'
import type { HttpError } from '../../../http/http-error.ts'
import { type EntraAnswer, oidcClaimsSchema } from '../schemas.ts'

/** What the reader of an error needs to know of the request. */
export type EntraSubject = {
  readonly tenantId: string
  readonly clientId: string
  /** The OIDC token that was presented, if one was; only claims are shown. */
  readonly assertion?: string | undefined
}

/** A refusal of Entra's, or another answer that holds no token. */
export type EntraRefusal = {
  readonly status: number
  readonly answer: EntraAnswer
}

const CODES_PAGE =
  'https://learn.microsoft.com/entra/identity-platform/reference-error-codes'

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const REMEDIES: Readonly<Record<number, string>> = {
  7000215:
    'The client secret is wrong. Put the value of the secret, not its id, into "ms-client-secret".',
  7000222:
    'The client secret has expired. Create a new one in the app registration and put it into "ms-client-secret".',
  700016:
    'The app is not known in this tenant. Check "ms-client-id" and "ms-tenant-id", and that an administrator has consented to the app.',
  7000112:
    'The app is disabled in this tenant. Enable it under Enterprise applications in the Entra admin center.',
  7000229:
    'The app is registered, but not known in this tenant. Let an administrator consent to it there, or check "ms-tenant-id".',
  90002: 'The tenant is not known. Check "ms-tenant-id" and "ms-cloud".',
  70021: 'No federated credential of the app fits the OIDC token.',
  700211:
    'No federated credential of the app fits the issuer of the OIDC token.',
  700212:
    'No federated credential of the app fits the audience of the OIDC token.',
  700213:
    'No federated credential of the app fits the subject of the OIDC token.',
  7002138:
    'A federated credential of the app differs from the subject of the OIDC token only in upper and lower case.',
  700027:
    'The app registration does not know the certificate, or it has expired there. Upload the certificate to the app registration, or give the one that it has.',
  700024:
    'The assertion is outside the time for which it is valid. Check the clock of the runner and the validity of the certificate.',
  50005:
    'Conditional access refuses the app. Ask an administrator to let its service principal in from where the run takes place.',
  53003:
    'Conditional access refuses the app. Ask an administrator to let its service principal in from where the run takes place.',
}
/** Refusals for which it does not matter what an OIDC token claims. */
const OTHER_CODES = [700016, 7000112, 7000229, 90002, 50005, 53003]
const SUBJECT_FORMS =
  'Issuer, subject and audience of the credential must equal these letter by letter. The subject has one of two forms: "repo:OWNER/REPO:…" or, for repositories created or renamed since 2026-07-15, "repo:OWNER@OWNER-ID/REPO@REPO-ID:…"; what follows is "ref:refs/heads/BRANCH", "ref:refs/tags/TAG", "environment:NAME" or "pull_request".'

/** Makes an error of a request to Entra that failed on the way. */
export function toEntraUnavailable(error: HttpError): SourceError {
  return new SourceError(
    'ENTRA_UNAVAILABLE',
    `Cannot get a token from Entra: ${error.message}. Check that the runner reaches this host, or run again later.`,
    { cause: error },
  )
}

/** Makes an error of an answer that holds no token. */
export function toEntraError(
  refusal: EntraRefusal,
  subject: EntraSubject,
): SourceError {
  const { status, answer } = refusal
  const codes = answer.error_codes ?? codesIn(answer.error_description)
  if (status === 408 || status === 429 || status >= 500 || status < 400) {
    return new SourceError(
      'ENTRA_UNAVAILABLE',
      `Cannot get a token from Entra: it answered ${status} without a token${traceOf(answer)}. Run again later.`,
    )
  }
  const names = [...codes.map((code) => `AADSTS${code}`), answer.error ?? '']
  const said = names.filter((name) => name !== '').join(', ')
  return new SourceError(
    'ENTRA_REFUSED',
    `Cannot get a token from Entra for app "${subject.clientId}" in tenant "${subject.tenantId}": it answered ${status}${said && ` (${said})`}${traceOf(answer)}. ${remedyFor(codes, subject)}`,
  )
}

function remedyFor(
  codes: readonly number[],
  { assertion }: EntraSubject,
): string {
  const known = codes.find((code) => Object.hasOwn(REMEDIES, code))
  const remedy =
    (known === undefined ? undefined : REMEDIES[known]) ??
    `${CODES_PAGE} says what the code means.`
  const isOther = known !== undefined && OTHER_CODES.includes(known)
  if (assertion === undefined || isOther) return remedy
  return `${remedy} ${describeClaims(assertion)} ${SUBJECT_FORMS}`
}

/** Shows what Entra compares, never the token itself. */
function describeClaims(assertion: string): string {
  const claims = oidcClaimsSchema.safeParse(decodePayload(assertion))
  if (!claims.success) return 'Its claims cannot be read.'
  const { iss, sub, aud } = claims.data
  return `The token has iss "${iss}", sub "${sub}", aud "${aud}".`
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

function traceOf(answer: EntraAnswer): string {
  return answer.trace_id === undefined ? '' : `, trace id ${answer.trace_id}`
}
