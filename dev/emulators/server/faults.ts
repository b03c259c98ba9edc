import type { ServiceName } from './exchange.ts'

/** The ways in which a service can misbehave. */
export type FaultKind =
  /** Answers with `status`, `headers` and `body`; nothing is processed. */
  | 'status'
  /** GitHub's secondary rate limit. */
  | 'secondary-limit'
  /** GitHub's primary rate limit. */
  | 'primary-limit'
  /** Destroys the connection before the request is processed. */
  | 'reset-before'
  /** Processes the request, then destroys the connection without an answer. */
  | 'reset-after'
  /** Never answers. */
  | 'hang'
  /** Announces the whole body, sends half of it, destroys the connection. */
  | 'truncate'
  /** Answers 200 with a broken body of the right type. */
  | 'malformed'
  /** Answers 200 with a login page. */
  | 'wrong-type'
  /** Redirects to `headers.location`. */
  | 'redirect'
  /** Sends the body a few bytes at a time, `delayMs` apart. */
  | 'drip'

/** A misbehaviour, and the requests that it befalls. */
export type Fault = {
  readonly service: ServiceName
  /** Part of `METHOD /path?query`; default: every request. */
  readonly match?: string
  /** How often it happens; default: for ever. */
  readonly times?: number
  /** How many matching requests get through first; default: none. */
  readonly after?: number
  readonly kind: FaultKind
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Pause between the bytes of `drip`; else the wait before misbehaving. */
  readonly delayMs?: number
}

type Planned = { readonly fault: Fault; waits: number; left: number }

/** Holds the planned faults and hands them out in the order they came. */
export class FaultBook {
  #planned: Planned[] = []

  add(fault: Fault): void {
    const waits = fault.after ?? 0
    const left = fault.times ?? Number.POSITIVE_INFINITY
    this.#planned.push({ fault, waits, left })
  }

  clear(): void {
    this.#planned = []
  }

  /** Finds the fault that befalls a request, and counts it. */
  take(service: ServiceName, requestLine: string): Fault | undefined {
    for (const planned of this.#planned) {
      if (!matches(planned.fault, service, requestLine)) continue
      if (planned.waits > 0) {
        planned.waits -= 1
        continue
      }
      if (planned.left <= 0) continue
      planned.left -= 1
      return planned.fault
    }
    return undefined
  }
}

function matches(fault: Fault, service: ServiceName, requestLine: string) {
  return fault.service === service && requestLine.includes(fault.match ?? '')
}
