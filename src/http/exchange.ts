// One request and its one answer, with time limits on both.
import { describeBreak } from './describe-break.ts'
import { HttpError } from './http-error.ts'
import type { HttpDeps, HttpRequest } from './http-request.ts'

const MAX_REDIRECTS = 5
const LARGE_BYTES = 65_536
const CREDENTIAL_HEADERS = ['authorization', 'cookie', 'x-signature']

export type Exchange = {
  readonly request: HttpRequest
  /** Read at once, or handed on as a stream. */
  readonly body: 'whole' | 'stream'
  readonly deps: HttpDeps
}

/** Sends a request once; a failure on the way comes back as a value. */
export async function exchange(of: Exchange): Promise<Response | HttpError> {
  const watch = new Stopwatch(of.deps)
  try {
    watch.expect(of.deps.limits.headersMs)
    const response = await follow(of, watch)
    if (of.body === 'stream') return watchBody(response, of, watch)
    watch.expect(of.deps.limits.bodyTotalMs)
    const bytes = await response.arrayBuffer()
    watch.stop()
    return copyOf(response, bytes.byteLength === 0 ? null : bytes)
  } catch (error) {
    watch.stop()
    if (error instanceof HttpError) return error
    of.deps.signal.throwIfAborted()
    return failure(of.request, watch, error)
  }
}

async function follow(of: Exchange, watch: Stopwatch): Promise<Response> {
  let url = of.request.url
  let headers = headersOf(of)
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const response = await of.deps.fetch(url, {
      method: of.request.method,
      headers,
      ...bodyOf(of.request),
      redirect: 'manual',
      signal: watch.signal,
    })
    const location = redirectOf(response)
    if (location === undefined) return response
    await response.body?.cancel()
    const target = targetOf(location, url, of.request)
    if (target.origin !== new URL(url).origin)
      headers = withoutCredentials(headers)
    url = target.href
  }
  throw refusal(of.request, 'too many redirects')
}

function headersOf({ deps, request }: Exchange) {
  const { body } = request
  return {
    'user-agent': deps.userAgent,
    ...request.headers,
    ...(isLarge(body) && { 'content-length': String(body.length) }),
  }
}

/**
 * A large body goes out as a stream: of bytes `fetch` would make a copy, and
 * the copies of many bodies stay in memory until the next full collection.
 */
function bodyOf({ body }: HttpRequest) {
  if (!isLarge(body)) return { body: body ?? null }
  return { body: asStream(body), duplex: 'half' }
}

function asStream(body: Uint8Array<ArrayBuffer>): ReadableStream {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(body)
      controller.close()
    },
  })
}

function isLarge(body: HttpRequest['body']): body is Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array && body.length > LARGE_BYTES
}

function redirectOf(response: Response): string | undefined {
  const isRedirect = response.status >= 300 && response.status < 400
  return (isRedirect && response.headers.get('location')) || undefined
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

function withoutCredentials(
  headers: Readonly<Record<string, string>>,
): { 'user-agent': string } & Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name]) => !CREDENTIAL_HEADERS.includes(name.toLowerCase()),
  )
  return { 'user-agent': '', ...Object.fromEntries(kept) }
}

/** Hands the body on piece by piece and gives up when none comes for too long. */
function watchBody(
  response: Response,
  of: Exchange,
  watch: Stopwatch,
): Response {
  watch.stop()
  if (response.body === null) return response
  const reader = response.body.getReader()
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const { done, value } = await readPiece(reader, of, watch)
      if (done) return controller.close()
      controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return copyOf(response, body)
}

async function readPiece(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  of: Exchange,
  watch: Stopwatch,
) {
  watch.expect(of.deps.limits.bodyIdleMs)
  try {
    return await reader.read()
  } catch (error) {
    of.deps.signal.throwIfAborted()
    throw failure(of.request, watch, error)
  } finally {
    watch.stop()
  }
}

function copyOf(response: Response, body: BodyInit | null): Response {
  const { status, statusText, headers } = response
  return new Response(body, { status, statusText, headers })
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
  const detail = describeBreak(cause, request.url)
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
