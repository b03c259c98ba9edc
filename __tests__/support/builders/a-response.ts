import { Buffer } from 'node:buffer'
import { BufferedResponse } from '../../../src/http/buffered-response.ts'

export type CannedResponse = {
  readonly status?: number
  /** A text is the body itself; anything else becomes JSON. */
  readonly data?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A response whose body has arrived. */
export function aResponse(canned: CannedResponse = {}): BufferedResponse {
  const { status = 200, data = {}, headers = {} } = canned
  const body = typeof data === 'string' ? data : JSON.stringify(data)
  return new BufferedResponse({ status, headers: new Headers(headers) }, [
    Buffer.from(body),
  ])
}
