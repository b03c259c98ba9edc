/** Lets only so many things be done at a time; the others wait in line. */
export class Semaphore {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(count: number) {
    this.#free = count
  }

  async use<T>(work: () => Promise<T>): Promise<T> {
    await this.#take()
    try {
      return await work()
    } finally {
      this.#release()
    }
  }

  #take(): Promise<void> | undefined {
    if (this.#free === 0) {
      return new Promise((resolve) => this.#waiting.push(resolve))
    }
    this.#free -= 1
    return undefined
  }

  #release(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free += 1
    else next()
  }
}
