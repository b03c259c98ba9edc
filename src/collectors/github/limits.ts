// GitHub's rate limits. `@octokit/plugin-throttling` retries the requests that
// a limit refuses. This class adds what the plugin lacks: a pace, a pause for
// requests that have not started, and the wait budget of the run.
import type { BufferedResponse } from '../../http/buffered-response.ts'
import type { RateLimiter } from '../../http/rate-limiter.ts'
import { askedDelayMs } from '../../http/retry-policy.ts'
import type { WaitBudget } from '../../http/wait-budget.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/logger.ts'

/**
 * A little under the 900 points a minute that GitHub allows for an endpoint.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export const MAX_REQUESTS_PER_MINUTE = 880
const MIN_SECONDARY_WAIT_MS = 60_000
/** Doubles with each refusal in a row, also if GitHub asks for less. */
const FIRST_BACKOFF_MS = 125
const SECONDARY_LIMIT = /\bsecondary rate\b/i

type LimitDeps = {
  readonly rateLimiter: RateLimiter
  readonly budget: WaitBudget
  readonly clock: Clock
  readonly logger: Logger
}

export class GitHubLimits {
  readonly rateLimiter: RateLimiter
  readonly #deps: LimitDeps
  /** Secondary limits in a row. */
  #secondaryCount = 0
  #secondaryUntilMs = 0
  /** Limits in a row, of both kinds. */
  #limitCount = 0
  #limitUntilMs = 0
  #announcedUntilMs = 0

  constructor(deps: LimitDeps) {
    this.rateLimiter = deps.rateLimiter
    this.#deps = deps
  }

  /** Whether a response is a limit that plugin-throttling retries. */
  isLimit(response: BufferedResponse): boolean {
    if (!mayBeLimit(response)) return false
    if (response.headers.get('x-ratelimit-remaining') === '0') return true
    return SECONDARY_LIMIT.test(response.text())
  }

  /**
   * Notes a response: a limit pauses all later requests. Returns when to try
   * again if that is too late for this run, else undefined.
   */
  note(response: BufferedResponse): Date | undefined {
    const now = this.#deps.clock.now()
    if (!this.isLimit(response)) {
      const nowMs = this.#deps.clock.monotonicMs()
      if (nowMs >= this.#secondaryUntilMs) this.#secondaryCount = 0
      if (nowMs >= this.#limitUntilMs) this.#limitCount = 0
      return undefined
    }
    if (this.rateLimiter.closedUntil !== undefined)
      return this.rateLimiter.closedUntil
    const nowMs = this.#deps.clock.monotonicMs()
    const waitMs = Math.max(
      this.#waitMs(response.headers, now),
      this.#backoffMs(nowMs),
    )
    this.#limitUntilMs = Math.max(this.#limitUntilMs, nowMs + waitMs)
    const until = new Date(now.getTime() + waitMs)
    if (!this.#deps.budget.reserve(waitMs)) {
      this.rateLimiter.close(until)
      return until
    }
    this.rateLimiter.pauseUntil(until)
    this.#announce(until, nowMs + waitMs)
    return undefined
  }

  /**
   * Whether plugin-throttling sends a refused request again: the wait budget
   * ends the retries, not their number.
   */
  get mayRetry(): boolean {
    return this.rateLimiter.closedUntil === undefined
  }

  /** Pauses all requests; false if the wait budget does not allow the pause. */
  pause(waitMs: number): boolean {
    if (!this.#deps.budget.reserve(waitMs)) return false
    this.rateLimiter.pauseUntil(
      new Date(this.#deps.clock.now().getTime() + waitMs),
    )
    return true
  }

  #waitMs(headers: Headers, now: Date): number {
    const asked = askedDelayMs(headers, now)
    // One more second, so that the limit has been reset by then.
    if (asked !== undefined) return asked + 1000
    // Requests in flight are refused together. That counts as one refusal;
    // only the next one doubles the wait.
    const nowMs = this.#deps.clock.monotonicMs()
    const leftMs = this.#secondaryUntilMs - nowMs
    if (leftMs > 0) return leftMs
    const waitMs = MIN_SECONDARY_WAIT_MS * 2 ** this.#secondaryCount
    this.#secondaryCount += 1
    this.#secondaryUntilMs = nowMs + waitMs
    return waitMs
  }

  /** A limit that lasts must not be asked every second. */
  #backoffMs(nowMs: number): number {
    // Requests in flight are refused together.
    if (nowMs < this.#limitUntilMs) return 0
    this.#limitCount += 1
    return FIRST_BACKOFF_MS * 2 ** (this.#limitCount - 1)
  }

  #announce(until: Date, untilMs: number): void {
    if (untilMs <= this.#announcedUntilMs + 1000) return
    this.#announcedUntilMs = untilMs
    this.#deps.logger.info(
      `GitHub's rate limit is reached. Waiting until ${until.toISOString()}.`,
    )
  }
}

function mayBeLimit({ status }: BufferedResponse): boolean {
  return status === 403 || status === 429
}
