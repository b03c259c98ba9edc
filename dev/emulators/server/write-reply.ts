import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Reply } from './exchange.ts'

const DRIP_BYTES = 4

/** Writes an answer. A streamed body waits for a slow reader. */
export async function writeReply(
  response: ServerResponse,
  { status, headers, body = '' }: Reply,
): Promise<void> {
  response.writeHead(status, headers)
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    response.end(body)
    return
  }
  for (const chunk of body) {
    if (response.destroyed) return
    if (!response.write(chunk)) await drained(response)
  }
  response.end()
}

/** Announces the whole body, sends half, then destroys the connection. */
export async function writeTruncated(
  response: ServerResponse,
  reply: Reply,
): Promise<void> {
  const bytes = wholeBody(reply)
  response.writeHead(reply.status, {
    ...reply.headers,
    'content-length': bytes.length,
  })
  const half = bytes.subarray(0, Math.floor(bytes.length / 2))
  response.write(half, () => response.destroy())
}

export async function writeDripping(
  response: ServerResponse,
  reply: Reply,
  delayMs: number,
): Promise<void> {
  const bytes = wholeBody(reply)
  response.writeHead(reply.status, {
    ...reply.headers,
    'content-length': bytes.length,
  })
  for (let start = 0; start < bytes.length; start += DRIP_BYTES) {
    if (response.destroyed) return
    response.write(bytes.subarray(start, start + DRIP_BYTES))
    // Stop if the reader closed the connection or the test ended.
    await sleep(delayMs, undefined, { ref: false })
  }
  response.end()
}

function wholeBody({ body = '' }: Reply): Buffer {
  if (Buffer.isBuffer(body)) return body
  if (typeof body === 'string') return Buffer.from(body)
  return Buffer.concat([...body].map((chunk) => Buffer.from(chunk)))
}

async function drained(response: ServerResponse): Promise<void> {
  // A closed connection never drains. Its close ends the wait.
  const done = new AbortController()
  const events = ['drain', 'close'].map((name) => {
    return once(response, name, { signal: done.signal })
  })
  await Promise.race(events).finally(() => done.abort())
}
