// Who was in a report already, in twelve bytes a person: texts would take ten
// times as much, and a hundred thousand of them keep the garbage collector busy.
import { hash } from 'node:crypto'

const FIRST_SLOTS = 4096
/** Fuller than that, finding a free slot takes long. */
const MAX_FULLNESS = 0.5

/** What a row says of a person: seen for the first time, or again. */
export type Meeting = 'new' | 'same' | 'different'

/** Knows people and what was said of them by hashes of 64 and 32 bits. */
export class SeenPeople {
  #count = 0
  #slots = createSlots(FIRST_SLOTS)

  /** Tells whether a person was here before, and with the same figures. */
  meet(name: string, figures: string): Meeting {
    const [high, low] = digest(name)
    // Free slots hold zeros.
    const key = { high: high || 1, low }
    const [said] = digest(figures)
    const slot = findSlot(this.#slots, key)
    if (this.#slots.high[slot] !== 0) {
      return this.#slots.said[slot] === said ? 'same' : 'different'
    }
    fill(this.#slots, slot, { ...key, said })
    this.#count += 1
    this.#growIfFull()
    return 'new'
  }

  #growIfFull(): void {
    const old = this.#slots
    if (this.#count <= old.high.length * MAX_FULLNESS) return
    this.#slots = createSlots(2 * old.high.length)
    for (let slot = 0; slot < old.high.length; slot += 1) {
      const high = old.high[slot] ?? 0
      if (high === 0) continue
      const entry = { high, low: old.low[slot] ?? 0, said: old.said[slot] ?? 0 }
      fill(this.#slots, findSlot(this.#slots, entry), entry)
    }
  }
}

/** Gives the first 64 bits of a hash. As text: buffers are a burden. */
function digest(text: string): [number, number] {
  const hex = hash('sha256', text)
  return [
    Number.parseInt(hex.slice(0, 8), 16),
    Number.parseInt(hex.slice(8, 16), 16),
  ]
}

type Key = { readonly high: number; readonly low: number }
type Semaphore = ReturnType<typeof createSlots>

function createSlots(length: number) {
  return {
    high: new Uint32Array(length),
    low: new Uint32Array(length),
    said: new Uint32Array(length),
  }
}

/** Gives the slot of a key, or the free one where it belongs. */
function findSlot({ high, low }: Semaphore, key: Key): number {
  let slot = key.low % high.length
  while (
    high[slot] !== 0 &&
    (high[slot] !== key.high || low[slot] !== key.low)
  ) {
    slot = (slot + 1) % high.length
  }
  return slot
}

function fill(
  slots: Semaphore,
  slot: number,
  { high, low, said }: Key & { readonly said: number },
): void {
  slots.high[slot] = high
  slots.low[slot] = low
  slots.said[slot] = said
}
