// One request and its one answer, with time limits on both.
import { Buffer } from 'node:buffer'
import { BufferedResponse } from './buffered-response.ts'
import { describeNetworkError } from './describe-network-error.ts'
import { HttpError } from './http-error.ts'
import type { HttpDeps, HttpRequest } from './http-request.ts'
import type { TransportRequest, TransportResponse } from './transport.ts'

const MAX_REDIRECTS = 5
/** Answers that have no body by definition. */
const BODILESS = [204, 205, 304]
const CREDENTIAL_HEADERS = ['authorization', 'cookie', 'x-signature']

type SentHeaders = TransportRequest['headers']

/** What one sending of a request needs. */
export type Exchange = {
  readonly request: HttpRequest
  readonly deps: HttpDeps
}

/** Sends a request once; a failure on the way comes back as a value. */
export function exchangeWhole(
  of: Exchange,
): Promise<BufferedResponse | HttpError> {
  return exchange(of, async (answer, watch) => {
    watch.expect(of.deps.limits.bodyTotalMs)
    const bytes = await readAll(answer)
    watch.stop()
    return new BufferedResponse(answer, bytes)
  })
}

/** The same, with the body as a stream that ends when nothing comes. */
export function exchangeStream(of: Exchange): Promise<Response | HttpError> {
  return exchange(of, async (answer, watch) => watchBody(answer, of, watch))
}

async function exchange<T>(
  of: Exchange,
  take: (answer: TransportResponse, watch: Stopwatch) => Promise<T>,
): Promise<T | HttpError> {
  const watch = new Stopwatch(of.deps)
  try {
    watch.expect(of.deps.limits.headersMs)
    const answer = await follow(of, watch)
    // Before the body is touched: a stream waits for its first piece at once.
    watch.stop()
    return await orDiscard(answer, take(answer, watch))
  } catch (error) {
    watch.stop()
    if (error instanceof HttpError) return error
    of.deps.signal.throwIfAborted()
    return failure(of.request, watch, error)
  }
}

/** An answer that cannot be taken must not hold its connection. */
async function orDiscard<T>(
  answer: TransportResponse,
  taken: Promise<T>,
): Promise<T> {
  try {
    return await taken
  } catch (error) {
    answer.discard()
    throw error
  }
}

async function follow(
  of: Exchange,
  watch: Stopwatch,
): Promise<TransportResponse> {
  let url = of.request.url
  let headers: SentHeaders = {
    'user-agent': of.deps.userAgent,
    ...of.request.headers,
  }
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const answer = await of.deps.wire({
      method: of.request.method,
      url,
      headers,
      body: of.request.body ?? null,
      signal: watch.signal,
    })
    const location = redirectOf(answer)
    if (location === undefined) return answer
    answer.discard()
    const target = targetOf(location, url, of.request)
    if (target.origin !== new URL(url).origin)
      headers = withoutCredentials(headers)
    url = target.href
  }
  throw refusal(of.request, 'too many redirects')
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

async function readAll(
  answer: TransportResponse,
): Promise<Buffer<ArrayBuffer>> {
  if (isBodiless(answer)) {
    await drain(answer)
    return Buffer.alloc(0)
  }
  const pieces: Uint8Array[] = []
  for await (const piece of answer.body) pieces.push(piece)
  return Buffer.concat(pieces)
}

function isBodiless({ status }: TransportResponse): boolean {
  return BODILESS.includes(status)
}

/** Reads nothing to its end, which leaves the connection for others. */
async function drain(answer: TransportResponse): Promise<void> {
  const isAnnounced = Number(answer.headers.get('content-length') ?? 0) > 0
  // The client would take it for a body that is cut short.
  if (isAnnounced) return answer.discard()
  for await (const _ of answer.body);
}

/** Hands the body on piece by piece and gives up when none comes for too long. */
function watchBody(
  answer: TransportResponse,
  of: Exchange,
  watch: Stopwatch,
): Response {
  const { status, headers } = answer
  if (isBodiless(answer)) {
    answer.discard()
    return new Response(null, { status, headers })
  }
  const pieces = answer.body[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const piece = readPiece(pieces, of, watch)
      const { done, value } = await orDiscard(answer, piece)
      if (done) return controller.close()
      controller.enqueue(value)
    },
    cancel: answer.discard,
  })
  return new Response(body, { status, headers })
}

async function readPiece(
  pieces: AsyncIterator<Uint8Array>,
  of: Exchange,
  watch: Stopwatch,
) {
  watch.expect(of.deps.limits.bodyIdleMs)
  try {
    return await pieces.next()
  } catch (error) {
    of.deps.signal.throwIfAborted()
    throw failure(of.request, watch, error)
  } finally {
    watch.stop()
  }
}

function refusal(request: HttpRequest, detail: string): HttpError {
  return new HttpError({ ...request, kind: 'redirect', detail })
}

function failure(
  request: HttpRequest,
  watch: Stopwatch,
  cause: unknown,
): HttpError {
  if (watch.hasExpired) {
    return new HttpError({ ...request, kind: 'timeout' }, { cause })
  }
  const detail = describeNetworkError(cause, request.url)
  return new HttpError({ ...request, kind: 'network', detail }, { cause })
}

/** Aborts a request when what is expected next does not come in time. */
class Stopwatch {
  readonly #expired = new AbortController()
  readonly signal: AbortSignal
  #timer: NodeJS.Timeout | undefined

  constructor(deps: HttpDeps) {
    this.signal = AbortSignal.any([deps.signal, this.#expired.signal])
  }

  expect(ms: number): void {
    this.stop()
    this.#timer = setTimeout(() => this.#expired.abort(), ms)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  get hasExpired(): boolean {
    return this.#expired.signal.aborted
  }
}
