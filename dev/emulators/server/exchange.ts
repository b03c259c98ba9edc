/** The services that run on loopback, each on its own port. */
export type ServiceName =
  | 'github'
  | 'downloads'
  | 'entra'
  | 'graph'
  | 'port-ingest'
  | 'port-api'

/** One request as a service sees it. */
export type Exchange = {
  readonly method: string
  /** Path with query, as it was sent. */
  readonly path: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Open requests of this service, this one included. */
  readonly inFlight: number
}

/** One answer; an iterable body is written as it is computed. */
export type Reply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer | Iterable<string | Buffer>
}

/** What a service does with a request. */
export type Handler = (exchange: Exchange) => Reply | Promise<Reply>

/** Answers with a JSON body. */
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

/** Reads the token of a `Bearer` or `token` authorization header. */
export function bearerToken(exchange: Exchange): string | undefined {
  const header = exchange.headers.authorization ?? ''
  return /^(?:bearer|token) (.+)$/i.exec(header)?.[1]
}
