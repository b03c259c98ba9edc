// Puts requests on the wire, through the client that the toolkit brings along.
// Node's own `fetch` holds on to every answer until the next full collection
// of garbage: with a thousand pages that is a hundred megabytes.
import { Buffer } from 'node:buffer'
import { type Duplex, pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { request } from 'undici'

export type TransportRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | null
  readonly signal: AbortSignal
}

/** An answer whose body is still on its way. */
export type TransportResponse = {
  readonly status: number
  readonly headers: Headers
  /** Decompressed; fails when it breaks off. */
  readonly body: AsyncIterable<Uint8Array>
  /** Lets go of the body and its connection. */
  readonly discard: () => void
}

/** Sends one request and follows nothing; fails when no answer comes. */
export type HttpTransport = (
  request: TransportRequest,
) => Promise<TransportResponse>

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Whatever a server may answer with although it was asked for gzip. */
const DECODERS: ReadonlyMap<string, () => Duplex> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
])

/** The wire of a run: proxies and certificates are those of the process. */
export const undiciTransport: HttpTransport = async ({
  url,
  method,
  headers,
  ...rest
}) => {
  rest.signal.throwIfAborted()
  const answering = request(url, {
    ...rest,
    method: methodOf(method),
    headers: { accept: '*/*', 'accept-encoding': 'gzip', ...headers },
    // The time limits are the caller's, by the signal.
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  const received = await orAborted(answering, rest.signal)
  // Whoever reads it is told all the same.
  received.body.on('error', () => undefined)
  const answerHeaders = toHeaders(received.headers)
  return {
    status: received.statusCode,
    headers: answerHeaders,
    body: decode(received.body, answerHeaders.get('content-encoding')),
    discard: () => received.body.destroy(),
  }
}

/** The client heeds the signal only when it is connected. */
async function orAborted<T>(
  answering: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const aborted = Promise.withResolvers<never>()
  const abort = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', abort)
  try {
    return await Promise.race([answering, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

function methodOf(name: string) {
  const method = METHODS.find((each) => each === name)
  if (method === undefined) throw new TypeError(`No method "${name}"`)
  return method
}

function decode(
  body: Readable,
  encoding: string | null,
): AsyncIterable<Uint8Array> {
  const createDecoder = DECODERS.get(encoding?.trim().toLowerCase() ?? '')
  return createDecoder === undefined ? body : decompress(body, createDecoder)
}

async function* decompress(
  body: Readable,
  createDecoder: () => Duplex,
): AsyncGenerator<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]()
  const first = await pieces.next()
  // No bytes are no compressed body, whatever the headers say.
  if (first.done) return
  yield* pipeline(join(first.value, pieces), createDecoder(), () => undefined)
}

async function* join(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first
  for (;;) {
    const { done, value } = await rest.next()
    if (done) return
    yield value
  }
}

type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>

function toHeaders(received: ReceivedHeaders): Headers {
  const headers = new Headers()
  for (const [name, value = []] of Object.entries(received)) {
    for (const each of [value].flat()) headers.append(name, toByteString(each))
  }
  return headers
}

/** The client reads headers as UTF-8, and `Headers` takes bytes only. */
function toByteString(text: string): string {
  return Buffer.from(text).toString('latin1')
}
