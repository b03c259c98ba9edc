/** A fixed number of flags, one bit each. */
export class BitSet {
  readonly #words: Uint32Array

  constructor(size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32))
  }

  has(index: number): boolean {
    return ((this.#words[index >>> 5] ?? 0) & (1 << (index & 31))) !== 0
  }

  add(index: number): void {
    this.#words[index >>> 5] = (this.#words[index >>> 5] ?? 0) | bitOf(index)
  }

  delete(index: number): void {
    this.#words[index >>> 5] = (this.#words[index >>> 5] ?? 0) & ~bitOf(index)
  }

  /** The number of flags that are set. */
  get count(): number {
    let count = 0
    for (const word of this.#words) {
      for (let rest = word; rest !== 0; rest &= rest - 1) count += 1
    }
    return count
  }
}

function bitOf(index: number): number {
  return 1 << (index & 31)
}
