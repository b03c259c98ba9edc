const PERIOD_SECONDS = 300
const ENTITY_LIMIT = 35_000
const OTHER_LIMIT = 15_000

/**
 * Counts requests for the headers of the rate limit. The limits are the last
 * ones that Port published. They are not enforced; a test adds a fault for 429.
 */
export class RateLimits {
  #entities = 0
  #others = 0

  /** Counts a request and returns the headers of its answer. */
  headersFor(path: string): Readonly<Record<string, string>> {
    return path.includes('/entities')
      ? headers(ENTITY_LIMIT, ++this.#entities)
      : headers(OTHER_LIMIT, ++this.#others)
  }
}

function headers(limit: number, used: number) {
  return {
    'x-ratelimit-period': String(PERIOD_SECONDS),
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(limit - used, 0)),
    'x-ratelimit-reset': String(PERIOD_SECONDS),
  }
}
