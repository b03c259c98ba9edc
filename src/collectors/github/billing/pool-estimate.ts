import { estimatePool } from '../../../domain/money/credit-month.ts'
import { SourceError } from '../../../errors.ts'
import type { SeatRoster } from '../seats/seat-roster.ts'

/** Estimates the credit pool of the current month from the seats. */
export class PoolEstimate {
  readonly #readSeats: () => Promise<SeatRoster>
  #estimate: Promise<number | undefined> | undefined
  #failure: SourceError | undefined

  constructor(readSeats: () => Promise<SeatRoster>) {
    this.#readSeats = readSeats
  }

  /** Reads the seats on the first call; undefined if the pool is unknown. */
  credits(): Promise<number | undefined> {
    this.#estimate ??= this.#read()
    return this.#estimate
  }

  /** Why the seats cannot be read. */
  get failure(): SourceError | undefined {
    return this.#failure
  }

  async #read(): Promise<number | undefined> {
    try {
      const roster = await this.#readSeats()
      return estimatePool(plansOf(roster))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      this.#failure = error
      return undefined
    }
  }
}

function* plansOf(roster: SeatRoster) {
  for (const { plan } of roster.holders()) yield plan
}
