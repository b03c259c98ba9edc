// Columns of plain numbers hold what a run keeps of each person. A hundred
// thousand objects would take ten times the memory, and the garbage collector
// would visit them repeatedly.
import { Buffer } from 'node:buffer'

const CHUNK_BITS = 12
const CHUNK_ROWS = 2 ** CHUNK_BITS
const FIRST_TEXT_BYTES = 16_384

/** Grows by one chunk at a time, so that no value is copied. */
class Chunks<T extends Float64Array | Uint32Array> {
  readonly #create: () => T
  readonly #chunks: T[] = []

  constructor(create: () => T) {
    this.#create = create
  }

  get(row: number): number | undefined {
    return this.#chunks[row >>> CHUNK_BITS]?.[row % CHUNK_ROWS]
  }

  set(row: number, value: number): void {
    const index = row >>> CHUNK_BITS
    while (index >= this.#chunks.length) this.#chunks.push(this.#create())
    const chunk = this.#chunks[index]
    if (chunk !== undefined) chunk[row % CHUNK_ROWS] = value
  }
}

/** Optional numbers, eight bytes each. */
export class NumberColumn {
  readonly #values = new Chunks(() =>
    new Float64Array(CHUNK_ROWS).fill(Number.NaN),
  )

  get(row: number): number | undefined {
    const value = this.#values.get(row)
    return value === undefined || Number.isNaN(value) ? undefined : value
  }

  set(row: number, value: number | undefined): void {
    this.#values.set(row, value ?? Number.NaN)
  }
}

/** Whole numbers below 2 ** 32, four bytes each; 0 where none was set. */
export class CountColumn {
  readonly #values = new Chunks(() => new Uint32Array(CHUNK_ROWS))

  get(row: number): number {
    return this.#values.get(row) ?? 0
  }

  set(row: number, value: number): void {
    this.#values.set(row, value)
  }
}

/** Values that repeat often; each distinct value is stored once. */
export class SharedColumn<T> {
  readonly #keyOf: (value: T) => string | undefined
  /** 1 for the first value; 0 where none was set. */
  readonly #numbers = new CountColumn()
  readonly #numberByKey = new Map<string | undefined, number>()
  readonly #values: T[] = []

  /** Values with the same key are equal. */
  constructor(keyOf: (value: T) => string | undefined) {
    this.#keyOf = keyOf
  }

  get(row: number): T | undefined {
    return this.#values[this.#numbers.get(row) - 1]
  }

  set(row: number, value: T): void {
    this.#numbers.set(row, this.#numberOf(value))
  }

  #numberOf(value: T): number {
    const key = this.#keyOf(value)
    const known = this.#numberByKey.get(key)
    if (known !== undefined) return known
    const number = this.#values.push(value)
    this.#numberByKey.set(key, number)
    return number
  }
}

/** Texts that rarely repeat, stored as UTF-8 in one buffer. */
export class TextColumn {
  #bytes = Buffer.allocUnsafeSlow(FIRST_TEXT_BYTES)
  #end = 0
  readonly #starts = new CountColumn()
  /** The byte length of each text plus one; 0 where there is none. */
  readonly #sizes = new CountColumn()

  get(row: number): string | undefined {
    const size = this.#sizes.get(row)
    if (size === 0) return undefined
    const start = this.#starts.get(row)
    return this.#bytes.toString('utf8', start, start + size - 1)
  }

  set(row: number, text: string | undefined): void {
    // An equal text would be appended again.
    if (this.get(row) === text) return
    this.#sizes.set(row, text === undefined ? 0 : this.#append(row, text) + 1)
  }

  #append(row: number, text: string): number {
    const length = Buffer.byteLength(text)
    this.#makeRoom(length)
    this.#starts.set(row, this.#end)
    this.#end += this.#bytes.write(text, this.#end)
    return length
  }

  #makeRoom(length: number): void {
    const needed = this.#end + length
    if (needed <= this.#bytes.length) return
    const size = Math.max(needed, 2 * this.#bytes.length)
    const larger = Buffer.allocUnsafeSlow(size)
    this.#bytes.copy(larger)
    this.#bytes = larger
  }
}
