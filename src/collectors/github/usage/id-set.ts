import { spread } from '../seats/row-index.ts'

const FIRST_SLOTS = 1024
/** In a fuller table, finding a free slot takes long. */
const MAX_FULLNESS = 0.8

/** A set of whole numbers in 10 to 20 bytes each; JavaScript's takes 50. */
export class IdSet {
  /** 0 in a free slot. */
  #slots = new Float64Array(FIRST_SLOTS)
  #count = 0
  #hasZero = false

  get size(): number {
    return this.#count + Number(this.#hasZero)
  }

  /** Adds a number; returns whether it was not there. */
  add(id: number): boolean {
    if (id === 0) {
      const isNew = !this.#hasZero
      this.#hasZero = true
      return isNew
    }
    const slot = this.#slotOf(id)
    if (this.#slots[slot] === id) return false
    this.#slots[slot] = id
    this.#count += 1
    if (this.#count > this.#slots.length * MAX_FULLNESS) this.#grow()
    return true
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Float64Array(2 * old.length)
    for (const id of old) if (id !== 0) this.#slots[this.#slotOf(id)] = id
  }

  /** Returns the slot of a number, or the free slot where it belongs. */
  #slotOf(id: number): number {
    const mask = this.#slots.length - 1
    let slot = spread(id) & mask
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== id) {
      slot = (slot + 1) & mask
    }
    return slot
  }
}
