import { entityFaults, identifierFault } from '../../../port-rules/entity.ts'
import { stamp } from '../api/stamps.ts'
import type { Blueprint } from '../blueprints/blueprint.ts'
import { type Entity, type EntityContent, mergeContent } from './entity.ts'

/** Something that Port did not store, and why. */
export type Rejection = {
  readonly blueprint: string
  readonly identifier: string
  readonly reason: string
}

/** Items that vanished without an entity being looked at. */
export type Drop = {
  readonly webhook: string
  readonly reason: string
  readonly items: number
}

/** A search that a mapping made for the target of a relation. */
export type Search = {
  readonly blueprint: string
  readonly query: unknown
}

/** One request that a webhook answered with 202. */
export type Delivery = {
  readonly webhook: string
  readonly bytes: number
}

/** The entities of an account, and what became of everything that came in. */
export class Catalog {
  readonly blueprints = new Map<string, Blueprint>()
  readonly rejected: Rejection[] = []
  readonly dropped: Drop[] = []
  readonly deliveries: Delivery[] = []
  readonly searches: Search[] = []
  readonly #entities = new Map<string, Map<string, Entity>>()
  readonly #requestIds = new Set<string>()
  readonly #now: () => Date
  #work: Promise<void> = Promise.resolve()

  constructor(now = () => new Date()) {
    this.#now = now
  }

  /** Lists the entities of a blueprint in the order they were created. */
  entities(blueprint: string): readonly Entity[] {
    return [...this.#of(blueprint).values()]
  }

  get(blueprint: string, identifier: string): Entity | undefined {
    return this.#of(blueprint).get(identifier)
  }

  /** Creates or merges an entity; returns why not, if not. */
  upsert(
    blueprint: string,
    identifier: unknown,
    carried: EntityContent,
  ): string | undefined {
    const stored = this.get(blueprint, String(identifier))
    return this.put(blueprint, identifier, mergeContent(stored, carried))
  }

  /** Creates or replaces an entity; returns why not, if not. */
  put(
    blueprint: string,
    identifier: unknown,
    content: EntityContent,
  ): string | undefined {
    const fault = this.fault(blueprint, identifier, content)
    if (fault) return this.reject(blueprint, identifier, fault)
    const stored = this.get(blueprint, String(identifier))
    this.#of(blueprint).set(String(identifier), {
      ...content,
      ...stamp(stored, this.#now()),
      identifier: String(identifier),
      blueprint,
    })
    return undefined
  }

  /** Notes that an entity is not stored, and why. */
  reject(blueprint: string, identifier: unknown, reason: string): string {
    this.rejected.push({ blueprint, identifier: String(identifier), reason })
    return reason
  }

  /** Says why an entity cannot be stored; `undefined` when it can. */
  fault(
    blueprintName: string,
    identifier: unknown,
    content: EntityContent,
  ): string | undefined {
    const blueprint = this.blueprints.get(blueprintName)
    if (!blueprint) return 'no blueprint'
    return identifierFault(identifier) ?? entityFaults(blueprint, content)[0]
  }

  /** Deletes an entity; tells whether it was there. */
  delete(blueprint: string, identifier: string): boolean {
    return this.#of(blueprint).delete(identifier)
  }

  /** Notes the id of a request; tells whether it is the first of that id. */
  isNewRequest(id: unknown): boolean {
    const text = JSON.stringify(id)
    const isNew = !this.#requestIds.has(text)
    this.#requestIds.add(text)
    return isNew
  }

  /** Lets work on the catalog run after all work before it. */
  enqueue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work)
  }

  /** Waits until everything that came in so far has been processed. */
  async settled(): Promise<void> {
    let seen: Promise<void> | undefined
    while (seen !== this.#work) {
      seen = this.#work
      await seen
    }
  }

  #of(blueprint: string): Map<string, Entity> {
    const found = this.#entities.get(blueprint)
    if (found) return found
    const created = new Map<string, Entity>()
    this.#entities.set(blueprint, created)
    return created
  }
}
