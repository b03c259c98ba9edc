// Explains failures of GitHub requests to the owner of the workflow.
import type { z } from 'zod'
import { describeScope, type Scope } from '../../domain/scope.ts'
import { CancelledError, errorMessage, SourceError } from '../../errors.ts'
import {
  type Explanation,
  explainHttpError,
  type FailureWords,
} from '../../http/explain-http-error.ts'
import { HttpError } from '../../http/http-error.ts'
import { redact } from '../../runtime/redact.ts'
import type { Warning } from '../collector.ts'
import type { MalformedRows } from './malformed-rows.ts'
import { GitHubRefusal } from './refusal.ts'

/** A person's or machine's token, or a GitHub App's installation token. */
export type CredentialKind = 'token' | 'app'

/** What is read, of which scope and with which credential. */
export type Subject = {
  readonly scope: Scope
  /** `Copilot seats`, `Copilot usage of 2026-11-20`. */
  readonly what: string
  readonly credential: CredentialKind
  /** What the credential needs, in GitHub's words. */
  readonly permission: string
}

const WRONG_ADDRESS: Explanation = {
  code: 'GITHUB_UNEXPECTED_RESPONSE',
  advice:
    'Check that "github-api-url" is GitHub\'s API and that no proxy changes its responses.',
}
const UNAVAILABLE: Explanation = {
  code: 'GITHUB_UNAVAILABLE',
  advice:
    'Check https://www.githubstatus.com and run the workflow again later.',
}
const UNREACHABLE: Explanation = {
  code: 'GITHUB_UNAVAILABLE',
  advice:
    'Check the network, the proxy and https://www.githubstatus.com, then run the workflow again.',
}

const POLICY_OFF: Explanation = {
  code: 'GITHUB_METRICS_POLICY_OFF',
  advice:
    'Enable the policy "Copilot usage metrics". For an enterprise it is under AI controls > Copilot. For a standalone organization it is under Settings > Copilot > Policies.',
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
    `${cannotRead(subject)}: ${what} differs from GitHub's documentation (${redact(first?.message ?? '')}). ${WRONG_ADDRESS.advice}`,
    { cause: issue },
  )
}

/** Returns the error for a list or report with too many malformed rows. */
export function malformedRows(
  malformed: MalformedRows,
  subject: Subject,
): SourceError {
  return new SourceError(
    WRONG_ADDRESS.code,
    `${cannotRead(subject)}: ${malformed.share} differ from GitHub's documentation, the first one in ${malformed.first}. ${WRONG_ADDRESS.advice}`,
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
  const { code, advice } =
    error.kind === 'wait-too-long'
      ? rateLimited(error.retryAt)
      : explainHttpError(error, NO_RESPONSE_WORDS)
  const message = `${cannotRead(subject)}: ${error.message}. ${advice}`
  return new SourceError(code, message, { cause: error })
}

/** A status here is that of a download host, not of GitHub's API. */
const NO_RESPONSE_WORDS: FailureWords = {
  rateLimited: () => UNREACHABLE,
  unavailable: UNREACHABLE,
  unexpected: WRONG_ADDRESS,
  refused: () => UNREACHABLE,
}

function fromRefusal(refusal: GitHubRefusal, subject: Subject): SourceError {
  const { code, advice } = explainHttpError(
    { kind: 'status', status: refusal.status, retryAt: undefined },
    {
      rateLimited,
      unavailable: UNAVAILABLE,
      unexpected: WRONG_ADDRESS,
      refused: (status) => explainRefused(status, refusal, subject),
    },
  )
  const message = `${cannotRead(subject)}: ${refusal.message}. ${advice}`
  return new SourceError(code, message, { cause: refusal })
}

function rateLimited(retryAt: Date | undefined): Explanation {
  const when =
    retryAt === undefined ? 'later' : `after ${retryAt.toISOString()}`
  return {
    code: 'GITHUB_RATE_LIMITED',
    advice: `Run the workflow again ${when} or raise "max-wait-minutes".`,
  }
}

function explainRefused(
  status: number,
  refusal: GitHubRefusal,
  subject: Subject,
): Explanation {
  switch (status) {
    case 401:
      return { code: 'GITHUB_UNAUTHORIZED', advice: adviceOn401(subject) }
    case 403:
      return METRICS_OFF.test(refusal.words)
        ? POLICY_OFF
        : explainForbidden(refusal, subject)
    case 404:
      return { code: 'GITHUB_NOT_FOUND', advice: adviceOn404(subject) }
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
  return {
    code: 'GITHUB_BILLING_PROBLEM',
    advice: `Check the Copilot subscription and the payment details of the ${scope.type}.`,
  }
}

function adviceOn401({ credential }: Subject): string {
  return credential === 'app'
    ? 'GitHub also refuses a new token of the GitHub App. The App may have been suspended or uninstalled. Check its installation there, then run the workflow again.'
    : 'The token is wrong, expired or revoked. Create a new one and store it in the secret behind "github-token".'
}

const ACCEPT_PERMISSION =
  'After you add a permission, an owner has to accept it for the installation.'

function adviceOn404({ credential, scope, permission }: Subject): string {
  return credential === 'app'
    ? `The GitHub App is installed there but cannot see this. The App needs ${permission}. ${ACCEPT_PERMISSION}`
    : `The ${scope.type} does not exist under this name, or the token cannot see it. Check the name. The token needs ${permission}.`
}

function explainForbidden(
  refusal: GitHubRefusal,
  { credential, permission }: Subject,
): Explanation {
  if (refusal.isRateLimit) return rateLimited(undefined)
  const permissions = redact(
    refusal.headers.get('x-accepted-github-permissions') ?? '',
  )
  const accepted = permissions ? ` GitHub accepts: ${permissions}.` : ''
  const needs =
    credential === 'app'
      ? `The GitHub App needs ${permission}. ${ACCEPT_PERMISSION}`
      : `The token needs ${permission}. If the organization uses SAML, authorize the token for single sign-on.`
  return { code: 'GITHUB_FORBIDDEN', advice: `${needs}${accepted}` }
}
