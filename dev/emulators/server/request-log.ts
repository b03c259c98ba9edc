import type { Exchange, ServiceName } from './exchange.ts'

export type RequestRecord = {
  readonly service: ServiceName
  readonly method: string
  /** Includes the query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Empty except for `entra`, `port-ingest` and `port-api`. */
  readonly body: string
  /** 0 until the answer is sent. */
  readonly status: number
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** Milliseconds since 1970. 0 while the request is open. */
  readonly endedAt: number
  /** Open requests of the service at the start, including this one. */
  readonly inFlight: number
}

type OpenRecord = {
  -readonly [name in keyof RequestRecord]: RequestRecord[name]
}

const WITH_BODY: readonly ServiceName[] = ['entra', 'port-ingest', 'port-api']

/** Records the requests of all services in the order they arrive. */
export class RequestLog {
  readonly records: OpenRecord[] = []
  readonly #open = new Map<ServiceName, number>()
  readonly #keepContent: boolean

  constructor(options: { readonly keepContent: boolean }) {
    this.#keepContent = options.keepContent
  }

  /** Returns the number of open requests of the service, including this one. */
  enter(service: ServiceName): number {
    const inFlight = (this.#open.get(service) ?? 0) + 1
    this.#open.set(service, inFlight)
    return inFlight
  }

  leave(service: ServiceName): void {
    this.#open.set(service, (this.#open.get(service) ?? 1) - 1)
  }

  /** Records a request. The returned function records its end. */
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
