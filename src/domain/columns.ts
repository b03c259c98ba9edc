// What a run must remember of everybody stands in columns of plain numbers: a
// hundred thousand objects would take ten times the memory, and the garbage
// collector would go through them again and again.

const FIRST_ROWS = 1024

/** Numbers that may be missing, in eight bytes each. */
export class NumberColumn {
  #values = new Float64Array(FIRST_ROWS).fill(Number.NaN)

  get(row: number): number | undefined {
    const value = this.#values[row]
    return value === undefined || Number.isNaN(value) ? undefined : value
  }

  set(row: number, value: number | undefined): void {
    while (row >= this.#values.length) {
      const longer = new Float64Array(2 * this.#values.length).fill(Number.NaN)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[row] = value ?? Number.NaN
  }
}

/** Values of which few are different: each is kept once. */
export class SharedColumn<T> {
  readonly #keyOf: (value: T) => string | undefined
  readonly #numbers = new NumberColumn()
  readonly #numberByKey = new Map<string | undefined, number>()
  readonly #values: T[] = []

  /** Values with the same key are the same. */
  constructor(keyOf: (value: T) => string | undefined) {
    this.#keyOf = keyOf
  }

  get(row: number): T | undefined {
    const number = this.#numbers.get(row)
    return number === undefined ? undefined : this.#values[number]
  }

  set(row: number, value: T): void {
    this.#numbers.set(row, this.#numberOf(value))
  }

  #numberOf(value: T): number {
    const key = this.#keyOf(value)
    const known = this.#numberByKey.get(key)
    if (known !== undefined) return known
    const number = this.#values.push(value) - 1
    this.#numberByKey.set(key, number)
    return number
  }
}
