import { type ErrorCode, SourceError } from '../../../errors.ts'
import { HttpError } from '../../../http/http-error.ts'

/** What was to be read, and what the app registration needs for it. */
export type GraphSubject = {
  /** As it stands in a sentence: `the Copilot user report`. */
  readonly name: string
  readonly permission: 'Reports.Read.All' | 'LicenseAssignment.Read.All'
}

const THROTTLED = [429, 503, 504]

/** Puts a failed request to Graph into words; other errors stay as they are. */
export function toGraphError(error: unknown, subject: GraphSubject): unknown {
  if (!(error instanceof HttpError)) return error
  const { code, remedy } = judge(error, subject)
  return new SourceError(
    code,
    `Cannot read ${subject.name}: ${error.message}. ${remedy}`,
    { cause: error },
  )
}

/** Makes the error for an answer that is not what Graph documents. */
export function unexpectedAnswer(
  subject: GraphSubject,
  problem: string,
): SourceError {
  return new SourceError(
    'GRAPH_UNEXPECTED_RESPONSE',
    `Cannot read ${subject.name}: ${problem}. Check "graph-api-url"; if it is right, Microsoft has changed the answer: please report it.`,
  )
}

type Verdict = { readonly code: ErrorCode; readonly remedy: string }

function judge(error: HttpError, subject: GraphSubject): Verdict {
  switch (error.kind) {
    case 'status':
      return judgeStatus(error, subject)
    case 'wait-too-long':
      return THROTTLED.includes(error.status ?? 0)
        ? throttled(error)
        : unavailable()
    case 'network':
    case 'timeout':
      return unavailable()
    case 'redirect':
      return { code: 'GRAPH_UNEXPECTED_RESPONSE', remedy: CHECK_URL }
  }
}

const CHECK_URL = 'Check "graph-api-url".'

function judgeStatus(error: HttpError, subject: GraphSubject): Verdict {
  const status = error.status ?? 0
  if (status === 429) return throttled(error)
  if (status >= 500 || status === 408) return unavailable()
  if (status < 400) {
    return { code: 'GRAPH_UNEXPECTED_RESPONSE', remedy: CHECK_URL }
  }
  return judgeClientError(status, subject)
}

function judgeClientError(status: number, subject: GraphSubject): Verdict {
  switch (status) {
    case 401:
      return {
        code: 'GRAPH_UNAUTHORIZED',
        remedy:
          'It refused a new token too. Check that "ms-cloud", "ms-authority-host" and "graph-api-url" are of the same cloud.',
      }
    case 403:
      return {
        code: 'GRAPH_FORBIDDEN',
        remedy: `The app registration needs the application permission "${subject.permission}" with admin consent; a new consent takes some minutes.`,
      }
    case 404:
      return {
        code: 'GRAPH_NO_REPORT',
        remedy:
          'The tenant has no Copilot data yet, or its cloud does not have these reports.',
      }
    default:
      return {
        code: 'GRAPH_REFUSED',
        remedy:
          'Microsoft support can look it up by the request-id. Another "m365-period" may be accepted.',
      }
  }
}

function throttled(error: HttpError): Verdict {
  return {
    code: 'GRAPH_RATE_LIMITED',
    remedy: `A new run makes sense after ${error.retryAt?.toISOString()}, or raise "max-wait-minutes".`,
  }
}

function unavailable(): Verdict {
  return {
    code: 'GRAPH_UNAVAILABLE',
    remedy: 'Microsoft Graph may be down, or not reachable: run again later.',
  }
}
