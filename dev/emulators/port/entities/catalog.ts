import {
  entityFaults,
  type IdentifierRule,
  identifierFault,
} from '../../../port-rules/entity.ts'
import { stamp } from '../api/stamps.ts'
import type { Blueprint } from '../blueprints/blueprint.ts'
import { type Entity, type EntityContent, mergeContent } from './entity.ts'

/** An entity that was not stored. */
export type Rejection = {
  readonly blueprint: string
  readonly identifier: string
  readonly reason: string
}

/** Items that were dropped before the mapping. */
export type Drop = {
  readonly webhook: string
  readonly reason: string
  readonly items: number
}

/** A search of a mapping for the target of a relation. */
export type Search = {
  readonly blueprint: string
  readonly query: unknown
}

/** A webhook request that was answered with 202. */
export type Delivery = {
  readonly webhook: string
  readonly bytes: number
}

export type CatalogOptions = {
  readonly now?: () => Date
  /** Is called with the blueprint of each stored entity. */
  readonly onStored?: (blueprint: string) => void
  readonly identifierRule?: IdentifierRule | undefined
}

/** The entities of an account and the result of each webhook request. */
export class Catalog {
  readonly blueprints = new Map<string, Blueprint>()
  readonly rejected: Rejection[] = []
  readonly dropped: Drop[] = []
  readonly deliveries: Delivery[] = []
  readonly searches: Search[] = []
  readonly #entities = new Map<string, Map<string, Entity>>()
  readonly #requestIds = new Set<string>()
  readonly #now: () => Date
  readonly #onStored: (blueprint: string) => void
  readonly #identifierRule: IdentifierRule
  #work: Promise<void> = Promise.resolve()

  constructor({
    now = () => new Date(),
    onStored = () => {},
    identifierRule = 'narrow',
  }: CatalogOptions = {}) {
    this.#now = now
    this.#onStored = onStored
    this.#identifierRule = identifierRule
  }

  /** Returns the entities of a blueprint, oldest first. */
  entities(blueprint: string): readonly Entity[] {
    return [...this.#of(blueprint).values()]
  }

  get(blueprint: string, identifier: string): Entity | undefined {
    return this.#of(blueprint).get(identifier)
  }

  /** Creates or merges an entity. Returns why Port refuses it. */
  upsert(
    blueprint: string,
    identifier: unknown,
    carried: EntityContent,
  ): string | undefined {
    const stored = this.get(blueprint, String(identifier))
    return this.put(blueprint, identifier, mergeContent(stored, carried))
  }

  /** Creates or replaces an entity. Returns why Port refuses it. */
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
    this.#onStored(blueprint)
    return undefined
  }

  /** Creates or replaces an entity without checking it. */
  keep(
    blueprint: string,
    identifier: string,
    properties: EntityContent['properties'],
  ): void {
    const stored = this.get(blueprint, identifier)
    const stamps = stamp(stored, this.#now())
    const content = { properties, relations: {}, ...stamps }
    this.#of(blueprint).set(identifier, { ...content, identifier, blueprint })
    this.#onStored(blueprint)
  }

  /** Records that an entity is not stored. Returns the reason. */
  reject(blueprint: string, identifier: unknown, reason: string): string {
    this.rejected.push({ blueprint, identifier: String(identifier), reason })
    return reason
  }

  /** Returns `undefined` if Port accepts the entity. */
  fault(
    blueprintName: string,
    identifier: unknown,
    content: EntityContent,
  ): string | undefined {
    const blueprint = this.blueprints.get(blueprintName)
    if (!blueprint) return 'no blueprint'
    return (
      identifierFault(identifier, this.#identifierRule) ??
      entityFaults(blueprint, content)[0]
    )
  }

  /** Returns whether the entity existed. */
  delete(blueprint: string, identifier: string): boolean {
    return this.#of(blueprint).delete(identifier)
  }

  /** Records the id of a request. Returns whether the id is new. */
  isNewRequest(id: unknown): boolean {
    const text = JSON.stringify(id)
    const isNew = !this.#requestIds.has(text)
    this.#requestIds.add(text)
    return isNew
  }

  /** Runs work after all work that was added before. */
  enqueue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work)
  }

  /** Waits until all received requests are processed. */
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
