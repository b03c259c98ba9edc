// How much of a body is read. A server, or a proxy in front of it, can send
// more than the process has memory for.

const KIB = 1024
const MIB = 1024 * KIB
const GIB = 1024 * MIB
const MINUTE_MS = 60_000
const ACCEPTED_STATUS = 202

/** All sizes are of the decoded body. */
export type SizeLimits = {
  /** Of a failure or an acknowledgement; the rest is not read. */
  readonly excerptBytes: number
  /** Of a page or any other body that is read as a whole. */
  readonly bufferedBytes: number
  /** Of a streamed report. */
  readonly streamedBytes: number
}

export const DEFAULT_SIZE_LIMITS: SizeLimits = {
  excerptBytes: 64 * KIB,
  bufferedBytes: 64 * MIB,
  streamedBytes: 8 * GIB,
}

/** A stream fails when a minute of waiting brings less than this. */
export const MIN_BYTES_PER_MINUTE = 60 * KIB
/** JSON and CSV compress 5 to 100 times; a bomb up to 1,032 times. */
const MAX_RATIO = 300
/** A small body of one repeated character may exceed the ratio. */
const RATIO_FREE_BYTES = 4 * MIB

/** A page of a list has some ten thousand values, a whole catalog a million. */
const MAX_VALUES = 2_000_000
/** A smaller body is not counted. */
const VALUES_FREE_BYTES = MIB
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const OPEN_OBJECT = 0x7b

/** A body exceeds a limit; the message continues "the response". */
export class BodyLimitError extends Error {
  override readonly name = 'BodyLimitError'
}

/** Whether only the beginning of the body is of use, for a message. */
export function isExcerpt(status: number): boolean {
  return status >= 400 || status === ACCEPTED_STATUS
}

/** @throws {BodyLimitError} */
export function refuseLarger(bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return
  throw new BodyLimitError(`has more than ${describeSize(maxBytes)}`)
}

/** @throws {BodyLimitError} */
export function refuseBomb(compressed: number, decoded: number): void {
  if (decoded <= RATIO_FREE_BYTES || decoded <= compressed * MAX_RATIO) return
  throw new BodyLimitError(
    `grows more than ${MAX_RATIO} times when it is decompressed`,
  )
}

/**
 * Measures a body that is read as a whole, and counts its values before it is
 * parsed: empty lists and objects take up to thirty times the memory of their
 * text.
 */
export class BufferMeter {
  readonly #maxBytes: number
  #bytes = 0
  #values = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** @throws {BodyLimitError} when the body is too large */
  add(chunk: Uint8Array): void {
    const uncounted = Math.max(0, VALUES_FREE_BYTES - this.#bytes)
    this.#bytes += chunk.length
    refuseLarger(this.#bytes, this.#maxBytes)
    for (let at = uncounted; at < chunk.length; at += 1) {
      const byte = chunk[at]
      const isValue =
        byte === COMMA || byte === OPEN_LIST || byte === OPEN_OBJECT
      if (isValue) this.#values += 1
    }
    if (this.#values > MAX_VALUES) {
      throw new BodyLimitError('has more than 2,000,000 values')
    }
  }
}

/** Measures a stream: its size, and its speed while somebody waits for it. */
export class StreamMeter {
  readonly #limits: { readonly maxBytes: number; readonly maxWaitMs: number }
  #bytes = 0
  #waitedMs = 0
  #minuteBytes = 0
  #minuteMs = 0

  constructor(limits: {
    readonly maxBytes: number
    readonly maxWaitMs: number
  }) {
    this.#limits = limits
  }

  /**
   * Notes a chunk, and how long the reader has waited for it.
   * @throws {BodyLimitError} when the stream is too large or too slow
   */
  add(bytes: number, waitedMs: number): void {
    this.#bytes += bytes
    this.#waitedMs += waitedMs
    this.#minuteBytes += bytes
    this.#minuteMs += waitedMs
    const { maxBytes, maxWaitMs } = this.#limits
    refuseLarger(this.#bytes, maxBytes)
    if (this.#waitedMs > maxWaitMs) {
      throw new BodyLimitError(
        `takes more than ${maxWaitMs / MINUTE_MS} minutes`,
      )
    }
    if (this.#minuteMs < MINUTE_MS) return
    if (this.#minuteBytes < MIN_BYTES_PER_MINUTE) {
      throw new BodyLimitError(
        `brings less than ${describeSize(MIN_BYTES_PER_MINUTE)} a minute`,
      )
    }
    this.#minuteBytes = 0
    this.#minuteMs = 0
  }
}

function describeSize(bytes: number): string {
  if (bytes % GIB === 0) return `${bytes / GIB} GiB`
  if (bytes % MIB === 0) return `${bytes / MIB} MiB`
  return bytes % KIB === 0 ? `${bytes / KIB} KiB` : `${bytes} bytes`
}
