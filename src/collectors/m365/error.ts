import { SourceError } from '../../errors.ts'
import {
  type Explanation,
  explainHttpError,
  type FailureWords,
} from '../../http/explain-http-error.ts'
import { HttpError } from '../../http/http-error.ts'

/** A resource of Graph, and the permission that reading it needs. */
export type Subject = {
  /** As it stands in a sentence: `the Copilot user report`. */
  readonly name: string
  readonly permission: 'Reports.Read.All' | 'LicenseAssignment.Read.All'
}

const RATE_LIMIT_STATUS = 429
/** Graph also throttles with these: https://learn.microsoft.com/graph/throttling */
const THROTTLED_STATUSES: readonly number[] = [503, 504]

/** Explains a failed request to Graph; returns other errors unchanged. */
export function toGraphError(error: unknown, subject: Subject): unknown {
  if (!(error instanceof HttpError)) return error
  const { code, advice } = explain(error, subject)
  return new SourceError(
    code,
    `Cannot read ${subject.name}: ${error.message}. ${advice}`,
    { cause: error },
  )
}

/** Creates the error for a response that Graph does not document. */
export function unexpectedResponse(
  subject: Subject,
  problem: string,
): SourceError {
  return new SourceError(
    'GRAPH_UNEXPECTED_RESPONSE',
    `Cannot read ${subject.name}: ${problem}. Check "graph-api-url". If it is correct, Microsoft has changed the response: please report it.`,
  )
}

/** Whether the host of a download link refused the report, not Graph itself. */
export function isRefusedByDownloadHost(error: HttpError): boolean {
  const { kind, status = 0, redirectHost } = error
  return (
    kind === 'status' &&
    redirectHost !== undefined &&
    status >= 400 &&
    status < 500 &&
    status !== RATE_LIMIT_STATUS
  )
}

function explain(error: HttpError, subject: Subject): Explanation {
  if (isRefusedByDownloadHost(error)) {
    return {
      code: 'GRAPH_UNAVAILABLE',
      advice: `The download host ${error.redirectHost} refused the report, also with a new link from Graph. Run the workflow again later. If it fails again, check that the proxy of the runner does not change requests to this host.`,
    }
  }
  const isThrottled =
    error.kind === 'wait-too-long' &&
    THROTTLED_STATUSES.includes(error.status ?? 0)
  if (isThrottled) return rateLimited(error.retryAt)
  return explainHttpError(error, {
    ...WORDS,
    refused: (status) => explainRefusal(status, subject),
  })
}

const WORDS: Omit<FailureWords, 'refused'> = {
  rateLimited,
  unavailable: {
    code: 'GRAPH_UNAVAILABLE',
    advice:
      'Microsoft Graph may be down or unreachable. Run the workflow again later.',
  },
  unexpected: {
    code: 'GRAPH_UNEXPECTED_RESPONSE',
    advice: 'Check "graph-api-url".',
  },
}

function rateLimited(retryAt: Date | undefined): Explanation {
  return {
    code: 'GRAPH_RATE_LIMITED',
    advice: `Run the workflow again after ${retryAt?.toISOString()}, or raise "max-wait-minutes".`,
  }
}

function explainRefusal(status: number, subject: Subject): Explanation {
  switch (status) {
    case 401:
      return {
        code: 'GRAPH_UNAUTHORIZED',
        advice:
          'Graph refused a new token too. Check that "ms-cloud", "ms-authority-host" and "graph-api-url" belong to the same cloud.',
      }
    case 403:
      return {
        code: 'GRAPH_FORBIDDEN',
        advice: `Grant the app registration the application permission "${subject.permission}" with admin consent. A new consent takes effect after some minutes.`,
      }
    case 404:
      return {
        code: 'GRAPH_NO_REPORT',
        advice:
          'The tenant has no Copilot data yet, or its cloud does not offer these reports.',
      }
    default:
      return {
        code: 'GRAPH_REFUSED',
        advice:
          'Try another "m365-period". Microsoft support can look up the request by its request-id.',
      }
  }
}
