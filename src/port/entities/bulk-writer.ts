// Port says in its answers how many entities it takes in one request. The limit
// of an account may be lower than the documented one.
import { HttpError } from '../../http/http-error.ts'
import type { PortClient } from '../client.ts'
import { PortError } from '../error.ts'
import {
  type EntityBody,
  type EntityRelations,
  MAX_BULK_ENTITIES,
  type RefusedEntity,
  upsertEntities,
} from './entities.ts'

const TOO_LARGE = 413

/** Writes entities in requests of the size that Port takes. */
export class BulkWriter {
  readonly #client: Pick<PortClient, 'post'>
  #size = MAX_BULK_ENTITIES

  constructor(client: Pick<PortClient, 'post'>) {
    this.#client = client
  }

  /**
   * Creates or updates entities; returns those that Port refused. To write an
   * entity twice changes nothing.
   * @throws {PortError} if Port refused a request
   */
  async upsert(
    blueprint: string,
    entities: readonly (EntityBody | EntityRelations)[],
  ): Promise<RefusedEntity[]> {
    const all: RefusedEntity[] = []
    for (let at = 0; at < entities.length; ) {
      const some = entities.slice(at, at + this.#size)
      const refused = await this.#write(blueprint, some)
      if (refused === undefined) continue
      all.push(...refused.map((it) => ({ ...it, index: it.index + at })))
      at += some.length
    }
    return all
  }

  /** Returns undefined if the entities have to be sent in smaller requests. */
  async #write(
    blueprint: string,
    entities: readonly (EntityBody | EntityRelations)[],
  ): Promise<readonly RefusedEntity[] | undefined> {
    try {
      const answer = await upsertEntities(this.#client, blueprint, entities)
      const { refused, maxBulkSize = this.#size } = answer
      this.#size = Math.min(maxBulkSize, MAX_BULK_ENTITIES)
      return refused
    } catch (error) {
      if (entities.length === 1 || !isTooLarge(error)) throw error
      this.#size = Math.min(this.#size, Math.ceil(entities.length / 2))
      return undefined
    }
  }
}

function isTooLarge(error: unknown): boolean {
  const cause = error instanceof PortError ? error.cause : undefined
  return cause instanceof HttpError && cause.status === TOO_LARGE
}
