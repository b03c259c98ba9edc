// GitHub's rate limits. `@octokit/plugin-throttling` retries what they refuse;
// what it lacks is here, in front of it: pacing, holding back the requests
// that have not started, and one allowance for all waiting.
import type { BufferedResponse } from '../../http/buffered-response.ts'
import type { RateLimiter } from '../../http/rate-limiter.ts'
import { askedDelayMs, MAX_ATTEMPTS } from '../../http/retry-policy.ts'
import type { WaitBudget } from '../../http/wait-budget.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/logger.ts'

/**
 * A little under the 900 points a minute that GitHub allows for an endpoint.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export const MAX_REQUESTS_PER_MINUTE = 880
const MIN_SECONDARY_WAIT_MS = 60_000
const SECONDARY_LIMIT = /\bsecondary rate\b/i

type LimitDeps = {
  readonly gate: RateLimiter
  readonly budget: WaitBudget
  readonly clock: Clock
  readonly logger: Logger
}

export class GitHubLimits {
  readonly gate: RateLimiter
  readonly #deps: LimitDeps
  /** How often in a row GitHub has spoken of a secondary limit. */
  #secondaryCount = 0
  #secondaryUntilMs = 0
  #announcedUntilMs = 0

  constructor(deps: LimitDeps) {
    this.gate = deps.gate
    this.#deps = deps
  }

  /** Tells whether an answer is a limit that plugin-throttling retries. */
  isLimit(answer: BufferedResponse): boolean {
    if (!mayBeLimit(answer)) return false
    if (answer.headers.get('x-ratelimit-remaining') === '0') return true
    return SECONDARY_LIMIT.test(answer.text())
  }

  /**
   * Takes note of an answer: a limit holds back everything after it. Gives
   * the instant from which to try again when that is too late for this run.
   */
  note(answer: BufferedResponse): Date | undefined {
    const now = this.#deps.clock.now()
    if (!this.isLimit(answer)) {
      if (now.getTime() >= this.#secondaryUntilMs) this.#secondaryCount = 0
      return undefined
    }
    if (this.gate.closedUntil !== undefined) return this.gate.closedUntil
    const waitMs = this.#waitMs(answer.headers, now)
    const until = new Date(now.getTime() + waitMs)
    if (!this.#deps.budget.reserve(waitMs)) {
      this.gate.close(until)
      return until
    }
    this.gate.pauseUntil(until)
    this.#announce(until)
    return undefined
  }

  /** Tells plugin-throttling whether to send a refused request again. */
  mayRetry(retryCount: number): boolean {
    return retryCount < MAX_ATTEMPTS - 1
  }

  #waitMs(headers: Headers, now: Date): number {
    const asked = askedDelayMs(headers, now)
    // One second more, so that the limit has surely been reset by then.
    if (asked !== undefined) return asked + 1000
    // Requests that were under way together are refused together, which is
    // one refusal: only the next one must wait longer.
    const leftMs = this.#secondaryUntilMs - now.getTime()
    if (leftMs > 0) return leftMs
    const waitMs = MIN_SECONDARY_WAIT_MS * 2 ** this.#secondaryCount
    this.#secondaryCount += 1
    this.#secondaryUntilMs = now.getTime() + waitMs
    return waitMs
  }

  #announce(until: Date): void {
    if (until.getTime() <= this.#announcedUntilMs + 1000) return
    this.#announcedUntilMs = until.getTime()
    this.#deps.logger.info(
      `GitHub's rate limit is reached: waiting until ${until.toISOString()}.`,
    )
  }
}

function mayBeLimit({ status }: BufferedResponse): boolean {
  return status === 403 || status === 429
}
