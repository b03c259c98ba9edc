import type { ErrorCode } from '../errors.ts'
import { HttpError } from '../http/http-error.ts'

/** Port's API did not do what it was asked; `code` says in which way. */
export class PortError extends Error {
  override readonly name = 'PortError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** What the credentials are, for the advice when Port does not take them. */
export type CredentialKind = 'client' | 'access-token'

/** Puts a failed request to Port's API into words; other errors stay as they are. */
export function toPortError(
  error: unknown,
  credentials: CredentialKind,
): unknown {
  if (!(error instanceof HttpError)) return error
  const { code, remedy } = judge(error, credentials)
  return new PortError(
    code,
    `Cannot use Port's API: ${error.message}. ${remedy}`,
    { cause: error },
  )
}

/** Makes the error for an answer that is not what Port documents. */
export function unexpectedAnswer(subject: string, problem: string): PortError {
  return new PortError(
    'PORT_UNEXPECTED_RESPONSE',
    `Cannot read ${subject} from Port: ${problem}. ${CHECK_URL}`,
  )
}

type Verdict = { readonly code: ErrorCode; readonly remedy: string }

const CHECK_URL =
  'Check "port-api-url" and "port-region"; if they are right, Port has changed the answer: please report it.'

const REFUSED_CREDENTIALS: Readonly<Record<CredentialKind, string>> = {
  client:
    'Check "port-client-id" and "port-client-secret", and that "port-region" is the one of the account.',
  'access-token':
    'The "port-access-token" is wrong or has ended: one is good for three hours. Give "port-client-id" and "port-client-secret" instead.',
}

function judge(error: HttpError, credentials: CredentialKind): Verdict {
  switch (error.kind) {
    case 'status':
      return judgeStatus(error, credentials)
    case 'wait-too-long':
      return error.status === 429 ? throttled(error) : unavailable()
    case 'network':
    case 'timeout':
      return unavailable()
    case 'redirect':
      return { code: 'PORT_UNEXPECTED_RESPONSE', remedy: CHECK_URL }
  }
}

function judgeStatus(error: HttpError, credentials: CredentialKind): Verdict {
  const status = error.status ?? 0
  if (status === 429) return throttled(error)
  if (status >= 500 || status === 408) return unavailable()
  if (status < 400)
    return { code: 'PORT_UNEXPECTED_RESPONSE', remedy: CHECK_URL }
  return judgeClientError(status, credentials)
}

function judgeClientError(
  status: number,
  credentials: CredentialKind,
): Verdict {
  switch (status) {
    case 401:
      return {
        code: 'PORT_UNAUTHORIZED',
        remedy: REFUSED_CREDENTIALS[credentials],
      }
    case 403:
      return {
        code: 'PORT_FORBIDDEN',
        remedy:
          'The Port credentials need the role "Admin"; reading webhooks also works as "Moderator".',
      }
    case 404:
      return {
        code: 'PORT_NOT_FOUND',
        remedy:
          'Run "mode: setup" to create what is missing, or check "port-region".',
      }
    default:
      return {
        code: 'PORT_API_REFUSED',
        remedy:
          'Change what Port names and run it again; Port support can look the request up by its trace id.',
      }
  }
}

function throttled(error: HttpError): Verdict {
  const when = error.retryAt
    ? `A new run makes sense after ${error.retryAt.toISOString()}, or raise`
    : 'Run it again later, or raise'
  return { code: 'PORT_RATE_LIMITED', remedy: `${when} "max-wait-minutes".` }
}

function unavailable(): Verdict {
  return {
    code: 'PORT_UNAVAILABLE',
    remedy: 'Port may be down, or not reachable: run it again later.',
  }
}
