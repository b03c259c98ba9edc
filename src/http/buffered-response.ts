import type { TransportResponse } from './transport.ts'

/** An answer whose whole body has arrived. */
export class BufferedResponse {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array<ArrayBuffer>

  constructor(
    { status, headers }: Pick<TransportResponse, 'status' | 'headers'>,
    bytes: Uint8Array<ArrayBuffer>,
  ) {
    this.status = status
    this.headers = headers
    this.bytes = bytes
  }

  /** Whether the status is one of success. */
  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  /** Reads the body as UTF-8, without a byte order mark. */
  text(): string {
    return new TextDecoder().decode(this.bytes)
  }

  /** Parses the body; undefined when it is not JSON. */
  json(): unknown {
    try {
      return JSON.parse(this.text())
    } catch {
      return undefined
    }
  }
}
