import { Buffer } from 'node:buffer'
import type { TransportResponse } from './transport.ts'

/** A response whose whole body has arrived. */
export class BufferedResponse {
  readonly status: number
  readonly headers: Headers
  readonly #chunks: readonly Uint8Array[]
  /** The URL that answered, after redirects. It can hold a secret. */
  readonly url: string

  constructor(
    { status, headers }: Pick<TransportResponse, 'status' | 'headers'>,
    chunks: readonly Uint8Array[],
    url = '',
  ) {
    this.status = status
    this.headers = headers
    this.#chunks = chunks
    this.url = url
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  /** Copies the body into a buffer of its own. */
  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(Buffer.concat(this.#chunks))
  }

  /**
   * Decodes the body as UTF-8, without a byte order mark. A thousand pages of a
   * list would otherwise be copied, and copies are freed late.
   */
  text(): string {
    const decoder = new TextDecoder()
    const texts = this.#chunks.map((chunk) =>
      decoder.decode(chunk, { stream: true }),
    )
    return texts.join('') + decoder.decode()
  }

  /** Returns undefined when the body is not JSON. */
  json(): unknown {
    try {
      return JSON.parse(this.text())
    } catch {
      return undefined
    }
  }
}
