import type { Exchange, Reply } from '../server/exchange.ts'
import { githubError } from './replies.ts'

/** GitHub's secondary limits. Tests use lower ones. */
export type SecondaryLimits = {
  readonly pointsPerWindow: number
  readonly windowMs: number
  readonly concurrent: number
}

/**
 * GitHub documents these limits:
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export const GITHUB_LIMITS: SecondaryLimits = {
  pointsPerWindow: 900,
  windowMs: 60_000,
  concurrent: 100,
}

/** Counts the points of each endpoint. */
export class LimitGuard {
  readonly #limits: SecondaryLimits
  readonly #times = new Map<string, number[]>()

  constructor(limits: SecondaryLimits) {
    this.#limits = limits
  }

  /** Counts a request. Returns an error if the request exceeds a limit. */
  refuse({ url, inFlight }: Exchange): Reply | undefined {
    if (inFlight > this.#limits.concurrent) return tooFast(1)
    const now = Date.now()
    const since = now - this.#limits.windowMs
    const earlier = this.#times.get(url.pathname) ?? []
    const times = earlier.filter((at) => at > since)
    this.#times.set(url.pathname, times)
    if (times.length >= this.#limits.pointsPerWindow) {
      const oldest = times[0] ?? now
      return tooFast(Math.ceil((oldest - since) / 1_000))
    }
    times.push(now)
    return undefined
  }
}

function tooFast(seconds: number): Reply {
  return githubError(
    403,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    { 'retry-after': String(Math.max(seconds, 1)) },
  )
}
