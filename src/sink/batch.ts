// A batch is the content of one request. A record is serialized once, when it is
// added; the same bytes are measured, signed and sent. The batch holds bytes
// rather than texts, because thousands of long texts make the heap grow to
// several times its size.
import { Buffer } from 'node:buffer'
import {
  type DatasetName,
  type Destination,
  factsOf,
} from '../domain/dataset.ts'
import type { DataRecord } from '../domain/record.ts'
import { type Scope, scopeKey } from '../domain/scope.ts'

/** Port's limits for one request. */
export type BatchLimits = {
  readonly maxRecords: number
  readonly maxBodyBytes: number
  /** Requests that may run at the same time. */
  readonly maxInFlight: number
  /** Keep the records, for a body that needs more than their bytes. */
  readonly keepsRecords?: boolean
}

/**
 * Port silently drops the 501st item of a webhook request, and answers 413 to
 * a larger body.
 */
export const WEBHOOK_LIMITS: BatchLimits = {
  maxRecords: 500,
  maxBodyBytes: 512 * 1024,
  maxInFlight: 4,
}

/** Reserved for the parts of a body that are no records. */
const ENVELOPE_BYTES = 1024
/** Reserved for the end of a body, after the records. */
const TAIL_BYTES = 8

/** The position of a batch among the batches of its dataset. */
export type BatchPosition = {
  readonly index: number
  /** Left out while the number of batches is unknown. */
  readonly count?: number
}

type Entry = { readonly identifier: string; readonly record?: DataRecord }

/** Allocates the buffer of a batch. */
export function allocateBuffer(bytes: number): Buffer<ArrayBuffer> {
  return Buffer.allocUnsafeSlow(bytes + TAIL_BYTES)
}

/** What records are about: a dataset, or only a way to Port. */
export type Content = DatasetName | Destination

/** Collects records of one dataset until no more fit into one request. */
export class Batch<Of extends Content = DatasetName> {
  /** A destination if the records are of no dataset. */
  readonly dataset: Of
  readonly destination: Destination
  /** Holds the bytes; reusable once the batch is delivered. */
  readonly buffer: Buffer<ArrayBuffer>
  readonly #limits: BatchLimits
  /** The end of each record in the buffer. */
  readonly #ends: Uint32Array
  readonly #entries: Entry[] = []
  /** The keys of scopes, each with the index of its first record. */
  readonly #scopes: { readonly key: string; readonly from: number }[] = []
  readonly #countByScope = new Map<string, number>()

  constructor(
    dataset: Of,
    limits: BatchLimits = WEBHOOK_LIMITS,
    buffer = allocateBuffer(limits.maxBodyBytes),
  ) {
    this.dataset = dataset
    this.destination = destinationOf(dataset)
    this.buffer = buffer
    this.#limits = limits
    this.#ends = new Uint32Array(limits.maxRecords)
  }

  /** Returns false if the record does not fit; the batch stays as it is. */
  add(record: DataRecord, scope: Scope | undefined): boolean {
    const json = JSON.stringify(record)
    const { maxRecords, maxBodyBytes, keepsRecords } = this.#limits
    if (this.size >= maxRecords) return false
    // After a comma or a bracket.
    const start = this.#end + 1
    if (start + Buffer.byteLength(json) > maxBodyBytes) return false
    const end = start + this.buffer.write(json, start)
    const { identifier } = record
    const entry = keepsRecords ? { identifier, record } : { identifier }
    this.#append(entry, scopeKeyOf(scope), end)
    return true
  }

  get size(): number {
    return this.#entries.length
  }

  /** The records as a JSON array, with the exact bytes of the request. */
  get recordsJson(): string {
    if (this.size === 0) return '[]'
    return `${this.buffer.toString('utf8', ENVELOPE_BYTES, this.#end)}]`
  }

  /** Returns the bytes of a head, the JSON array and a tail. */
  between(head: string, tail: string): Buffer<ArrayBuffer> {
    const start = ENVELOPE_BYTES - Buffer.byteLength(head)
    this.buffer.write(head, start)
    const array = this.size === 0 ? '[]' : ']'
    const end = this.#end + this.buffer.write(`${array}${tail}`, this.#end)
    return this.buffer.subarray(start, end)
  }

  /** The number of records by scope key. */
  get countByScope(): ReadonlyMap<string, number> {
    return this.#countByScope
  }

  /** In the order of the records. */
  get identifiers(): readonly string[] {
    return this.#entries.map(({ identifier }) => identifier)
  }

  /** In their order; empty unless the limits keep records. */
  get records(): readonly DataRecord[] {
    return this.#entries.flatMap(({ record }) => record ?? [])
  }

  /** The identifiers by scope key. */
  get identifiersByScope(): ReadonlyMap<string, readonly string[]> {
    const byScope = new Map<string, string[]>()
    for (const [index, { identifier }] of this.#entries.entries()) {
      const scope = this.#scopeOf(index)
      const known = byScope.get(scope)
      if (known === undefined) byScope.set(scope, [identifier])
      else known.push(identifier)
    }
    return byScope
  }

  /** Returns a batch of the records whose index is wanted. */
  pick(isWanted: (index: number) => boolean): Batch<Of> {
    const buffer = allocateBuffer(this.#end)
    const part = new Batch(this.dataset, this.#limits, buffer)
    for (const [index, entry] of this.#entries.entries()) {
      if (!isWanted(index)) continue
      const start = part.#end + 1
      const end = start + this.#bytesOf(index).copy(buffer, start)
      part.#append(entry, this.#scopeOf(index), end)
    }
    return part
  }

  #append(entry: Entry, scope: string, end: number): void {
    this.buffer.write(this.size === 0 ? '[' : ',', this.#end)
    if (this.#scopes.at(-1)?.key !== scope) {
      this.#scopes.push({ key: scope, from: this.size })
    }
    this.#ends[this.size] = end
    this.#entries.push(entry)
    this.#countByScope.set(scope, (this.#countByScope.get(scope) ?? 0) + 1)
  }

  get #end(): number {
    return this.#ends[this.size - 1] ?? ENVELOPE_BYTES
  }

  #scopeOf(index: number): string {
    return this.#scopes.findLast(({ from }) => from <= index)?.key ?? ''
  }

  #bytesOf(index: number): Buffer {
    const start = (this.#ends[index - 1] ?? ENVELOPE_BYTES) + 1
    return this.buffer.subarray(start, this.#ends[index])
  }
}

function destinationOf(content: Content): Destination {
  return typeof content === 'string' ? factsOf(content) : content
}

/** Returns an empty key for datasets without a scope. */
export function scopeKeyOf(scope: Scope | undefined): string {
  return scope === undefined ? '' : scopeKey(scope)
}
