import { CodedError } from '../errors.ts'
import {
  type Explanation,
  explainHttpError,
  type FailureWords,
} from '../http/explain-http-error.ts'
import { HttpError } from '../http/http-error.ts'

/** A failure of Port's API. */
export class PortError extends CodedError {
  override readonly name = 'PortError'
}

/** Decides the advice when Port refuses the credentials. */
export type CredentialKind = 'client' | 'access-token'

/** Explains a failed request to Port's API; returns other errors unchanged. */
export function toPortError(
  error: unknown,
  credentials: CredentialKind,
): unknown {
  if (!(error instanceof HttpError)) return error
  const { code, advice } = explainHttpError(error, wordsFor(credentials))
  return new PortError(
    code,
    `Cannot use Port's API: ${error.message}. ${advice}`,
    { cause: error },
  )
}

/** Creates the error for an answer that Port does not document. */
export function unexpectedAnswer(subject: string, problem: string): PortError {
  return new PortError(
    'PORT_UNEXPECTED_RESPONSE',
    `Cannot read ${subject} from Port: ${problem}. ${CHECK_URL}`,
  )
}

const CHECK_URL =
  'Check "port-api-url" and "port-region". If both are correct, Port\'s API has changed: please report it.'

const UNAUTHORIZED_ADVICE: Readonly<Record<CredentialKind, string>> = {
  client:
    'Check "port-client-id" and "port-client-secret". Check that "port-region" is the region of the Port account.',
  'access-token':
    'The "port-access-token" is wrong or has expired: Port\'s tokens expire after three hours. Use "port-client-id" and "port-client-secret" instead.',
}

function wordsFor(credentials: CredentialKind): FailureWords {
  return {
    rateLimited: (retryAt) => ({
      code: 'PORT_RATE_LIMITED',
      advice: `Run the workflow again ${retryAt ? `after ${retryAt.toISOString()}` : 'later'}, or raise "max-wait-minutes".`,
    }),
    unavailable: {
      code: 'PORT_UNAVAILABLE',
      advice: 'Port is down or unreachable. Run the workflow again later.',
    },
    unexpected: { code: 'PORT_UNEXPECTED_RESPONSE', advice: CHECK_URL },
    refused: (status) => explainRefusal(status, credentials),
  }
}

function explainRefusal(
  status: number,
  credentials: CredentialKind,
): Explanation {
  switch (status) {
    case 401:
      return {
        code: 'PORT_UNAUTHORIZED',
        advice: UNAUTHORIZED_ADVICE[credentials],
      }
    case 403:
      return {
        code: 'PORT_FORBIDDEN',
        advice:
          'The Port credentials need the role "Admin". To read webhooks, the role "Moderator" is enough.',
      }
    case 404:
      return {
        code: 'PORT_NOT_FOUND',
        advice:
          'Run "mode: setup" to create the missing object, or check "port-region".',
      }
    default:
      return {
        code: 'PORT_API_REFUSED',
        advice:
          'Correct what Port names, then run the workflow again. Port support can find the request by its trace ID.',
      }
  }
}
