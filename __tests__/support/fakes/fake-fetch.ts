import { Buffer } from 'node:buffer'

/** A request as `fetch` was asked to send it. */
export type SentRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: Buffer | undefined
  readonly signal: AbortSignal | null | undefined
}

/** What comes back: an answer, or an error that `fetch` fails with. */
export type FakeAnswer = (request: SentRequest) => Response | Promise<Response>

/** A `fetch` that gives its answers in order, the last one again and again. */
export class FakeFetch {
  readonly requests: SentRequest[] = []
  readonly #answers: readonly FakeAnswer[]

  constructor(...answers: readonly FakeAnswer[]) {
    this.#answers = answers
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const { body } = init
    const request = {
      method: init.method ?? 'GET',
      url: String(input),
      headers: new Headers(init.headers),
      body: body === null || body === undefined ? undefined : toBuffer(body),
      signal: init.signal,
    }
    this.requests.push(request)
    const turn = Math.min(this.requests.length, this.#answers.length) - 1
    const answer = this.#answers[turn]
    if (answer === undefined) throw new Error('No answer was given')
    return answer(request)
  }
}

function toBuffer(body: BodyInit): Buffer {
  if (typeof body === 'string') return Buffer.from(body)
  if (body instanceof Uint8Array) return Buffer.from(body)
  throw new Error('A test sends text or bytes only')
}

/** Answers with a status, and perhaps headers and a body. */
export function answers(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): FakeAnswer {
  return () => new Response(body === '' ? null : body, { status, headers })
}

/** Fails as Node's `fetch` does when a connection breaks. */
export function breaks(code: string): FakeAnswer {
  return () => {
    const cause = Object.assign(new Error(`read ${code}`), { code })
    throw new TypeError('fetch failed', { cause })
  }
}

/** Never answers; fails with the signal's reason when it aborts. */
export const hangs: FakeAnswer = ({ signal }) =>
  new Promise((_, reject) => {
    const fail = () => reject(signal?.reason)
    if (signal?.aborted) fail()
    signal?.addEventListener('abort', fail)
  })
