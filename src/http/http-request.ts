import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/logger.ts'
import type { BufferedResponse } from './buffered-response.ts'
import type { RateLimiter } from './rate-limiter.ts'
import type { HttpTransport } from './transport.ts'
import type { WaitBudget } from './wait-budget.ts'

export type HttpRequest = {
  readonly method: string
  readonly url: string
  /** The path as a template for logs and errors: `/orgs/{org}/members`. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent byte for byte the same on every attempt. */
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly gate?: RateLimiter
  /** Follow a redirect to another origin, without any credential. */
  readonly isRedirectedAnywhere?: boolean
  /** Tells of an answer that it is the caller's to retry, not ours. */
  readonly isForCaller?: (answer: BufferedResponse) => boolean
}

export type HttpDeps = {
  readonly clock: Clock
  readonly budget: WaitBudget
  readonly logger: Logger
  readonly signal: AbortSignal
  readonly random: () => number
  readonly wire: HttpTransport
  readonly limits: TimeLimits
  readonly userAgent: string
}

export type TimeLimits = {
  /** Until the answer's headers are there, connecting included. */
  readonly headersMs: number
  /** Between two pieces of the body. */
  readonly bodyIdleMs: number
  /** Until a body that is read as a whole is there. */
  readonly bodyTotalMs: number
}

/** Long enough for a slow report, short enough for a nightly run. */
export const DEFAULT_TIME_LIMITS: TimeLimits = {
  headersMs: 60_000,
  bodyIdleMs: 30_000,
  bodyTotalMs: 120_000,
}
