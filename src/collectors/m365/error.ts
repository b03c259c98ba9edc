import { SourceError } from '../../errors.ts'
import {
  type Explanation,
  explainHttpError,
  withCause,
} from '../../http/explain-http-error.ts'
import { HttpError } from '../../http/http-error.ts'
import type { Remedy } from '../../remedy/remedy.ts'
import {
  afterLimit,
  applicationPermission,
  laterOrNetwork,
  msInput,
  WRONG_GRAPH,
} from './remedies.ts'

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
  const explanation = explain(error, subject)
  const problem = `Cannot read ${subject.name}: ${error.message}.`
  const { code, remedy } = explanation
  return new SourceError(code, withCause(problem, explanation), {
    cause: error,
    remedy,
  })
}

/** Creates the error for a response that Graph does not document. */
export function unexpectedResponse(
  subject: Subject,
  problem: string,
): SourceError {
  return new SourceError(
    'GRAPH_UNEXPECTED_RESPONSE',
    `Cannot read ${subject.name}: ${problem}.`,
    { remedy: WRONG_GRAPH },
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
  const { host, redirectHost = host } = error
  if (isRefusedByDownloadHost(error)) return refusedDownload(redirectHost)
  const isThrottled =
    error.kind === 'wait-too-long' &&
    THROTTLED_STATUSES.includes(error.status ?? 0)
  if (isThrottled) return rateLimited(error.retryAt)
  return explainHttpError(error, {
    rateLimited,
    unavailable: {
      code: 'GRAPH_UNAVAILABLE',
      why: 'Microsoft Graph may be down or unreachable.',
      remedy: laterOrNetwork('graph', redirectHost),
    },
    unexpected: { code: 'GRAPH_UNEXPECTED_RESPONSE', remedy: WRONG_GRAPH },
    refused: (status) => explainRefusal(status, subject),
  })
}

function refusedDownload(host: string): Explanation {
  return {
    code: 'GRAPH_UNAVAILABLE',
    why: `The download host ${host} refused the report, also with a new link from Graph.`,
    remedy: laterOrNetwork('graph', host),
  }
}

function rateLimited(retryAt: Date | undefined): Explanation {
  return { code: 'GRAPH_RATE_LIMITED', remedy: afterLimit(retryAt) }
}

function explainRefusal(status: number, subject: Subject): Explanation {
  switch (status) {
    case 401:
      return {
        code: 'GRAPH_UNAUTHORIZED',
        why: 'Graph refused a new token too.',
        remedy: OTHER_CLOUD,
      }
    case 403:
      return {
        code: 'GRAPH_FORBIDDEN',
        remedy: applicationPermission(subject.permission),
      }
    case 404:
      return {
        code: 'GRAPH_NO_REPORT',
        why: 'The tenant has no Copilot data yet, or its cloud does not offer these reports.',
        remedy: NO_DATA,
      }
    default:
      return { code: 'GRAPH_REFUSED', remedy: OTHER_PERIOD }
  }
}

/** The token and the Graph that refuses it are of different clouds. */
const OTHER_CLOUD: Remedy = {
  ...msInput('graph-api-url', 'the address of Microsoft Graph in that cloud'),
  when: '"graph-api-url" and "ms-authority-host" belong to different clouds',
  alternatives: [
    msInput('ms-cloud', 'the cloud of the tenant', {
      when: 'the tenant is in another cloud than "ms-cloud"',
    }),
  ],
}

export const NO_DATA: Remedy = {
  system: 'graph',
  kind: 'license',
  need: 'assignment',
  of: 'the tenant',
  note: 'Microsoft fills the reports up to 72 hours after the first license is assigned.',
  alternatives: [
    msInput('ingest-m365', 'false', {
      value: 'false',
      when: 'the tenant is in a national cloud',
    }),
  ],
}

const OTHER_PERIOD: Remedy = {
  system: 'graph',
  kind: 'input',
  name: 'm365-period',
  expected: 'another period',
  alternatives: [
    {
      system: 'graph',
      kind: 'contact',
      who: 'Microsoft Support',
      about: 'the request-id',
      when: 'Graph refuses every period',
    },
  ],
}
