import type { Destination } from '../domain/dataset.ts'
import type { DataRecord } from '../domain/record.ts'
import { SinkError } from '../errors.ts'
import type { PortClient } from '../port/client.ts'
import { BulkWriter } from '../port/entities/bulk-writer.ts'
import {
  type EntityBody,
  MAX_BULK_BYTES,
  MAX_BULK_ENTITIES,
  type RefusedEntity,
} from '../port/entities/entities.ts'
import { PortError } from '../port/error.ts'
import { USER_RELATION } from '../port/optional-relations.ts'
import { thenReplay } from '../port/remedies.ts'
import type { Batch, Content } from './batch.ts'
import type { BodyForm } from './envelope.ts'
import type { Rejection, Transport } from './transport.ts'

export interface PortUsers {
  /** Returns the identifier of the user with an e-mail address, if any. */
  find(address: string): Promise<string | undefined>
}

export interface PeopleLock {
  /** @throws {PortError} PORT_NOT_LOCKED */
  requireLock(blueprint: string): Promise<void>
}

export type EntitiesTransportDeps = {
  readonly client: Pick<PortClient, 'post'>
  /** Undefined relates nobody to Port's users. */
  readonly users?: PortUsers | undefined
  /** Undefined if everyone may read people's data. */
  readonly lock?: PeopleLock | undefined
}

/** Port's own integrations make as many requests at the same time. */
const MAX_IN_FLIGHT = 5

/** The bodies for Port's Entities API. */
export const ENTITIES_FORM: BodyForm = {
  limits: {
    maxRecords: MAX_BULK_ENTITIES,
    maxBodyBytes: MAX_BULK_BYTES,
    maxInFlight: MAX_IN_FLIGHT,
    keepsRecords: true,
  },
  write: (batch) => JSON.stringify({ entities: toEntities(batch) }),
}

/** Sends batches to Port's Entities API, which answers for each record. */
export class EntitiesTransport implements Transport {
  readonly isSending = true
  readonly limits = ENTITIES_FORM.limits
  readonly #writer: BulkWriter
  readonly #users: PortUsers | undefined
  readonly #lock: PeopleLock | undefined

  constructor({ client, users, lock }: EntitiesTransportDeps) {
    this.#writer = new BulkWriter(client)
    this.#users = users
    this.#lock = lock
  }

  async deliver(batch: Batch<Content>): Promise<readonly Rejection[]> {
    const { blueprint } = batch.destination
    try {
      await this.#lock?.requireLock(blueprint)
      const entities = await relateUsers(toEntities(batch), this.#users)
      const refused = await this.#writer.upsert(blueprint, entities)
      return await this.#retryUnrelated(blueprint, entities, refused)
    } catch (error) {
      throw toSinkError(error, blueprint)
    }
  }

  /** If Port refuses an entity with a relation, sends it without the relation. */
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
    const still = await this.#writer.upsert(blueprint, bodies)
    return [
      ...refused.filter((each) => !again.includes(each)),
      ...still.map((it) => ({ ...it, index: again[it.index]?.index ?? -1 })),
    ]
  }
}

/** Everything in a record but identifier and title is a property. */
function toEntities(batch: Batch<Content>): EntityBody[] {
  return batch.records.map((record) => {
    const { identifier, title, ...properties } = record
    const relations = relationsOf(batch.destination, record)
    return { identifier, title, properties, ...(relations && { relations }) }
  })
}

function relationsOf(
  { partOf }: Destination,
  record: DataRecord,
): EntityBody['relations'] {
  if (partOf === undefined || record[partOf.property] === undefined) {
    return undefined
  }
  const { identifier } = record
  const end = identifier.lastIndexOf('@')
  return { [partOf.relation]: identifier.slice(0, end) }
}

/** Relates each person with a known e-mail address to the user of Port. */
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
  const { code, problem, remedy } = error
  return new SinkError(
    code,
    `Cannot send entities of "${blueprint}". ${problem} The records are stored in "undelivered".`,
    { cause: error, remedy: remedy && thenReplay(remedy) },
  )
}
