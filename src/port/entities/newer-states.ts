// A record that an earlier run could not deliver may be older than what Port has
// by now. It would bring back old figures, or somebody who has left.
import type { PortClient } from '../client.ts'
import { type DaysOf, readStoredDays, type StoredDays } from './stored-days.ts'

/** Entities that have one state, and the property with its day. */
export type States = { readonly blueprint: string; readonly property: string }

export type StateRecord = Readonly<Record<string, unknown>> & {
  readonly identifier: string
}

/** Knows the days that Port has of each scope. Costs a request per scope. */
export class NewerStates {
  readonly #client: Pick<PortClient, 'post'>
  readonly #days = new Map<string, Promise<StoredDays>>()

  constructor(client: Pick<PortClient, 'post'>) {
    this.#client = client
  }

  /**
   * Returns whether Port has a later day of a record's scope. Then a later run
   * has delivered the scope, and what it did not find is gone.
   */
  async finder(
    states: States,
    records: readonly StateRecord[],
  ): Promise<(record: StateRecord) => boolean> {
    const prefixes = new Set(records.map(prefixOf))
    const newest = new Map<string, string>()
    for (const prefix of prefixes) {
      const days = await this.#daysOf({ ...states, prefix })
      const last = [...(days.get(prefix) ?? [])].toSorted().at(-1)
      if (last !== undefined) newest.set(prefix, last)
    }
    return (record) => {
      const day = record[states.property]
      const stored = newest.get(prefixOf(record)) ?? ''
      return typeof day === 'string' && stored > day.slice(0, 10)
    }
  }

  /** A sample of several scopes may have only the largest one. */
  #daysOf(wanted: DaysOf): Promise<StoredDays> {
    const key = `${wanted.blueprint} ${wanted.prefix}`
    const days = this.#days.get(key) ?? readStoredDays(this.#client, wanted)
    this.#days.set(key, days)
    return days
  }
}

function prefixOf({ identifier }: StateRecord): string {
  return identifier.slice(0, identifier.indexOf('/') + 1)
}
