import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/logger.ts'
import type { Secrets } from '../runtime/secrets.ts'
import type { SizeLimits } from './body-limits.ts'
import type { BufferedResponse } from './buffered-response.ts'
import type { RateLimiter } from './rate-limiter.ts'
import type { ServerClock } from './server-clock.ts'
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
  readonly rateLimiter?: RateLimiter
  /** Follows a redirect to another origin, without any credential. */
  readonly isRedirectedAnywhere?: boolean
  /** Whether the caller itself repeats the request after this response. */
  readonly isForCaller?: (response: BufferedResponse) => boolean
}

export type HttpDeps = {
  readonly clock: Clock
  readonly budget: WaitBudget
  readonly logger: Logger
  /** Learn the links that redirects lead to, which may be signed. */
  readonly secrets?: Secrets
  readonly signal: AbortSignal
  readonly random: () => number
  readonly wire: HttpTransport
  readonly limits: TimeLimits
  /** Undefined for the default limits. */
  readonly sizes?: SizeLimits
  readonly userAgent: string
  /** Learns the server's time from each response. */
  readonly serverClock?: ServerClock | undefined
}

export type TimeLimits = {
  /** Until the headers of the response arrive, connecting included. */
  readonly headersMs: number
  /** Between two chunks of a streamed body. */
  readonly bodyIdleMs: number
  /** Until the whole of a buffered body arrives. */
  readonly bodyTotalMs: number
  /** The time that a streamed body may take, without that of its reader. */
  readonly streamTotalMs: number
}

/** Long enough for a slow report, short enough for a nightly run. */
export const DEFAULT_TIME_LIMITS: TimeLimits = {
  headersMs: 60_000,
  bodyIdleMs: 30_000,
  bodyTotalMs: 120_000,
  streamTotalMs: 3_600_000,
}
