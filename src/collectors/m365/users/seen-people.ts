// The people of a report in twelve bytes each. Texts would need ten times as
// much memory, and 100,000 of them keep the garbage collector busy.
import { hash } from 'node:crypto'

const FIRST_SLOTS = 4096
/** Above this, searching a free slot takes long. */
const MAX_FULLNESS = 0.5

/** A person seen first, or again with the same or with different figures. */
export type Sighting = 'new' | 'same' | 'different'

/** Stores a 64-bit hash of each name and a 32-bit hash of the figures. */
export class SeenPeople {
  #count = 0
  #slots = createSlots(FIRST_SLOTS)

  add(name: string, figures: string): Sighting {
    const [high, low] = digest(name)
    // Zero marks a free slot.
    const key = { high: high || 1, low }
    const [figuresHash] = digest(figures)
    const slot = findSlot(this.#slots, key)
    if (this.#slots.high[slot] !== 0) {
      return this.#slots.figures[slot] === figuresHash ? 'same' : 'different'
    }
    fill(this.#slots, slot, { ...key, figuresHash })
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
      const entry = {
        high,
        low: old.low[slot] ?? 0,
        figuresHash: old.figures[slot] ?? 0,
      }
      fill(this.#slots, findSlot(this.#slots, entry), entry)
    }
  }
}

/** Returns 64 bits of a hash. Hex is parsed because buffers cost more memory. */
function digest(text: string): [number, number] {
  const hex = hash('sha256', text)
  return [
    Number.parseInt(hex.slice(0, 8), 16),
    Number.parseInt(hex.slice(8, 16), 16),
  ]
}

type Key = { readonly high: number; readonly low: number }
type Slots = ReturnType<typeof createSlots>

function createSlots(length: number) {
  return {
    high: new Uint32Array(length),
    low: new Uint32Array(length),
    figures: new Uint32Array(length),
  }
}

/** Returns the slot of a key, or the free slot for it. */
function findSlot({ high, low }: Slots, key: Key): number {
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
  slots: Slots,
  slot: number,
  { high, low, figuresHash }: Key & { readonly figuresHash: number },
): void {
  slots.high[slot] = high
  slots.low[slot] = low
  slots.figures[slot] = figuresHash
}
