// The one way out: every request of the product goes through this client, with
// its time limits, retries, wait budget and counts.
import { redact } from '../runtime/redact.ts'
import { BufferedResponse } from './buffered-response.ts'
import { type Exchange, exchangeStream, exchangeWhole } from './exchange.ts'
import { HttpError } from './http-error.ts'
import type { HttpDeps, HttpRequest } from './http-request.ts'
import {
  isHeldBack,
  isRetryableStatus,
  MAX_ATTEMPTS,
  retryDelayMs,
} from './retry-policy.ts'

/** Counts the requests that were sent, retries included. */
export class RequestCounter {
  #count = 0

  add(): void {
    this.#count += 1
  }

  get count(): number {
    return this.#count
  }
}

/** Sends requests and retries them; throws {@link HttpError}. */
export class HttpClient {
  readonly #deps: HttpDeps
  readonly #counters: readonly RequestCounter[]

  constructor(deps: HttpDeps, counters: readonly RequestCounter[] = []) {
    this.#deps = deps
    this.#counters = counters
  }

  /** Returns a client that also counts its requests in this counter. */
  countedBy(counter: RequestCounter): HttpClient {
    return new HttpClient(this.#deps, [...this.#counters, counter])
  }

  /** Reads the whole body; returns a response of any status. */
  send(request: HttpRequest): Promise<BufferedResponse> {
    return this.#attempt(request, exchangeWhole)
  }

  /** Returns the body as a stream, which times out when idle. */
  open(request: HttpRequest): Promise<Response> {
    return this.#attempt(request, exchangeStream)
  }

  async #attempt<T extends BufferedResponse | Response>(
    request: HttpRequest,
    exchange: SendOnce<T>,
  ): Promise<T> {
    const count = { failed: 0, heldBack: 0 }
    for (;;) {
      const outcome = await this.#once(request, exchange)
      if (isFinal(outcome, request)) return orThrow(outcome)
      const kind = isHeldBackBy(outcome) ? 'heldBack' : 'failed'
      count[kind] += 1
      if (count.failed === MAX_ATTEMPTS) return orThrow(outcome)
      if (outcome instanceof Response) discard(outcome)
      await this.#waitAfter(request, outcome, count[kind])
    }
  }

  async #once<T extends BufferedResponse | Response>(
    request: HttpRequest,
    exchange: SendOnce<T>,
  ): Promise<T | HttpError> {
    await request.rateLimiter?.pass()
    refuseIfClosed(request)
    this.#deps.signal.throwIfAborted()
    for (const counter of this.#counters) counter.add()
    this.#deps.logger.debug(`${request.method} ${describeTarget(request)}`)
    const outcome = await exchange({ request, deps: this.#deps })
    if (!isBroken(outcome)) this.#deps.serverClock?.note(outcome.headers)
    return outcome
  }

  async #waitAfter(
    request: HttpRequest,
    outcome: Outcome,
    number: number,
  ): Promise<void> {
    const { clock, budget, random, signal, logger } = this.#deps
    const headers = isBroken(outcome) ? undefined : outcome.headers
    const attempt = { number, now: clock.now(), random: random() }
    const waitMs = retryDelayMs(headers, attempt)
    const retryAt = new Date(attempt.now.getTime() + waitMs)
    if (!budget.reserve(waitMs)) {
      // The server named no wait, so the failure itself says more.
      if (isBroken(outcome)) throw outcome
      throw new HttpError(
        {
          ...request,
          kind: 'wait-too-long',
          status: outcome.status,
          retryAt,
        },
        { cause: outcome },
      )
    }
    const why = isBroken(outcome) ? outcome.kind : `answered ${outcome.status}`
    const nextAttempt = isHeldBackBy(outcome)
      ? ''
      : ` before attempt ${number + 1} of ${MAX_ATTEMPTS}`
    logger.info(
      `Waiting ${Math.ceil(waitMs / 1000)} s${nextAttempt}: ${request.method} ${describeTarget(request)} ${why}.`,
    )
    await clock.sleep(waitMs, signal)
  }
}

/** Another attempt would fail in the same way. */
const FINAL_KINDS: readonly HttpError['kind'][] = ['redirect', 'body-limit']

type Outcome = BufferedResponse | Response | HttpError
type SendOnce<T> = (exchange: Exchange) => Promise<T | HttpError>

function isBroken(outcome: unknown): outcome is HttpError {
  return outcome instanceof HttpError
}

function isHeldBackBy(outcome: Outcome): boolean {
  return !isBroken(outcome) && isHeldBack(outcome.status, outcome.headers)
}

function isFinal(outcome: Outcome, request: HttpRequest): boolean {
  if (isBroken(outcome)) return FINAL_KINDS.includes(outcome.kind)
  if (!isRetryableStatus(outcome.status)) return true
  const isBuffered = outcome instanceof BufferedResponse
  return isBuffered && request.isForCaller?.(outcome) === true
}

function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined)
}

function refuseIfClosed(request: HttpRequest): void {
  const retryAt = request.rateLimiter?.closedUntil
  if (retryAt === undefined) return
  throw new HttpError({ ...request, kind: 'wait-too-long', retryAt })
}

function describeTarget(request: HttpRequest): string {
  return `${redact(new URL(request.url).host)}${request.path}`
}

function orThrow<T>(outcome: T | HttpError): T {
  if (isBroken(outcome)) throw outcome
  return outcome
}
