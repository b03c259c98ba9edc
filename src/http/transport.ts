// Sends requests through undici, which @actions/core brings along. Node's own
// `fetch` keeps every response until the next full garbage collection: with a
// thousand pages that is a hundred megabytes.
import { Buffer } from 'node:buffer'
import { type Duplex, pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { request } from 'undici'
import { refuseBomb } from './body-limits.ts'

export type TransportRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | null
  readonly signal: AbortSignal
}

/** A response whose body has not been read. */
export type TransportResponse = {
  readonly status: number
  readonly headers: Headers
  /** Decompressed; throws when the body breaks off. */
  readonly body: AsyncIterable<Uint8Array>
  /** Frees the connection without reading the body. */
  readonly discard: () => void
}

/** Sends one request and follows no redirect. */
export type HttpTransport = (
  request: TransportRequest,
) => Promise<TransportResponse>

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Servers may use any of these although the request asks for gzip. */
const DECODERS: ReadonlyMap<string, () => Duplex> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
])

/** Uses the proxies and certificates of the process. */
export const undiciTransport: HttpTransport = async ({
  url,
  method,
  headers,
  ...rest
}) => {
  rest.signal.throwIfAborted()
  const response = request(url, {
    ...rest,
    method: methodOf(method),
    headers: { accept: '*/*', 'accept-encoding': 'gzip', ...headers },
    // The caller's signal sets the time limits.
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  const received = await orAborted(response, rest.signal)
  // The reader of the body gets the error, too.
  received.body.on('error', () => undefined)
  const responseHeaders = toHeaders(received.headers)
  return {
    status: received.statusCode,
    headers: responseHeaders,
    body: decode(received.body, responseHeaders.get('content-encoding')),
    discard: () => received.body.destroy(),
  }
}

/** undici reacts to the signal only when it is connected. */
async function orAborted<T>(
  response: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const aborted = Promise.withResolvers<never>()
  const abort = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', abort)
  try {
    return await Promise.race([response, aborted.promise])
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
  const chunks: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]()
  const first = await chunks.next()
  // A decoder fails on an empty body, which some servers call compressed.
  if (first.done) return
  let compressed = 0
  let decoded = 0
  const counted = async function* () {
    for await (const chunk of join(first.value, chunks)) {
      compressed += chunk.length
      yield chunk
    }
  }
  const decoder = pipeline(counted(), createDecoder(), () => undefined)
  for await (const chunk of decoder) {
    decoded += chunk.length
    refuseBomb(compressed, decoded)
    yield chunk
  }
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

/** undici reads headers as UTF-8, and `Headers` accepts bytes only. */
function toByteString(text: string): string {
  return Buffer.from(text).toString('latin1')
}
