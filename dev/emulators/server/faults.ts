import type { ServiceName } from './exchange.ts'

export type FaultKind =
  /**
   * Answers with `status`, `headers` and `body`. The service sees no request.
   */
  | 'status'
  /** GitHub's secondary rate limit. */
  | 'secondary-limit'
  /** GitHub's primary rate limit. */
  | 'primary-limit'
  /** Destroys the connection. The service sees no request. */
  | 'reset-before'
  /** Processes the request, then destroys the connection. Sends no answer. */
  | 'reset-after'
  /** Never answers. */
  | 'hang'
  /** Announces the whole body, sends half, then destroys the connection. */
  | 'truncate'
  /** Answers 200 with a broken body of the right type. */
  | 'malformed'
  /** Answers 200 with a login page. */
  | 'wrong-type'
  /** Redirects to `headers.location`. */
  | 'redirect'
  /** Sends the body a few bytes at a time, `delayMs` apart. */
  | 'drip'

/** A fault and the requests it applies to. */
export type Fault = {
  readonly service: ServiceName
  /** A substring of `METHOD /path?query `. Default: every request. */
  readonly match?: string
  /** Number of requests that fail. Default: all. */
  readonly times?: number
  /** Number of matching requests that pass first. Default: 0. */
  readonly after?: number
  readonly kind: FaultKind
  readonly status?: number
  /** `{credential}` in a header or the body is the credential of the request. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /**
   * For `drip`, the pause between chunks. Otherwise the wait before the fault.
   */
  readonly delayMs?: number
}

type Planned = { readonly fault: Fault; waits: number; left: number }

/** Applies faults in the order they were added. */
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

  /** Returns the fault for a request and counts the request. */
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
  return (
    fault.service === service && `${requestLine} `.includes(fault.match ?? '')
  )
}
