const PERIOD_SECONDS = 300
const ENTITY_LIMIT = 35_000
const OTHER_LIMIT = 15_000

/**
 * Counts requests as Port's headers report them. The limits are the last ones
 * published; they are not enforced: a fault answers 429 when a test wants it.
 */
export class RateLimits {
  #entities = 0
  #others = 0

  /** Counts a request and gives the headers of its answer. */
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
