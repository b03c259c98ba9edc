import type { Exchange, ServiceName } from './exchange.ts'

/** What the emulators remember of a request. */
export type RequestRecord = {
  readonly service: ServiceName
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Kept for `entra`, `port-ingest` and `port-api`; else empty. */
  readonly body: string
  /** 0 as long as no answer was sent. */
  readonly status: number
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** 0 as long as the request is open. */
  readonly endedAt: number
  /** Open requests of the same service at the start, this one included. */
  readonly inFlight: number
}

type OpenRecord = {
  -readonly [name in keyof RequestRecord]: RequestRecord[name]
}

const WITH_BODY: readonly ServiceName[] = ['entra', 'port-ingest', 'port-api']

/** Collects the requests of all services in the order they came in. */
export class RequestLog {
  readonly records: OpenRecord[] = []
  readonly #open = new Map<ServiceName, number>()
  readonly #keepContent: boolean

  constructor(options: { readonly keepContent: boolean }) {
    this.#keepContent = options.keepContent
  }

  /** Counts a request in; returns how many of its service are open. */
  enter(service: ServiceName): number {
    const inFlight = (this.#open.get(service) ?? 0) + 1
    this.#open.set(service, inFlight)
    return inFlight
  }

  /** Counts a request out again. */
  leave(service: ServiceName): void {
    this.#open.set(service, (this.#open.get(service) ?? 1) - 1)
  }

  /** Notes a request; the returned function notes how it ended. */
  note(service: ServiceName, exchange: Exchange): (status: number) => void {
    const record: OpenRecord = {
      service,
      method: exchange.method,
      path: exchange.path,
      ...this.#content(service, exchange),
      status: 0,
      startedAt: Date.now(),
      endedAt: 0,
      inFlight: exchange.inFlight,
    }
    this.records.push(record)
    return (status) => {
      record.status = status
      record.endedAt = Date.now()
    }
  }

  #content(service: ServiceName, exchange: Exchange) {
    if (!this.#keepContent) return { headers: {}, body: '' }
    const withBody = WITH_BODY.includes(service)
    const body = withBody ? exchange.body.toString('utf8') : ''
    return { headers: exchange.headers, body }
  }
}
