import { DATASETS } from '../domain/dataset.ts'
import { SinkError } from '../errors.ts'
import type { PortClient } from '../port/client.ts'
import {
  type EntityBody,
  type RefusedEntity,
  upsertEntities,
} from '../port/entities.ts'
import { PortError } from '../port/port-error.ts'
import type { Batch } from './batch.ts'
import { ENTITIES_FORM, toEntities } from './entities-body.ts'
import { type PortUsers, relateUsers } from './relate-users.ts'
import type { Rejection, Transport } from './transport.ts'

/** Writes batches through Port's Entities API, which answers for each record. */
export class EntitiesTransport implements Transport {
  readonly isSending = true
  readonly limits = ENTITIES_FORM.limits
  readonly #client: Pick<PortClient, 'post'>
  readonly #users: PortUsers | undefined

  /** Takes who knows Port's users; without, nobody is related to them. */
  constructor(client: Pick<PortClient, 'post'>, users?: PortUsers) {
    this.#client = client
    this.#users = users
  }

  async deliver(batch: Batch): Promise<readonly Rejection[]> {
    const { blueprint } = DATASETS[batch.dataset]
    try {
      const entities = await relateUsers(toEntities(batch), this.#users)
      const refused = await upsertEntities(this.#client, blueprint, entities)
      return await this.#retryUnrelated(blueprint, entities, refused)
    } catch (error) {
      throw toSinkError(error, blueprint)
    }
  }

  /** A user who has just gone takes no entity along. */
  async #retryUnrelated(
    blueprint: string,
    entities: readonly EntityBody[],
    refused: readonly RefusedEntity[],
  ): Promise<readonly RefusedEntity[]> {
    const again = refused.filter(({ index }) => entities[index]?.relations)
    if (again.length === 0) return refused
    const bodies = again.flatMap(({ index }) => {
      const { relations: _, ...body } = entities[index] ?? {}
      return 'identifier' in body ? [body] : []
    })
    const still = await upsertEntities(this.#client, blueprint, bodies)
    return [
      ...refused.filter((each) => !again.includes(each)),
      ...still.map((it) => ({ ...it, index: again[it.index]?.index ?? -1 })),
    ]
  }
}

function toSinkError(error: unknown, blueprint: string): unknown {
  if (!(error instanceof PortError)) return error
  return new SinkError(
    error.code,
    `Cannot send entities of "${blueprint}". ${error.message} The records are kept in "undelivered"; send them later with "mode: replay".`,
    { cause: error },
  )
}
