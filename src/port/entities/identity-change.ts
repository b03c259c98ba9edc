// Finds out whether another input, rather than a departure, is the reason why
// people in Port are not in a run.
import type { FoundEntity } from './search.ts'

/** The inputs that decide a person's identifier. */
export type ChangedInput = 'user-identity' | 'identity-key'

/** The form of a person's key with `user-identity: hash`. */
const HASHED = /\/[0-9a-f]{32}$/

type Group = {
  count: number
  hashed: number
  /** Instants in ISO form; undefined while no entity has one. */
  firstCreated: string | undefined
  lastCreated: string | undefined
}

/** Compares the entities that a run found with those that it did not find. */
export class IdentityChange {
  readonly #found = emptyGroup()
  readonly #gone = emptyGroup()

  see({ identifier, createdAt }: FoundEntity, isFound: boolean): void {
    const group = isFound ? this.#found : this.#gone
    group.count += 1
    if (HASHED.test(identifier)) group.hashed += 1
    if (createdAt === undefined) return
    const { firstCreated = createdAt, lastCreated = createdAt } = group
    group.firstCreated = createdAt < firstCreated ? createdAt : firstCreated
    group.lastCreated = createdAt > lastCreated ? createdAt : lastCreated
  }

  /** Undefined if nothing indicates a change. */
  get input(): ChangedInput | undefined {
    const [found, gone] = [formOf(this.#found), formOf(this.#gone)]
    if (found === undefined || gone === undefined) return undefined
    if (found !== gone) return 'user-identity'
    return found === 'hash' && this.#isReplaced ? 'identity-key' : undefined
  }

  /** Whether every person found is newer than every person not found. */
  get #isReplaced(): boolean {
    const { firstCreated } = this.#found
    const { lastCreated } = this.#gone
    return (
      firstCreated !== undefined &&
      lastCreated !== undefined &&
      lastCreated < firstCreated
    )
  }
}

function emptyGroup(): Group {
  return {
    count: 0,
    hashed: 0,
    firstCreated: undefined,
    lastCreated: undefined,
  }
}

/** Undefined for no entities, and for entities of both forms. */
function formOf({ count, hashed }: Group): 'hash' | 'plain' | undefined {
  if (count === 0) return undefined
  if (hashed === count) return 'hash'
  return hashed === 0 ? 'plain' : undefined
}
