import type { Failure } from '../../errors.ts'
import type { Parts } from './parts.ts'

/** The entities of one scope that a complete run has found. */
export type PruneScope = {
  readonly blueprint: string
  /** What the entities are about, for messages; people if undefined. */
  readonly noun?: 'people' | 'teams' | undefined
  /** All begin with the scope, up to the first slash: `octo-org/`. */
  readonly identifiers: Iterable<string>
  /** Properties that all entities of the scope have. */
  readonly properties: Readonly<Record<string, string>>
  /** Set if the run has read a report. Entities of later reports stay. */
  readonly report?: DayProperty | undefined
  /**
   * Set if the run may lack a few who are not gone. A person counts as gone only
   * if an earlier report also lacked them: the stored day is older than the
   * newest day that an earlier run has stored.
   */
  readonly nearlyComplete?: DayProperty | undefined
  /** Set if an entity that is not found stays until its day is before this. */
  readonly notSince?: DayProperty | undefined
  /** Set if Port may refuse a deletion because of related entities. */
  readonly parts?: Parts | undefined
}

/** A property that stores a day, and the day to compare it with. */
export type DayProperty = {
  readonly property: string
  readonly day: string
}

export type PruneOutcome = {
  /** Entities of the scope in Port. */
  readonly known: number
  /** Entities in Port that the run did not find and may delete. */
  readonly gone: number
  /** Entities that the run did not find, but that are too new to delete. */
  readonly tooNew?: number
  /** Entities that the run did not find, but that changed since its start. */
  readonly changed?: number
  readonly removed: number
  /** Why Port keeps entities that are gone. */
  readonly kept?: string
  readonly failure?: Failure
  /** In a dry run: why the run without `dry-run` would hold back. */
  readonly heldBack?: Failure
}
