import { Buffer } from 'node:buffer'
import type { HttpTransport } from '../../../src/http/transport.ts'

/** Sends through a `fetch`: nock's, or one that a test makes up. */
export function wireOf(fetchOnce: typeof fetch): HttpTransport {
  return async ({ url, body, ...request }) => {
    const response = await fetchOnce(url, {
      ...request,
      body:
        typeof body === 'string' || body === null ? body : Buffer.from(body),
      redirect: 'manual',
    })
    const { status, headers } = response
    const reader = response.body?.getReader()
    return {
      status,
      headers,
      body: piecesOf(reader),
      discard: () => {
        reader?.cancel().catch(() => undefined)
      },
    }
  }
}

async function* piecesOf(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
): AsyncGenerator<Uint8Array> {
  while (reader !== undefined) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
