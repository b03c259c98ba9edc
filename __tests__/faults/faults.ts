// The faults that every service is put through, by the name in the tables.
import type { Fault } from '../../dev/emulators/start.ts'
import type { TimeLimits } from '../../src/http/http-request.ts'

/** What a fault does, and how patient the run is meanwhile. */
export type FaultPlan = {
  readonly what: (at: Place) => Omit<Fault, 'service'>
  readonly limits?: Partial<TimeLimits>
  /** The run waits as long as its budget lasts: requests are a minimum then. */
  readonly isWaitedFor?: boolean
}

/** Where a fault happens. */
type Place = {
  /** An address of another service. */
  readonly elsewhere: string
  /** Whether the answer is read piece by piece. */
  readonly isStreamed: boolean
}

/** As proxies answer when the service behind them is gone. */
const PAGE_OF_A_PROXY = `<html><body>${'<p>Bad gateway</p>\n'.repeat(200)}</body></html>`

function answers(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): FaultPlan {
  return { what: () => ({ kind: 'status', status, headers, body }) }
}

function waitedFor(plan: FaultPlan): FaultPlan {
  return { ...plan, isWaitedFor: true }
}

export const FAULTS = {
  '401': answers(401),
  '403': answers(403),
  '404': answers(404),
  '408': answers(408),
  '429 with Retry-After': waitedFor(answers(429, { 'retry-after': '7' })),
  '429 without Retry-After': waitedFor(answers(429)),
  '500': answers(500),
  '502': answers(502, { 'content-type': 'text/html' }, PAGE_OF_A_PROXY),
  '503': answers(503),
  'reset before it is accepted': { what: () => ({ kind: 'reset-before' }) },
  'reset after it was accepted': { what: () => ({ kind: 'reset-after' }) },
  'no answer': { what: () => ({ kind: 'hang' }), limits: { headersMs: 1_500 } },
  'truncated body': { what: () => ({ kind: 'truncate' }) },
  'malformed body': { what: () => ({ kind: 'malformed' }) },
  'wrong content type': { what: () => ({ kind: 'wrong-type' }) },
  'redirect to another host': {
    what: ({ elsewhere }) => ({
      kind: 'redirect',
      headers: { location: elsewhere },
    }),
  },
  // A stream may take its time; what is read as a whole must be there soon.
  'slow drip': {
    what: ({ isStreamed }) => ({ kind: 'drip', delayMs: isStreamed ? 1 : 20 }),
    limits: { bodyIdleMs: 5_000, bodyTotalMs: 250 },
  },
  'drip with long pauses': {
    what: () => ({ kind: 'drip', delayMs: 1_000 }),
    limits: { bodyIdleMs: 250, bodyTotalMs: 250 },
  },
} as const satisfies Record<string, FaultPlan>

export type FaultName = keyof typeof FAULTS

/** GitHub's own ways to say that there were too many requests. */
export const LIMITS = {
  'secondary limit': waitedFor({ what: () => ({ kind: 'secondary-limit' }) }),
  'secondary limit without Retry-After': waitedFor(
    answers(
      403,
      { 'content-type': 'application/json' },
      '{"message":"You have exceeded a secondary rate limit."}',
    ),
  ),
  'secondary limit as 429': waitedFor(
    answers(
      429,
      { 'content-type': 'application/json', 'retry-after': '60' },
      '{"message":"You have exceeded a secondary rate limit."}',
    ),
  ),
  'primary limit': waitedFor({
    what: () => ({
      kind: 'primary-limit',
      // A minute after the start of the run, 2026-11-22T03:30:00Z.
      headers: { 'x-ratelimit-reset': '1795318260' },
    }),
  }),
} as const satisfies Record<string, FaultPlan>

export type LimitName = keyof typeof LIMITS

/** Port's own ways to refuse what it is sent. */
export const BODY_REFUSALS = {
  '413': answers(
    413,
    { 'content-type': 'application/json', 'x-trace-id': 'a-trace' },
    '{"ok":false,"error":"payload_too_large","message":"The body is above 1 MiB"}',
  ),
  '422': answers(
    422,
    { 'content-type': 'application/json', 'x-trace-id': 'a-trace' },
    '{"ok":false,"error":"invalid_request","message":"entities: is not valid"}',
  ),
} as const satisfies Record<string, FaultPlan>
