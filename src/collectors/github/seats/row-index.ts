const FIRST_SLOTS = 2048
/** In a fuller table, finding a free slot takes long. */
const MAX_FULLNESS = 0.5
/** 2 ** 32 divided by the golden ratio, which spreads consecutive numbers. */
const SPREAD = 0x9e3779b1

/**
 * A hash table from a whole number to the row that holds the number. The table
 * stores only the rows, in eight to sixteen bytes each.
 */
export class RowIndex {
  readonly #keyOf: (row: number) => number | undefined
  /** The row plus one; 0 in a free slot. */
  #slots = new Uint32Array(FIRST_SLOTS)
  #count = 0

  /** `keyOf` returns the number of an indexed row. */
  constructor(keyOf: (row: number) => number | undefined) {
    this.#keyOf = keyOf
  }

  find(key: number): number | undefined {
    const row = (this.#slots[this.#slotOf(key)] ?? 0) - 1
    return row < 0 ? undefined : row
  }

  /** Adds a row; no other row may have its number. */
  add(key: number, row: number): void {
    this.#count += 1
    if (this.#count > this.#slots.length * MAX_FULLNESS) this.#grow()
    this.#slots[this.#slotOf(key)] = row + 1
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(2 * old.length)
    for (const entry of old) {
      const key = entry > 0 ? this.#keyOf(entry - 1) : undefined
      if (key !== undefined) this.#slots[this.#slotOf(key)] = entry
    }
  }

  /** Returns the slot of a number, or the free slot where it belongs. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1
    let slot = spread(key) & mask
    for (;;) {
      const entry = this.#slots[slot] ?? 0
      if (entry === 0 || this.#keyOf(entry - 1) === key) return slot
      slot = (slot + 1) & mask
    }
  }
}

/**
 * Spreads numbers over 32 bits. The low bits of a product depend only on the low
 * bits of the number, so the high bits are mixed in.
 */
export function spread(key: number): number {
  const folded = key ^ Math.floor(key / 2 ** 32)
  const product = Math.imul(folded, SPREAD)
  return product ^ (product >>> 16)
}
