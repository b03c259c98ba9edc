// Every request of the product goes through here: time limits, retries, the
// allowance for waiting and the counts live in this one place.
import { BufferedResponse } from './buffered-response.ts'
import { type Exchange, exchangeStream, exchangeWhole } from './exchange.ts'
import { HttpError } from './http-error.ts'
import type { HttpDeps, HttpRequest } from './http-request.ts'
import {
  isRetryableStatus,
  MAX_ATTEMPTS,
  retryDelayMs,
} from './retry-policy.ts'

/** Counts the requests that were sent, attempts included. */
export class RequestCounter {
  #count = 0

  add(): void {
    this.#count += 1
  }

  get count(): number {
    return this.#count
  }
}

/** Sends requests by the one retry policy; a failure is an {@link HttpError}. */
export class HttpClient {
  readonly #deps: HttpDeps
  readonly #counters: readonly RequestCounter[]

  constructor(deps: HttpDeps, counters: readonly RequestCounter[] = []) {
    this.#deps = deps
    this.#counters = counters
  }

  /** Gives the same client, which also counts its requests here. */
  countedBy(counter: RequestCounter): HttpClient {
    return new HttpClient(this.#deps, [...this.#counters, counter])
  }

  /** Sends a request and reads the whole body; any final status is returned. */
  send(request: HttpRequest): Promise<BufferedResponse> {
    return this.#attempt(request, exchangeWhole)
  }

  /** Sends a request and leaves the body as a stream that times out when idle. */
  open(request: HttpRequest): Promise<Response> {
    return this.#attempt(request, exchangeStream)
  }

  async #attempt<T extends BufferedResponse | Response>(
    request: HttpRequest,
    exchange: SendOnce<T>,
  ): Promise<T> {
    for (let number = 1; ; number += 1) {
      const outcome = await this.#once(request, exchange)
      if (number === MAX_ATTEMPTS || isFinal(outcome, request)) {
        return orThrow(outcome)
      }
      if (outcome instanceof Response) discard(outcome)
      await this.#waitBefore(request, outcome, number)
    }
  }

  async #once<T>(
    request: HttpRequest,
    exchange: SendOnce<T>,
  ): Promise<T | HttpError> {
    await request.gate?.pass()
    refuseIfClosed(request)
    this.#deps.signal.throwIfAborted()
    for (const counter of this.#counters) counter.add()
    this.#deps.logger.debug(`${request.method} ${describeTarget(request)}`)
    return exchange({ request, deps: this.#deps })
  }

  async #waitBefore(
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
      // Nobody asked to wait: what happened says more than how long it takes.
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
    logger.info(
      `Waiting ${Math.ceil(waitMs / 1000)} s before attempt ${number + 1} of ${MAX_ATTEMPTS}: ${request.method} ${describeTarget(request)} ${why}.`,
    )
    await clock.sleep(waitMs, signal)
  }
}

type Outcome = BufferedResponse | Response | HttpError
type SendOnce<T> = (of: Exchange) => Promise<T | HttpError>

function isBroken(outcome: unknown): outcome is HttpError {
  return outcome instanceof HttpError
}

function isFinal(outcome: Outcome, request: HttpRequest): boolean {
  if (isBroken(outcome)) return outcome.kind === 'redirect'
  if (!isRetryableStatus(outcome.status)) return true
  const isAnswer = outcome instanceof BufferedResponse
  return isAnswer && request.isForCaller?.(outcome) === true
}

/** Frees the connection. */
function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined)
}

function refuseIfClosed(request: HttpRequest): void {
  const retryAt = request.gate?.closedUntil
  if (retryAt === undefined) return
  throw new HttpError({ ...request, kind: 'wait-too-long', retryAt })
}

function describeTarget(request: HttpRequest): string {
  return `${new URL(request.url).host}${request.path}`
}

function orThrow<T>(outcome: T | HttpError): T {
  if (isBroken(outcome)) throw outcome
  return outcome
}
