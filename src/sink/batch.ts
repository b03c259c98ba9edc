// A batch is what one request carries. Records are serialised once, when they
// are taken in, and those bytes are what is measured, signed and sent.
import { Buffer } from 'node:buffer'
import type { DatasetName } from '../domain/dataset.ts'
import type { DataRecord } from '../domain/record.ts'
import { type Scope, scopeKey } from '../domain/scope.ts'

/** Port drops the 501st item of a webhook without a word. */
export const MAX_BATCH_RECORDS = 500
/** Port answers 413 to a larger body. */
export const MAX_BODY_BYTES = 512 * 1024
/** Room for everything in a body that is not a record. */
const ENVELOPE_BYTES = 1024

/** Where a batch stands among those of its dataset. */
export type BatchPosition = {
  readonly index: number
  /** Left out while it is not known how many there will be. */
  readonly count?: number
}

/** Collects records of one dataset until no more fit into one request. */
export class Batch {
  readonly dataset: DatasetName
  readonly #records: string[] = []
  readonly #countByScope = new Map<string, number>()
  #bytes = ENVELOPE_BYTES

  constructor(dataset: DatasetName) {
    this.dataset = dataset
  }

  /** Takes a record in if it fits; false leaves the batch as it was. */
  add(record: DataRecord, scope: Scope | undefined): boolean {
    const json = JSON.stringify(record)
    const bytes = Buffer.byteLength(json) + 1
    const isFull = this.size >= MAX_BATCH_RECORDS
    if (isFull || this.#bytes + bytes > MAX_BODY_BYTES) return false
    const key = scopeKeyOf(scope)
    this.#records.push(json)
    this.#countByScope.set(key, (this.#countByScope.get(key) ?? 0) + 1)
    this.#bytes += bytes
    return true
  }

  get size(): number {
    return this.#records.length
  }

  /** The records as a JSON array, exactly as they are sent. */
  get recordsJson(): string {
    return `[${this.#records.join(',')}]`
  }

  /** How many records each scope has in here, by the scope's key. */
  get countByScope(): ReadonlyMap<string, number> {
    return this.#countByScope
  }
}

/** Names a scope for counting; Microsoft's datasets have none. */
export function scopeKeyOf(scope: Scope | undefined): string {
  return scope === undefined ? '' : scopeKey(scope)
}
