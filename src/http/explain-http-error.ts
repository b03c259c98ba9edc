import type { ErrorCode } from '../errors.ts'
import type { Remedy } from '../remedy/remedy.ts'
import type { HttpError } from './http-error.ts'

/** The facts of an {@link HttpError} that decide how it is explained. */
export type HttpFailure = Pick<HttpError, 'kind' | 'status' | 'retryAt'> & {
  readonly remedy?: Remedy | undefined
}

/** The code of a failure, its cause, and what the reader can change. */
export type Explanation = {
  readonly code: ErrorCode
  /** Whole sentences. */
  readonly why?: string
  readonly remedy: Remedy
}

/** Adds the cause to a problem; the error adds the words of the remedy. */
export function withCause(problem: string, { why }: Explanation): string {
  return why === undefined ? problem : `${problem} ${why}`
}

/** The explanations of one vendor's failures. */
export type FailureWords = {
  readonly rateLimited: (retryAt: Date | undefined) => Explanation
  readonly unavailable: Explanation
  /** The service's documentation does not have this response. */
  readonly unexpected: Explanation
  /** A status from 400 to 499 that no other entry covers. */
  readonly refused: (status: number) => Explanation
}

const RATE_LIMIT_STATUS = 429
const REQUEST_TIMEOUT_STATUS = 408

export function explainHttpError(
  error: HttpFailure,
  words: FailureWords,
): Explanation {
  switch (error.kind) {
    case 'status':
      return explainStatus(error, words)
    case 'wait-too-long':
      return error.status === RATE_LIMIT_STATUS
        ? words.rateLimited(error.retryAt)
        : words.unavailable
    case 'network':
    case 'timeout':
      return withOwnRemedy(words.unavailable, error)
    case 'body-limit':
    case 'redirect':
      return words.unexpected
  }
}

/** The connection itself can show what is wrong, such as its certificate. */
function withOwnRemedy(
  explanation: Explanation,
  { remedy }: HttpFailure,
): Explanation {
  return remedy === undefined ? explanation : { ...explanation, remedy }
}

function explainStatus(error: HttpFailure, words: FailureWords): Explanation {
  const { status = 0, retryAt } = error
  if (status === RATE_LIMIT_STATUS) return words.rateLimited(retryAt)
  if (status >= 500 || status === REQUEST_TIMEOUT_STATUS) {
    return words.unavailable
  }
  return status < 400 ? words.unexpected : words.refused(status)
}
