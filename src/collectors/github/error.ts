// Turns what went wrong with GitHub into words for the workflow's owner: what
// failed, on which scope, why, and what to change.
import { z } from 'zod'
import { describeScope, type Scope } from '../../domain/scope.ts'
import {
  CancelledError,
  type ErrorCode,
  errorMessage,
  SourceError,
} from '../../errors.ts'
import { HttpError } from '../../http/http-error.ts'
import { redact } from '../../http/redact.ts'

/** Who asks: a person or machine with a token, or a GitHub App. */
export type CredentialKind = 'token' | 'app'

/** What was being read, for the sentence and for the advice. */
export type Reading = {
  readonly scope: Scope
  /** `Copilot seats`, `Copilot metrics of 2026-11-20`. */
  readonly what: string
  /** What a token needs, in GitHub's own words. */
  readonly permission: string
  /** The same for a GitHub App, as its settings name it. */
  readonly appPermission: string
}

/** What of Octokit's `RequestError` is used. */
const refusalSchema = z.looseObject({
  status: z.number(),
  // Added by our client; a request for a token itself has none.
  credential: z.enum(['token', 'app']).catch('token'),
  response: z.looseObject({
    data: z.unknown(),
    headers: z.looseObject({
      'x-accepted-github-permissions': z.string().optional(),
    }),
  }),
})
type Refusal = z.infer<typeof refusalSchema>

const explanationSchema = z.looseObject({ message: z.string() })
const RATE_LIMIT = /rate limit/i
const CHECK_ADDRESS =
  'Check that "github-api-url" is GitHub\'s API and that no proxy changes its answers.'

/** Gives the {@link SourceError} for anything that a GitHub request threw. */
export function toSourceError(error: unknown, reading: Reading): Error {
  if (error instanceof SourceError) return error
  const cancelled = findCause(error, CancelledError)
  if (cancelled !== undefined) return cancelled
  const httpError = findCause(error, HttpError)
  if (httpError !== undefined) return fromHttpError(httpError, reading)
  const refusal = asRefusal(error)
  if (refusal !== undefined) return fromRefusal(refusal, { reading, error })
  return error instanceof Error ? error : new Error(errorMessage(error))
}

/** Gives the error for an answer that has not the expected shape. */
export function unexpectedResponse(
  issue: z.ZodError,
  reading: Reading,
): SourceError {
  const first = issue.issues[0]
  const field = first?.path.join('.') || 'the answer'
  return new SourceError(
    'GITHUB_UNEXPECTED_RESPONSE',
    `${cannotRead(reading)}: "${field}" is not as GitHub documents it (${first?.message}). ${CHECK_ADDRESS}`,
    { cause: issue },
  )
}

/** Tells the status of a refusal by GitHub, if it is one. */
export function refusalStatus(error: unknown): number | undefined {
  return findCause(error, HttpError) === undefined
    ? asRefusal(error)?.status
    : undefined
}

/** Tells what GitHub says of its refusal; nothing when it says nothing. */
export function refusalWords(error: unknown): string {
  const refusal = asRefusal(error)
  return refusal === undefined ? '' : wordsOf(refusal)
}

/** Tells whether GitHub refuses only for now, because of its limits. */
export function isRateLimit(error: unknown): boolean {
  return RATE_LIMIT.test(refusalWords(error))
}

function cannotRead({ what, scope }: Reading): string {
  return `Cannot read ${what} of ${describeScope(scope)}`
}

/** Octokit wraps what its `fetch` throws in an error of its own. */
function findCause<T>(
  error: unknown,
  family: new (...args: never[]) => T,
): T | undefined {
  if (error instanceof family) return error
  const cause = Error.isError(error) ? error.cause : undefined
  return cause instanceof family ? cause : undefined
}

function fromHttpError(error: HttpError, reading: Reading): SourceError {
  const { code, advice } = explainNoAnswer(error)
  return new SourceError(
    code,
    `${cannotRead(reading)}: ${error.message}. ${advice}`,
    { cause: error },
  )
}

function explainNoAnswer(error: HttpError): Explanation {
  if (error.kind === 'wait-too-long') {
    return {
      code: 'GITHUB_RATE_LIMITED',
      advice: `Start a new run after ${error.retryAt?.toISOString()} or raise "max-wait-minutes".`,
    }
  }
  if (error.kind === 'redirect') {
    return { code: 'GITHUB_UNEXPECTED_RESPONSE', advice: CHECK_ADDRESS }
  }
  return {
    code: 'GITHUB_UNAVAILABLE',
    advice:
      'Check the network, the proxy and https://www.githubstatus.com, then run it again.',
  }
}

function asRefusal(error: unknown): Refusal | undefined {
  return refusalSchema.safeParse(error).data
}

/** GitHub's own words; a proxy's page has none, and must not fill the report. */
function wordsOf({ response }: Refusal): string {
  const explanation = explanationSchema.safeParse(response.data).data
  return redact(explanation?.message ?? '').replace(/\.$/, '')
}

function fromRefusal(
  refusal: Refusal,
  { reading, error }: { reading: Reading; error: unknown },
): SourceError {
  const { code, advice } = explain(refusal, reading)
  const words = wordsOf(refusal)
  const answer = `${refusal.status}${words && ` (${words})`}`
  return new SourceError(
    code,
    `${cannotRead(reading)}: GitHub answered ${answer}. ${advice}`,
    { cause: error },
  )
}

type Explanation = { readonly code: ErrorCode; readonly advice: string }

function explain(refusal: Refusal, reading: Reading): Explanation {
  if (refusal.status >= 500 || refusal.status === 408) {
    return {
      code: 'GITHUB_UNAVAILABLE',
      advice: 'See https://www.githubstatus.com and run it again later.',
    }
  }
  switch (refusal.status) {
    case 401:
      return { code: 'GITHUB_UNAUTHORIZED', advice: renewAdvice(refusal) }
    case 403:
      return explainForbidden(refusal, reading)
    case 404:
      return {
        code: 'GITHUB_NOT_FOUND',
        advice: notFoundAdvice(refusal, reading),
      }
    case 422:
      return {
        code: 'GITHUB_BILLING_PROBLEM',
        advice: `Check the Copilot subscription and the payment details of the ${reading.scope.type}.`,
      }
    case 429:
      return {
        code: 'GITHUB_RATE_LIMITED',
        advice: 'Run it again later or raise "max-wait-minutes".',
      }
    default:
      return {
        code: 'GITHUB_UNEXPECTED_RESPONSE',
        advice: 'Check that "github-api-url" is GitHub\'s API.',
      }
  }
}

function renewAdvice({ credential }: Refusal): string {
  return credential === 'app'
    ? 'It took a token of the GitHub App back and refuses a new one, too: the App may have been suspended or uninstalled. Look at its installation there, then run it again.'
    : 'The token is wrong, expired or revoked: make a new one and store it in the secret behind "github-token".'
}

function notFoundAdvice(
  { credential }: Refusal,
  { scope, permission, appPermission }: Reading,
): string {
  return credential === 'app'
    ? `The GitHub App is installed there, but may not see this: it needs ${appPermission}. ${ACCEPT_PERMISSION}`
    : `Either the ${scope.type} does not exist under this name, or the token may not see it. Check the name; the token needs ${permission}.`
}

const ACCEPT_PERMISSION =
  'After a permission is added, an owner has to accept it for the installation.'

function explainForbidden(refusal: Refusal, reading: Reading): Explanation {
  const words = wordsOf(refusal)
  if (/copilot usage metrics.*policy/i.test(words)) {
    return {
      code: 'GITHUB_METRICS_POLICY_OFF',
      advice:
        'Enable the policy "Copilot usage metrics": in an enterprise under AI controls > Copilot, in an organization of its own under Settings > Copilot > Policies.',
    }
  }
  if (RATE_LIMIT.test(words)) {
    return {
      code: 'GITHUB_RATE_LIMITED',
      advice: 'Run it again later or raise "max-wait-minutes".',
    }
  }
  const permissions = refusal.response.headers['x-accepted-github-permissions']
  const accepted = permissions ? ` GitHub accepts: ${permissions}.` : ''
  return {
    code: 'GITHUB_FORBIDDEN',
    advice:
      refusal.credential === 'app'
        ? `The GitHub App needs ${reading.appPermission}. ${ACCEPT_PERMISSION}${accepted}`
        : `The token needs ${reading.permission}, and for an organization with SAML it must be authorized for single sign-on.${accepted}`,
  }
}
