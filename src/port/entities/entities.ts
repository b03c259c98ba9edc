import { z } from 'zod'
import { HttpError } from '../../http/http-error.ts'
import { redact } from '../../runtime/redact.ts'
import type { PortClient } from '../client.ts'
import { PortError, unexpectedAnswer } from '../error.ts'
import { readAnswer } from '../response.ts'

/** Port's limits for one request that writes entities. */
export const MAX_BULK_ENTITIES = 20
export const MAX_BULK_BYTES = 1024 * 1024
/** Port's limit for one request that deletes entities. */
export const MAX_BULK_DELETIONS = 100

const MAX_REASON_CHARACTERS = 200

export type EntityBody = {
  readonly identifier: string
  readonly title: string
  readonly properties: Readonly<Record<string, unknown>>
  /** Identifiers of existing entities; Port refuses others. */
  readonly relations?: Readonly<Record<string, string>>
}

/** Null ends a relation; everything else of the entity stays. */
export type EntityRelations = {
  readonly identifier: string
  readonly relations: Readonly<Record<string, string | null>>
}

/** An entity that Port refused while it stored the others. */
export type RefusedEntity = { readonly index: number; readonly reason: string }

const refusedSchema = z.looseObject({
  index: z.int().optional(),
  identifier: z.string().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
})

const storedSchema = z.looseObject({
  index: z.int().optional(),
  identifier: z.string().optional(),
})

const bulkAnswerSchema = z.looseObject({
  ok: z.boolean().optional().catch(undefined),
  entities: z.array(storedSchema).optional().catch(undefined),
  errors: z.array(refusedSchema).optional(),
  maxBulkSize: z.int().positive().optional().catch(undefined),
})

export type BulkAnswer = {
  readonly refused: readonly RefusedEntity[]
  /** The entities that Port takes in one request, if it says so. */
  readonly maxBulkSize: number | undefined
}

/**
 * Creates or updates up to 20 entities; properties that are not sent stay.
 * https://docs.port.io/api-reference/create-multiple-entities
 * @throws {PortError} if Port stored none of them
 */
export async function upsertEntities(
  client: Pick<PortClient, 'post'>,
  blueprint: string,
  entities: Entities,
): Promise<BulkAnswer> {
  const answer = await client.post(
    '/v1/blueprints/{blueprint}/entities/bulk?upsert=true&merge=true',
    { blueprint },
    { entities },
  )
  const subject = `the result for entities of blueprint "${blueprint}"`
  const placed = bulkAnswerSchema.transform((bulk, context) => {
    const { errors = [], maxBulkSize } = bulk
    const named = errors.map((refused) => {
      const index = placeOf(refused, entities)
      if (entities[index] === undefined) {
        context.addIssue('errors[] names an entity that was not sent')
      }
      return { index, reason: reasonOf(refused) }
    })
    const refused = [...named, ...unconfirmed(bulk, entities, named)]
    return { refused, maxBulkSize }
  })
  return readAnswer(placed, answer, subject)
}

type Entities = readonly (EntityBody | EntityRelations)[]

function placeOf(
  { index, identifier }: z.infer<typeof storedSchema>,
  entities: Entities,
): number {
  return index ?? entities.findIndex((it) => it.identifier === identifier)
}

/** Entities that an answer with `ok: false` names neither stored nor refused. */
function unconfirmed(
  { ok, entities: stored }: z.infer<typeof bulkAnswerSchema>,
  entities: Entities,
  named: readonly RefusedEntity[],
): RefusedEntity[] {
  const hasNames = stored !== undefined || named.length === 0
  if (ok !== false || !hasNames) return []
  const known = new Set(named.map(({ index }) => index))
  for (const each of stored ?? []) known.add(placeOf(each, entities))
  return entities.flatMap((_, index) =>
    known.has(index) ? [] : [{ index, reason: reasonOf({}) }],
  )
}

/**
 * Deletes up to 100 entities. If others depend on one, Port deletes none.
 * https://docs.port.io/api-reference/delete-multiple-entities
 * @throws {PortError} if Port refused
 */
export async function deleteEntities(
  client: Pick<PortClient, 'post'>,
  blueprint: string,
  identifiers: readonly string[],
): Promise<void> {
  const answer = await client.post(
    '/v1/blueprints/{blueprint}/bulk/entities/delete',
    { blueprint },
    { entities: identifiers },
  )
  expectDone(answer, blueprint)
}

/**
 * Deletes an entity that no other depends on. If Port does not have the
 * entity, the call succeeds.
 * @throws {PortError} if Port refused
 */
export async function deleteEntity(
  client: Pick<PortClient, 'delete'>,
  blueprint: string,
  entity: string,
): Promise<void> {
  try {
    const answer = await client.delete(
      '/v1/blueprints/{blueprint}/entities/{entity}?delete_dependents=false',
      { blueprint, entity },
    )
    expectDone(answer, blueprint)
  } catch (error) {
    if (!isAboutMissing(error)) throw error
  }
}

/**
 * Whether Port says that it does not have what the request is about. A proxy
 * that answers 404 gives no reason of Port.
 */
export function isAboutMissing(error: unknown): boolean {
  if (!(error instanceof PortError && error.code === 'PORT_NOT_FOUND')) {
    return false
  }
  const { cause } = error
  return !(cause instanceof HttpError) || cause.detail !== undefined
}

const refusalSchema = z.looseObject({ ok: z.literal(false) })

/** @throws {PortError} if the answer says that nothing was deleted */
function expectDone(answer: unknown, blueprint: string): void {
  if (!refusalSchema.safeParse(answer).success) return
  const subject = `the result of a deletion from blueprint "${blueprint}"`
  throw unexpectedAnswer(subject, 'it says that the request has failed')
}

function reasonOf({ message, error }: z.infer<typeof refusedSchema>): string {
  const reason = message ?? error ?? 'Port gives no reason'
  return redact(reason, MAX_REASON_CHARACTERS)
}
