// A batch is what one request carries. Records are serialised once, when they
// are taken in, and those bytes are what is measured, signed and sent. They do
// not stay texts, because thousands of long texts that all live for a second
// make the heap grow to several times what it needs.
import { Buffer } from 'node:buffer'
import type { DatasetName } from '../domain/dataset.ts'
import type { DataRecord } from '../domain/record.ts'
import { type Scope, scopeKey } from '../domain/scope.ts'

/** How much may go to Port at a time. */
export type BatchLimits = {
  readonly maxRecords: number
  readonly maxBodyBytes: number
  /** Requests that may be under way together. */
  readonly maxInFlight: number
}

/**
 * Port drops the 501st item of a webhook without a word, and answers 413 to a
 * larger body.
 */
export const WEBHOOK_LIMITS: BatchLimits = {
  maxRecords: 500,
  maxBodyBytes: 512 * 1024,
  maxInFlight: 4,
}

/** Room for everything in a body that is not a record. */
const ENVELOPE_BYTES = 1024
/** The part of it that comes after the records. */
const TAIL_BYTES = 8

/** Where a batch stands among those of its dataset. */
export type BatchPosition = {
  readonly index: number
  /** Left out while it is not known how many there will be. */
  readonly count?: number
}

/** Makes room for the bytes of a batch. */
export function createRoom(bytes: number): Buffer<ArrayBuffer> {
  return Buffer.allocUnsafeSlow(bytes + TAIL_BYTES)
}

/** Collects records of one dataset until no more fit into one request. */
export class Batch {
  readonly dataset: DatasetName
  /** Holds the bytes; another batch may have it when this one is settled. */
  readonly room: Buffer<ArrayBuffer>
  readonly #limits: BatchLimits
  /** Where each record ends in the room. */
  readonly #ends: Uint32Array
  #size = 0
  /** The keys of scopes, each with the place where its records begin. */
  readonly #scopes: { readonly key: string; readonly from: number }[] = []
  readonly #countByScope = new Map<string, number>()

  constructor(
    dataset: DatasetName,
    limits: BatchLimits = WEBHOOK_LIMITS,
    room = createRoom(limits.maxBodyBytes),
  ) {
    this.dataset = dataset
    this.room = room
    this.#limits = limits
    this.#ends = new Uint32Array(limits.maxRecords)
  }

  /** Takes a record in if it fits; false leaves the batch as it was. */
  add(record: DataRecord, scope: Scope | undefined): boolean {
    const json = JSON.stringify(record)
    const { maxRecords, maxBodyBytes } = this.#limits
    if (this.size >= maxRecords) return false
    // After a comma or a bracket.
    const start = this.#end + 1
    if (start + Buffer.byteLength(json) > maxBodyBytes) return false
    this.#take(scopeKeyOf(scope), start + this.room.write(json, start))
    return true
  }

  get size(): number {
    return this.#size
  }

  /** The records as a JSON array, exactly as they are sent. */
  get recordsJson(): string {
    if (this.size === 0) return '[]'
    return `${this.room.toString('utf8', ENVELOPE_BYTES, this.#end)}]`
  }

  /** Puts a head before the JSON array and a tail after it, as bytes. */
  between(head: string, tail: string): Buffer<ArrayBuffer> {
    const start = ENVELOPE_BYTES - Buffer.byteLength(head)
    this.room.write(head, start)
    const array = this.size === 0 ? '[]' : ']'
    const end = this.#end + this.room.write(`${array}${tail}`, this.#end)
    return this.room.subarray(start, end)
  }

  /** How many records each scope has in here, by the scope's key. */
  get countByScope(): ReadonlyMap<string, number> {
    return this.#countByScope
  }

  /** The records' identifiers in their order. */
  get identifiers(): string[] {
    return Array.from({ length: this.#size }, (_, index) => {
      const { identifier } = JSON.parse(this.#bytesOf(index).toString())
      return String(identifier)
    })
  }

  /** The identifiers of each scope's records, by the scope's key. */
  get identifiersByScope(): ReadonlyMap<string, readonly string[]> {
    const byScope = new Map<string, string[]>()
    for (const [index, identifier] of this.identifiers.entries()) {
      const scope = this.#scopeOf(index)
      const known = byScope.get(scope)
      if (known === undefined) byScope.set(scope, [identifier])
      else known.push(identifier)
    }
    return byScope
  }

  /** Gives a batch of those records whose places are wanted. */
  pick(isWanted: (index: number) => boolean): Batch {
    const room = createRoom(this.#end)
    const part = new Batch(this.dataset, this.#limits, room)
    for (let index = 0; index < this.#size; index += 1) {
      if (!isWanted(index)) continue
      const start = part.#end + 1
      const end = start + this.#bytesOf(index).copy(room, start)
      part.#take(this.#scopeOf(index), end)
    }
    return part
  }

  #take(scope: string, end: number): void {
    this.room.write(this.size === 0 ? '[' : ',', this.#end)
    if (this.#scopes.at(-1)?.key !== scope) {
      this.#scopes.push({ key: scope, from: this.#size })
    }
    this.#ends[this.#size] = end
    this.#size += 1
    this.#countByScope.set(scope, (this.#countByScope.get(scope) ?? 0) + 1)
  }

  get #end(): number {
    return this.#ends[this.#size - 1] ?? ENVELOPE_BYTES
  }

  #scopeOf(index: number): string {
    return this.#scopes.findLast(({ from }) => from <= index)?.key ?? ''
  }

  #bytesOf(index: number): Buffer {
    const start = (this.#ends[index - 1] ?? ENVELOPE_BYTES) + 1
    return this.room.subarray(start, this.#ends[index])
  }
}

/** Names a scope for counting; Microsoft's datasets have none. */
export function scopeKeyOf(scope: Scope | undefined): string {
  return scope === undefined ? '' : scopeKey(scope)
}
