import { z } from 'zod'
import { checkWith } from '../../../port-rules/checked.ts'
import type { Catalog } from './catalog.ts'
import { type Entity, type EntityContent, mergeContent } from './entity.ts'

/** Options from the query of a write. */
export type WriteOptions = {
  readonly isUpsert: boolean
  readonly isMerge: boolean
  readonly isValidationOnly: boolean
  readonly createsMissingRelated: boolean
}

/** Why an entity was not stored. */
export type Refusal = {
  readonly status: number
  readonly error: string
  readonly message: string
}

/** An accepted entity. A validation stores none. */
export type Taken = {
  readonly isCreated: boolean
  readonly entity: Entity | undefined
}

const entitySchema = z.strictObject({
  identifier: z.string(),
  title: z.string().exactOptional(),
  icon: z.string().exactOptional(),
  team: z.union([z.string(), z.array(z.string())]).exactOptional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  relations: z.record(z.string(), z.unknown()).default({}),
})

export class EntityIntake {
  readonly #catalog: Catalog
  readonly #blueprint: string
  readonly #options: WriteOptions

  constructor(catalog: Catalog, blueprint: string, options: WriteOptions) {
    this.#catalog = catalog
    this.#blueprint = blueprint
    this.#options = options
  }

  /** Stores an entity, or returns why Port refuses it. */
  take(given: unknown): Taken | Refusal {
    const checked = checkWith(entitySchema, given)
    if ('fault' in checked) return invalid(checked.fault)
    const { identifier, ...carried } = checked.value
    const stored = this.#catalog.get(this.#blueprint, identifier)
    if (stored && !this.#options.isUpsert) return conflict(identifier)
    const content = this.#options.isMerge
      ? mergeContent(stored, carried)
      : carried
    const refusal = this.#store(identifier, content)
    if (refusal) return refusal
    const entity = this.#catalog.get(this.#blueprint, identifier)
    return { isCreated: stored === undefined, entity }
  }

  #store(identifier: string, content: EntityContent): Refusal | undefined {
    const catalog = this.#catalog
    const fault = catalog.fault(this.#blueprint, identifier, content)
    if (this.#options.isValidationOnly)
      return fault ? invalid(fault) : undefined
    if (!fault) {
      const missing = this.#addRelated(content)
      if (missing) return invalid(missing)
    }
    const refused = catalog.put(this.#blueprint, identifier, content)
    return refused === undefined ? undefined : invalid(refused)
  }

  /** Creates missing targets. Returns a fault if one cannot be created. */
  #addRelated({ relations }: EntityContent): string | undefined {
    const known = this.#catalog.blueprints.get(this.#blueprint)?.relations
    for (const [name, value] of Object.entries(relations)) {
      const target = known?.get(name)?.target ?? ''
      for (const identifier of [value].flat().map(String)) {
        if (this.#catalog.get(target, identifier)) continue
        if (!this.#create(target, identifier)) {
          return `relation "${name}": there is no entity "${identifier}"`
        }
      }
    }
    return undefined
  }

  #create(blueprint: string, identifier: string): boolean {
    // Port does not create users and teams for a relation.
    const canCreate =
      this.#options.createsMissingRelated && !blueprint.startsWith('_')
    if (!canCreate) return false
    const empty = { properties: {}, relations: {} }
    return this.#catalog.put(blueprint, identifier, empty) === undefined
  }
}

function invalid(message: string): Refusal {
  return { status: 422, error: 'invalid_request', message }
}

function conflict(identifier: string): Refusal {
  const message = `An entity with identifier "${identifier}" exists`
  return { status: 409, error: 'conflict', message }
}
