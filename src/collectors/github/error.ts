// Explains failures of GitHub requests to the owner of the workflow.
import type { z } from 'zod'
import { describeScope, type Scope } from '../../domain/scope.ts'
import { CancelledError, errorMessage, SourceError } from '../../errors.ts'
import {
  type Explanation,
  explainHttpError,
  type FailureWords,
  withCause,
} from '../../http/explain-http-error.ts'
import { HttpError } from '../../http/http-error.ts'
import { redact } from '../../runtime/redact.ts'
import type { Warning } from '../collector.ts'
import type { MalformedRows } from './malformed-rows.ts'
import { GitHubRefusal } from './refusal.ts'
import {
  appPermission,
  installation,
  LATER,
  METRICS_POLICY,
  type NeededPermission,
  newToken,
  otherHost,
  otherName,
  rateLimited,
  SINGLE_SIGN_ON,
  tokenPermission,
  unreachable,
  wrongAddress,
} from './remedies.ts'

/** A person's or machine's token, or a GitHub App's installation token. */
export type CredentialKind = 'token' | 'app'

/** What is read, of which scope and with which credential. */
export type Subject = {
  readonly scope: Scope
  /** `Copilot seats`, `Copilot usage of 2026-11-20`. */
  readonly what: string
  readonly credential: CredentialKind
  readonly permission: NeededPermission
  /** The input of the token; default: "github-token". */
  readonly tokenInput?: string | undefined
}

const WRONG_ADDRESS: Explanation = {
  code: 'GITHUB_UNEXPECTED_RESPONSE',
  remedy: wrongAddress(),
}
const UNAVAILABLE: Explanation = { code: 'GITHUB_UNAVAILABLE', remedy: LATER }
const POLICY_OFF: Explanation = {
  code: 'GITHUB_METRICS_POLICY_OFF',
  remedy: METRICS_POLICY,
}
/** GitHub's words for the policy, with 403 or 422. */
const METRICS_OFF =
  /copilot (usage )?metrics\b.{0,80}\b(policy|disabled|not enabled)\b/i

const BILLING = /\b(billing|payment|subscription)\b/i

/** Returns the {@link SourceError} for whatever a GitHub request threw. */
export function toSourceError(error: unknown, subject: Subject): Error {
  if (error instanceof SourceError) return error
  if (error instanceof CancelledError) return error
  if (error instanceof GitHubRefusal) return fromRefusal(error, subject)
  if (error instanceof HttpError) return fromHttpError(error, subject)
  return error instanceof Error ? error : new Error(errorMessage(error))
}

/** Returns the error for a response of another shape than documented. */
export function unexpectedResponse(
  issue: z.ZodError,
  subject: Subject,
): SourceError {
  const first = issue.issues[0]
  const field = first?.path.join('.')
  const what = field ? `the field "${redact(field)}"` : 'the response'
  return new SourceError(
    WRONG_ADDRESS.code,
    `${cannotRead(subject)}: ${what} differs from GitHub's documentation (${redact(first?.message ?? '')}).`,
    { cause: issue, remedy: WRONG_ADDRESS.remedy },
  )
}

/** Returns the error for a list or report with too many malformed rows. */
export function malformedRows(
  malformed: MalformedRows,
  subject: Subject,
): SourceError {
  return new SourceError(
    WRONG_ADDRESS.code,
    `${cannotRead(subject)}: ${malformed.share} differ from GitHub's documentation, the first one in ${malformed.first}.`,
    { remedy: WRONG_ADDRESS.remedy },
  )
}

/** The warning for malformed rows that are few enough to be skipped. */
export function skippedRows(
  malformed: MalformedRows,
  { what, scope }: Subject,
): Warning {
  return {
    code: 'GITHUB_ROWS_SKIPPED',
    message: `Skipped ${malformed.share} of ${what} of ${describeScope(scope)} because they are malformed. The first one is ${malformed.first}. The other rows are sent. If the warning stays, report the place and the field, without their content, to the maintainers of this action.`,
  }
}

/** The beginning of every message: `Cannot read Copilot seats of …`. */
export function cannotRead({ what, scope }: Subject): string {
  return `Cannot read ${what} of ${describeScope(scope)}`
}

function fromHttpError(error: HttpError, subject: Subject): SourceError {
  const explanation =
    error.kind === 'wait-too-long'
      ? tooManyRequests(error.retryAt)
      : explainHttpError(error, wordsFor(error))
  return explained(error, explanation, subject)
}

/** A status here is that of a download host, not of GitHub's API. */
function wordsFor({ host, redirectHost = host }: HttpError): FailureWords {
  const notReached: Explanation = {
    code: 'GITHUB_UNAVAILABLE',
    remedy: unreachable(redirectHost),
  }
  return {
    rateLimited: () => notReached,
    unavailable: notReached,
    unexpected: { ...WRONG_ADDRESS, remedy: wrongAddress(redirectHost) },
    refused: () => notReached,
  }
}

function fromRefusal(refusal: GitHubRefusal, subject: Subject): SourceError {
  const explanation = explainHttpError(
    { kind: 'status', status: refusal.status, retryAt: undefined },
    {
      rateLimited: tooManyRequests,
      unavailable: UNAVAILABLE,
      unexpected: WRONG_ADDRESS,
      refused: (status) => explainRefused(status, refusal, subject),
    },
  )
  return explained(refusal, explanation, subject)
}

/** Creates the error with problem, cause and remedy. */
export function explained(
  cause: Error,
  explanation: Explanation,
  subject: Subject,
): SourceError {
  const problem = `${cannotRead(subject)}: ${cause.message}.`
  const { code, remedy } = explanation
  return new SourceError(code, withCause(problem, explanation), {
    cause,
    remedy,
  })
}

function tooManyRequests(retryAt: Date | undefined): Explanation {
  return { code: 'GITHUB_RATE_LIMITED', remedy: rateLimited(retryAt) }
}

function explainRefused(
  status: number,
  refusal: GitHubRefusal,
  subject: Subject,
): Explanation {
  switch (status) {
    case 401:
      return explainUnauthorized(subject)
    case 403:
      return METRICS_OFF.test(refusal.words)
        ? POLICY_OFF
        : explainForbidden(refusal, subject)
    case 404:
      return explainNotFound(subject)
    case 422:
      if (METRICS_OFF.test(refusal.words)) return POLICY_OFF
      return BILLING.test(refusal.words)
        ? billingProblem(subject)
        : WRONG_ADDRESS
    default:
      return WRONG_ADDRESS
  }
}

function billingProblem({ scope }: Subject): Explanation {
  const of = describeScope(scope)
  return {
    code: 'GITHUB_BILLING_PROBLEM',
    remedy: { system: 'github', kind: 'license', need: 'payment', of },
  }
}

function explainUnauthorized({
  credential,
  scope,
  tokenInput = 'github-token',
}: Subject): Explanation {
  return credential === 'app'
    ? {
        code: 'GITHUB_UNAUTHORIZED',
        why: 'GitHub also refuses a new token of the GitHub App. The App may have been suspended or uninstalled.',
        remedy: installation(scope),
      }
    : {
        code: 'GITHUB_UNAUTHORIZED',
        why: 'The token is wrong, expired or revoked.',
        remedy: newToken(tokenInput),
      }
}

function explainNotFound({
  credential,
  scope,
  permission,
}: Subject): Explanation {
  const code = 'GITHUB_NOT_FOUND'
  if (credential === 'app') {
    const why = 'The GitHub App is installed there but cannot see this.'
    return { code, why, remedy: appPermission(permission) }
  }
  return {
    code,
    why: `The ${scope.type} does not exist under this name, or the token cannot see it.`,
    remedy: {
      ...otherName(scope),
      alternatives: [
        { ...tokenPermission(permission), when: 'the name is correct' },
        otherHost(scope),
      ],
    },
  }
}

function explainForbidden(
  refusal: GitHubRefusal,
  { credential, permission }: Subject,
): Explanation {
  if (refusal.isRateLimit) return tooManyRequests(undefined)
  const code = 'GITHUB_FORBIDDEN'
  if (refusal.headers.has('x-github-sso')) {
    return { code, why: NOT_SIGNED_ON, remedy: SINGLE_SIGN_ON }
  }
  const why = acceptedBy(refusal)
  const remedy =
    credential === 'app'
      ? appPermission(permission)
      : {
          ...tokenPermission(permission),
          alternatives: [
            {
              ...SINGLE_SIGN_ON,
              when: 'the organization uses SAML',
            },
          ],
        }
  return { code, ...(why && { why }), remedy }
}

export const NOT_SIGNED_ON = 'The token is not authorized for single sign-on.'

/** GitHub's own list of permissions, if the refusal has it. */
export function acceptedBy({
  headers,
}: Pick<GitHubRefusal, 'headers'>): string | undefined {
  const accepted = redact(headers.get('x-accepted-github-permissions') ?? '')
  return accepted === '' ? undefined : `GitHub accepts: ${accepted}.`
}
