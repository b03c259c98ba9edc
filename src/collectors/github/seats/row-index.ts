const FIRST_SLOTS = 2048
/** Fuller than that, finding a free slot takes long. */
const MAX_FULLNESS = 0.5
/** 2 ** 32 divided by the golden ratio, which spreads numbers in a row. */
const SPREAD = 0x9e3779b1

/**
 * Finds rows by a whole number that each of them has: a hash table that keeps
 * the rows only, in eight to sixteen bytes each.
 */
export class RowIndex {
  readonly #keyOf: (row: number) => number | undefined
  /** One more than the row; 0 in a free slot. */
  #slots = new Uint32Array(FIRST_SLOTS)
  #count = 0

  /** Takes what gives the number of a row that is in here. */
  constructor(keyOf: (row: number) => number | undefined) {
    this.#keyOf = keyOf
  }

  /** Gives the row that has a number, if one has. */
  find(key: number): number | undefined {
    const row = (this.#slots[this.#slotOf(key)] ?? 0) - 1
    return row < 0 ? undefined : row
  }

  /** Adds a row with a number that no other one has. */
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

  /** Gives the slot where a number stands, or the free one where it belongs. */
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

/** The last bits of a product depend on the last of the number only. */
function spread(key: number): number {
  const folded = key ^ Math.floor(key / 2 ** 32)
  const product = Math.imul(folded, SPREAD)
  return product ^ (product >>> 16)
}
