// The one retry policy, as pure functions.

/** After this many attempts a failure is final. */
export const MAX_ATTEMPTS = 5
const FIRST_BACKOFF_MS = 1_000
const MAX_BACKOFF_MS = 60_000
// Port's x-ratelimit-reset is epoch seconds in one place of its documentation
// and seconds left in another; no limit lasts 1,000,000 seconds.
const EPOCH_FROM_SECONDS = 1_000_000
// A longer wait could exceed the range of a date.
const MAX_ASKED_MS = 366 * 86_400_000
// All three forms begin with the weekday; the oldest form omits GMT.
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /

export type Attempt = {
  /** 1 for the first attempt that failed, or the first that was held back. */
  readonly number: number
  readonly now: Date
  /** A number in [0, 1) that spreads clients which failed together. */
  readonly random: number
}

/**
 * Whether the server only asks to come back later. Such a response is no failed
 * attempt: the client waits as long as the wait budget lasts.
 */
export function isHeldBack(status: number, headers: Headers): boolean {
  return status === 429 || (status === 503 && headers.has('retry-after'))
}

/** Whether a retry may get another status. */
export function isRetryableStatus(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/**
 * Returns the milliseconds before the next attempt: at least the wait that the
 * server asks for, else a doubling backoff with jitter.
 */
export function retryDelayMs(
  headers: Headers | undefined,
  attempt: Attempt,
): number {
  const asked = headers && askedDelayMs(headers, attempt.now)
  const backoff = Math.min(
    FIRST_BACKOFF_MS * 2 ** (attempt.number - 1),
    MAX_BACKOFF_MS,
  )
  if (asked === undefined)
    return Math.round(backoff * (0.5 + attempt.random / 2))
  // A server that goes on asking for no wait must not be asked without end.
  const leastMs = attempt.number > MAX_ATTEMPTS ? backoff / 2 : 0
  return (
    Math.max(asked, leastMs) + Math.round(FIRST_BACKOFF_MS * attempt.random)
  )
}

/** Returns undefined when the headers ask for no wait. */
export function askedDelayMs(headers: Headers, now: Date): number | undefined {
  const asked = retryAfterMs(headers, now) ?? resetMs(headers, now)
  if (asked === undefined) return undefined
  return Math.ceil(Math.min(Math.max(asked, 0), MAX_ASKED_MS))
}

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfterMs(headers: Headers, now: Date): number | undefined {
  const text = headers.get('retry-after') ?? ''
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000
  if (!HTTP_DATE.test(text)) return undefined
  const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`)
  return Number.isNaN(date) ? undefined : date - now.getTime()
}

function resetMs(headers: Headers, now: Date): number | undefined {
  if (headers.get('x-ratelimit-remaining') !== '0') return undefined
  const reset = Number(headers.get('x-ratelimit-reset') || Number.NaN)
  if (!Number.isFinite(reset)) return undefined
  if (reset < EPOCH_FROM_SECONDS) return reset * 1000
  return reset * 1000 - now.getTime()
}
