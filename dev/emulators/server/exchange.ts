/** Each service has its own port on loopback. */
export type ServiceName =
  | 'github'
  | 'downloads'
  | 'entra'
  | 'graph'
  | 'port-ingest'
  | 'port-api'

export type Exchange = {
  readonly method: string
  /** Path and query as the client sent them. */
  readonly path: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Open requests of the service, including this one. */
  readonly inFlight: number
}

/** An answer. An iterable body is streamed. */
export type Reply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer | Iterable<string | Buffer>
}

export type Handler = (exchange: Exchange) => Reply | Promise<Reply>

export function jsonReply(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  }
}

/** Accepts the schemes `Bearer` and `token`. */
export function bearerToken(exchange: Exchange): string | undefined {
  const header = exchange.headers.authorization ?? ''
  return /^(?:bearer|token) (.+)$/i.exec(header)?.[1]
}
