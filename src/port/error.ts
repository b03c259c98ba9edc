import { CodedError } from '../errors.ts'
import {
  type Explanation,
  explainHttpError,
  type FailureWords,
  withCause,
} from '../http/explain-http-error.ts'
import { HttpError } from '../http/http-error.ts'
import {
  ADMIN_ROLE,
  afterLimit,
  laterOrNetwork,
  MISSING_OBJECT,
  OTHER_REGION,
  portInput,
  WRONG_ADDRESS,
} from './remedies.ts'

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
  const explanation = explainHttpError(error, wordsFor(error, credentials))
  const problem = `Cannot use Port's API: ${error.message}.`
  const { code, remedy } = explanation
  return new PortError(code, withCause(problem, explanation), {
    cause: error,
    remedy,
  })
}

/** Creates the error for an answer that Port does not document. */
export function unexpectedAnswer(subject: string, problem: string): PortError {
  return new PortError(
    'PORT_UNEXPECTED_RESPONSE',
    `Cannot read ${subject} from Port: ${problem}.`,
    { remedy: WRONG_ADDRESS },
  )
}

function wordsFor(
  { host }: HttpError,
  credentials: CredentialKind,
): FailureWords {
  return {
    rateLimited: (retryAt) => ({
      code: 'PORT_RATE_LIMITED',
      remedy: afterLimit(retryAt),
    }),
    unavailable: {
      code: 'PORT_UNAVAILABLE',
      why: 'Port is down or unreachable.',
      remedy: laterOrNetwork(host),
    },
    unexpected: { code: 'PORT_UNEXPECTED_RESPONSE', remedy: WRONG_ADDRESS },
    refused: (status) => explainRefusal(status, credentials),
  }
}

function explainRefusal(
  status: number,
  credentials: CredentialKind,
): Explanation {
  switch (status) {
    case 401:
      return credentials === 'client' ? WRONG_CLIENT : WRONG_TOKEN
    case 403:
      return { code: 'PORT_FORBIDDEN', remedy: ADMIN_ROLE }
    case 404:
      return { code: 'PORT_NOT_FOUND', remedy: MISSING_OBJECT }
    default:
      return {
        code: 'PORT_API_REFUSED',
        remedy: {
          system: 'port',
          kind: 'contact',
          who: 'Port Support',
          about: "Port's words and the trace ID",
        },
      }
  }
}

const WRONG_CLIENT: Explanation = {
  code: 'PORT_UNAUTHORIZED',
  remedy: {
    ...portInput('port-client-id', 'the client ID of the Port account'),
    also: [
      portInput('port-client-secret', 'the client secret that belongs to it'),
    ],
    note: 'Both are in Port under Credentials.',
    alternatives: [OTHER_REGION],
  },
}

const WRONG_TOKEN: Explanation = {
  code: 'PORT_UNAUTHORIZED',
  why: 'The "port-access-token" is wrong or has expired: Port\'s tokens expire after three hours.',
  remedy: {
    ...portInput('port-access-token', ''),
    value: '',
    also: [
      portInput('port-client-id', 'the client ID of the Port account'),
      portInput('port-client-secret', 'its client secret'),
    ],
    alternatives: [OTHER_REGION],
  },
}
