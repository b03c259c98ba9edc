// One request and its response, with time limits on both.
import { Buffer } from 'node:buffer'
import {
  BodyLimitError,
  BufferMeter,
  DEFAULT_SIZE_LIMITS,
  isExcerpt,
  type SizeLimits,
  StreamMeter,
} from './body-limits.ts'
import { BufferedResponse } from './buffered-response.ts'
import { describeNetworkError } from './describe-network-error.ts'
import { HttpError, redirectHostOf } from './http-error.ts'
import type { HttpDeps, HttpRequest } from './http-request.ts'
import type { TransportRequest, TransportResponse } from './transport.ts'

const MAX_REDIRECTS = 5
/** Statuses of responses without a body. */
const BODILESS = [204, 205, 304]
const CREDENTIAL_HEADERS = ['authorization', 'cookie', 'x-signature']

type SentHeaders = TransportRequest['headers']

/** One attempt to send a request. */
export type Exchange = {
  readonly request: HttpRequest
  readonly deps: HttpDeps
}

/** An exchange and the URL that it has reached, which redirects change. */
type Trip = Exchange & { url: string }

/** Returns, not throws, an {@link HttpError} when the attempt fails. */
export function exchangeWhole(
  exchange: Exchange,
): Promise<BufferedResponse | HttpError> {
  return perform(exchange, async (response, watch, trip) => {
    watch.expect(exchange.deps.limits.bodyTotalMs)
    const chunks = await readAll(response, sizesOf(exchange.deps))
    watch.stop()
    return new BufferedResponse(response, chunks, trip.url)
  })
}

/** The same, with the body as a stream that times out when idle. */
export function exchangeStream(
  exchange: Exchange,
): Promise<Response | HttpError> {
  return perform(exchange, async (response, watch, trip) =>
    withUrl(watchBody(response, trip, watch), trip.url),
  )
}

async function perform<T>(
  exchange: Exchange,
  take: (
    response: TransportResponse,
    watch: Stopwatch,
    trip: Trip,
  ) => Promise<T>,
): Promise<T | HttpError> {
  const watch = new Stopwatch(exchange.deps)
  const trip: Trip = { ...exchange, url: exchange.request.url }
  try {
    watch.expect(exchange.deps.limits.headersMs)
    const response = await follow(trip, watch)
    // A stream asks for its first chunk at once, which starts the watch again.
    watch.stop()
    return await orDiscard(response, take(response, watch, trip))
  } catch (error) {
    watch.stop()
    if (error instanceof HttpError) return error
    exchange.deps.signal.throwIfAborted()
    return failure(trip, watch, error)
  }
}

/** A response that cannot be read must not keep its connection. */
async function orDiscard<T>(
  response: TransportResponse,
  taken: Promise<T>,
): Promise<T> {
  try {
    return await taken
  } catch (error) {
    response.discard()
    throw error
  }
}

async function follow(
  trip: Trip,
  watch: Stopwatch,
): Promise<TransportResponse> {
  let headers: SentHeaders = {
    'user-agent': trip.deps.userAgent,
    ...trip.request.headers,
  }
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const response = await trip.deps.wire({
      method: trip.request.method,
      url: trip.url,
      headers,
      body: trip.request.body ?? null,
      signal: watch.signal,
    })
    const location = redirectOf(response)
    if (location === undefined) return response
    response.discard()
    const target = targetOf(location, trip.url, trip.request)
    if (target.origin !== new URL(trip.url).origin) {
      headers = withoutCredentials(headers)
      if (target.search !== '') trip.deps.secrets?.add(target.href)
    }
    trip.url = target.href
  }
  throw refusal(trip.request, 'too many redirects')
}

function redirectOf({
  status,
  headers,
}: TransportResponse): string | undefined {
  const isRedirect = status >= 300 && status < 400
  return (isRedirect && headers.get('location')) || undefined
}

function targetOf(location: string, base: string, request: HttpRequest): URL {
  const refuse = (detail: string) => refusal(request, detail)
  if (request.method !== 'GET') throw refuse('only a GET is redirected')
  const target = URL.parse(location, base)
  if (target === null || target.username !== '' || target.password !== '') {
    throw refuse('to an address that cannot be used')
  }
  const origin = new URL(request.url)
  if (target.protocol !== origin.protocol) {
    throw refuse(`to ${target.protocol}//${target.host}`)
  }
  if (
    request.isRedirectedAnywhere !== true &&
    target.origin !== origin.origin
  ) {
    throw refuse(`to ${target.host}`)
  }
  return target
}

function withoutCredentials(headers: SentHeaders): SentHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !CREDENTIAL_HEADERS.includes(name.toLowerCase()),
    ),
  )
}

function sizesOf({ sizes = DEFAULT_SIZE_LIMITS }: HttpDeps): SizeLimits {
  return sizes
}

async function readAll(
  response: TransportResponse,
  { excerptBytes, bufferedBytes }: SizeLimits,
): Promise<readonly Uint8Array[]> {
  if (isBodiless(response)) {
    await drain(response)
    return []
  }
  const chunks: Uint8Array[] = []
  const meter = new BufferMeter(bufferedBytes)
  let bytes = 0
  for await (const chunk of response.body) {
    chunks.push(chunk)
    bytes += chunk.length
    if (!isExcerpt(response.status)) meter.add(chunk)
    else if (bytes >= excerptBytes) break
  }
  if (bytes < excerptBytes || !isExcerpt(response.status)) return chunks
  response.discard()
  return [Buffer.concat(chunks, excerptBytes)]
}

function isBodiless({ status }: TransportResponse): boolean {
  return BODILESS.includes(status)
}

/** Reads an empty body to its end, so that the connection can be used again. */
async function drain(response: TransportResponse): Promise<void> {
  const isAnnounced = Number(response.headers.get('content-length') ?? 0) > 0
  // undici would report such a body as cut short.
  if (isAnnounced) return response.discard()
  for await (const _ of response.body);
}

/** Fails the stream when no chunk arrives for too long. */
function watchBody(
  response: TransportResponse,
  trip: Trip,
  watch: Stopwatch,
): Response {
  const { status, headers } = response
  if (isBodiless(response)) {
    response.discard()
    return new Response(null, { status, headers })
  }
  const chunks = response.body[Symbol.asyncIterator]()
  const { limits } = trip.deps
  const meter = new StreamMeter({
    maxBytes: sizesOf(trip.deps).streamedBytes,
    maxWaitMs: limits.streamTotalMs,
  })
  const { excerptBytes } = sizesOf(trip.deps)
  let left = isExcerpt(status) ? excerptBytes : Number.POSITIVE_INFINITY
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const chunk = readChunk(chunks, trip, { watch, meter })
      const { done, value } = await orDiscard(response, chunk)
      if (done) return controller.close()
      controller.enqueue(value)
      left -= value.length
      if (left > 0) return
      response.discard()
      controller.close()
    },
    cancel: response.discard,
  })
  return new Response(body, { status, headers })
}

async function readChunk(
  chunks: AsyncIterator<Uint8Array>,
  trip: Trip,
  { watch, meter }: { readonly watch: Stopwatch; readonly meter: StreamMeter },
) {
  const { clock, limits } = trip.deps
  const startedMs = clock.monotonicMs()
  watch.expect(limits.bodyIdleMs)
  try {
    const chunk = await chunks.next()
    meter.add(chunk.value?.length ?? 0, clock.monotonicMs() - startedMs)
    return chunk
  } catch (error) {
    trip.deps.signal.throwIfAborted()
    throw failure(trip, watch, error)
  } finally {
    watch.stop()
  }
}

function refusal(request: HttpRequest, detail: string): HttpError {
  return new HttpError({ ...request, kind: 'redirect', detail })
}

function failure(
  { request, url }: Trip,
  watch: Stopwatch,
  cause: unknown,
): HttpError {
  const facts = { ...request, redirectHost: redirectHostOf(url, request.url) }
  if (cause instanceof BodyLimitError) {
    const detail = cause.message
    return new HttpError({ ...facts, kind: 'body-limit', detail }, { cause })
  }
  if (watch.hasExpired) {
    return new HttpError({ ...facts, kind: 'timeout' }, { cause })
  }
  const detail = describeNetworkError(cause, url)
  return new HttpError({ ...facts, kind: 'network', detail }, { cause })
}

/** `Response` has no way to set the URL that answered. */
function withUrl(response: Response, url: string): Response {
  return Object.defineProperty(response, 'url', { value: url })
}

/** Aborts a request when the expected part does not arrive in time. */
class Stopwatch {
  readonly #expired = new AbortController()
  readonly signal: AbortSignal
  #timer: NodeJS.Timeout | undefined

  constructor(deps: HttpDeps) {
    this.signal = AbortSignal.any([deps.signal, this.#expired.signal])
  }

  /** Starts the time of a part; the time of the part before must be stopped. */
  expect(ms: number): void {
    this.#timer = setTimeout(() => this.#expired.abort(), ms)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  get hasExpired(): boolean {
    return this.#expired.signal.aborted
  }
}
