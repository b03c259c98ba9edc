// A record that an earlier run could not deliver may be older than what Port has
// by now. It would bring back old figures, or somebody who has left.
import type { PortClient } from '../client.ts'
import { readStoredDays, type StoredDays } from './stored-days.ts'

/** Entities that have one state, and the property with its day. */
export type States = { readonly blueprint: string; readonly property: string }

export type StateRecord = Readonly<Record<string, unknown>> & {
  readonly identifier: string
}

/** Knows the days that Port has of each scope. Costs a request per blueprint. */
export class NewerStates {
  readonly #client: Pick<PortClient, 'post'>
  readonly #days = new Map<string, Promise<StoredDays>>()

  constructor(client: Pick<PortClient, 'post'>) {
    this.#client = client
  }

  /**
   * Returns whether Port has a later day of the record's scope. Then a later run
   * has delivered the scope, and what it did not find is gone.
   */
  async finder(states: States): Promise<(record: StateRecord) => boolean> {
    const { blueprint, property } = states
    const days =
      this.#days.get(blueprint) ?? readStoredDays(this.#client, states)
    this.#days.set(blueprint, days)
    const known = await days
    return (record) => {
      const { identifier, [property]: day } = record
      const prefix = identifier.slice(0, identifier.indexOf('/') + 1)
      const stored = [...(known.get(prefix) ?? [])]
      return (
        typeof day === 'string' && stored.some((it) => it > day.slice(0, 10))
      )
    }
  }
}
