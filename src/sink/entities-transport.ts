import { z } from 'zod'
import { DATASETS } from '../domain/dataset.ts'
import { SinkError } from '../errors.ts'
import type { PortClient } from '../port/client.ts'
import {
  type EntityBody,
  MAX_BULK_BYTES,
  MAX_BULK_ENTITIES,
  type RefusedEntity,
  upsertEntities,
} from '../port/entities/entities.ts'
import { PortError } from '../port/error.ts'
import { USER_RELATION } from '../port/port-users.ts'
import type { Batch } from './batch.ts'
import type { BodyForm } from './envelope.ts'
import type { Rejection, Transport } from './transport.ts'

/** Knows who is a user of Port. */
export interface PortUsers {
  /** Gives the identifier of the user with an address, if there is one. */
  find(address: string): Promise<string | undefined>
}

/** As many requests at a time as Port's own integrations make. */
const MAX_IN_FLIGHT = 5

const recordsSchema = z.array(
  z.looseObject({ identifier: z.string(), title: z.string() }),
)

/** The bodies that Port's Entities API is sent. */
export const ENTITIES_FORM: BodyForm = {
  limits: {
    maxRecords: MAX_BULK_ENTITIES,
    maxBodyBytes: MAX_BULK_BYTES,
    maxInFlight: MAX_IN_FLIGHT,
  },
  write: (batch) => JSON.stringify({ entities: toEntities(batch) }),
}

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

/** Makes the entities of a batch: all but identifier and title is a property. */
function toEntities(batch: Batch): EntityBody[] {
  const records = recordsSchema.parse(JSON.parse(batch.recordsJson))
  return records.map(({ identifier, title, ...properties }) => ({
    identifier,
    title,
    properties,
  }))
}

/** Relates each person whose address is known to the same user of Port. */
function relateUsers(
  entities: readonly EntityBody[],
  users: PortUsers | undefined,
): Promise<EntityBody[]> {
  return Promise.all(entities.map((entity) => relateUser(entity, users)))
}

async function relateUser(
  entity: EntityBody,
  users: PortUsers | undefined,
): Promise<EntityBody> {
  const address = entity.properties.user_principal_name
  if (users === undefined || typeof address !== 'string') return entity
  const user = await users.find(address)
  if (user === undefined) return entity
  return { ...entity, relations: { [USER_RELATION]: user } }
}

function toSinkError(error: unknown, blueprint: string): unknown {
  if (!(error instanceof PortError)) return error
  return new SinkError(
    error.code,
    `Cannot send entities of "${blueprint}". ${error.message} The records are kept in "undelivered"; send them later with "mode: replay".`,
    { cause: error },
  )
}
