import { type DatasetName, factsOf } from '../../domain/dataset.ts'
import type { DataRecord } from '../../domain/record.ts'
import type { DaysOf } from '../../port/entities/stored-days.ts'

export interface DayReader {
  /** Reads the days that earlier runs have stored in a property. */
  rememberDays?(wanted: DaysOf): Promise<void>
}

/** Reads the days that Port has of a scope, before a run overwrites them. */
export class ReportDays {
  readonly #reader: DayReader | undefined
  readonly #read = new Map<string, Promise<void> | undefined>()

  constructor(reader: DayReader | undefined) {
    this.#reader = reader
  }

  /**
   * Must end before the record is sent. Only the records know the ID of a
   * tenant. Each scope is read by itself: a sample of several scopes may have
   * only the largest one.
   */
  async remember(dataset: DatasetName, record: DataRecord): Promise<void> {
    const property = dayPropertyOf(dataset)
    if (property === undefined || this.#reader === undefined) return
    const { blueprint } = factsOf(dataset)
    const { identifier } = record
    const prefix = identifier.slice(0, identifier.indexOf('/') + 1)
    const key = `${blueprint} ${prefix}`
    if (!this.#read.has(key)) {
      const wanted = { blueprint, property, prefix }
      this.#read.set(key, this.#reader.rememberDays?.(wanted))
    }
    await this.#read.get(key)
  }
}

/** The property with the day of the report that an entity was last in. */
export function dayPropertyOf(dataset: DatasetName): string | undefined {
  const { reportDayProperty, prunedAfter } = factsOf(dataset)
  return reportDayProperty ?? prunedAfter?.property
}
