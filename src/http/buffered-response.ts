import type { TransportResponse } from './transport.ts'

/** A response whose whole body has arrived. */
export class BufferedResponse {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The URL that answered, after redirects. It can hold a secret. */
  readonly url: string

  constructor(
    { status, headers }: Pick<TransportResponse, 'status' | 'headers'>,
    bytes: Uint8Array<ArrayBuffer>,
    url = '',
  ) {
    this.status = status
    this.headers = headers
    this.bytes = bytes
    this.url = url
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  /** Decodes the body as UTF-8, without a byte order mark. */
  text(): string {
    return new TextDecoder().decode(this.bytes)
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
