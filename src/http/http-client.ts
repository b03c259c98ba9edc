// Every request of the product goes through here: time limits, retries, the
// allowance for waiting and the counts live in this one place.
import { type Exchange, exchange } from './exchange.ts'
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
  send(request: HttpRequest): Promise<Response> {
    return this.#attempt(request, 'whole')
  }

  /** Sends a request and leaves the body as a stream that times out when idle. */
  open(request: HttpRequest): Promise<Response> {
    return this.#attempt(request, 'stream')
  }

  async #attempt(
    request: HttpRequest,
    body: Exchange['body'],
  ): Promise<Response> {
    for (let number = 1; ; number += 1) {
      const outcome = await this.#once(request, body)
      if (number === MAX_ATTEMPTS || (await isFinal(outcome, request))) {
        return orThrow(outcome)
      }
      if (outcome instanceof Response) letGo(outcome)
      await this.#waitBefore(request, outcome, number)
    }
  }

  async #once(
    request: HttpRequest,
    body: Exchange['body'],
  ): Promise<Response | HttpError> {
    await request.gate?.pass()
    refuseIfClosed(request)
    this.#deps.signal.throwIfAborted()
    for (const counter of this.#counters) counter.add()
    this.#deps.logger.debug(`${request.method} ${describeTarget(request)}`)
    return exchange({ request, body, deps: this.#deps })
  }

  async #waitBefore(
    request: HttpRequest,
    outcome: Response | HttpError,
    number: number,
  ): Promise<void> {
    const { clock, budget, random, signal, logger } = this.#deps
    const headers = outcome instanceof Response ? outcome.headers : undefined
    const attempt = { number, now: clock.now(), random: random() }
    const waitMs = retryDelayMs(headers, attempt)
    const retryAt = new Date(attempt.now.getTime() + waitMs)
    if (!budget.reserve(waitMs)) {
      // Nobody asked to wait: what happened says more than how long it takes.
      if (!(outcome instanceof Response)) throw outcome
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
    const why =
      outcome instanceof Response ? `answered ${outcome.status}` : outcome.kind
    logger.info(
      `Waiting ${Math.ceil(waitMs / 1000)} s before attempt ${number + 1} of ${MAX_ATTEMPTS}: ${request.method} ${describeTarget(request)} ${why}.`,
    )
    await clock.sleep(waitMs, signal)
  }
}

async function isFinal(
  outcome: Response | HttpError,
  request: HttpRequest,
): Promise<boolean> {
  if (!(outcome instanceof Response)) return outcome.kind === 'redirect'
  if (!isRetryableStatus(outcome.status)) return true
  if (request.isForCaller === undefined) return false
  const copy = outcome.clone()
  const isForCaller = await request.isForCaller(copy)
  letGo(copy)
  return isForCaller
}

/** Frees the connection. A body that has a copy would make us wait for that. */
function letGo(response: Response): void {
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

function orThrow(outcome: Response | HttpError): Response {
  if (outcome instanceof Response) return outcome
  throw outcome
}
