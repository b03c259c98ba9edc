// Writing and deleting many entities of a blueprint with one request.
import { z } from 'zod'
import { redact } from '../../http/redact.ts'
import type { PortClient } from '../client.ts'
import { PortError } from '../error.ts'
import { readAnswer } from '../response.ts'

/** Port refuses more entities, and a larger body, in one request. */
export const MAX_BULK_ENTITIES = 20
export const MAX_BULK_BYTES = 1024 * 1024
/** Port refuses more identifiers in one request. */
export const MAX_BULK_DELETIONS = 100

const MAX_REASON_CHARACTERS = 200

/** What Port stores of a record. */
export type EntityBody = {
  readonly identifier: string
  readonly title: string
  readonly properties: Readonly<Record<string, unknown>>
  /** Identifiers of entities that are there; another one is refused. */
  readonly relations?: Readonly<Record<string, string>>
}

/** An entity that Port refused while it took the others. */
export type RefusedEntity = { readonly index: number; readonly reason: string }

const refusedSchema = z.looseObject({
  index: z.int().optional(),
  identifier: z.string().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
})

const bulkAnswerSchema = z.looseObject({
  errors: z.array(refusedSchema).optional(),
})

/**
 * Creates or updates up to 20 entities; what they do not carry stays.
 * https://docs.port.io/api-reference/create-multiple-entities
 * @throws {PortError} when Port took none of them
 */
export async function upsertEntities(
  client: Pick<PortClient, 'post'>,
  blueprint: string,
  entities: readonly EntityBody[],
): Promise<RefusedEntity[]> {
  const answer = await client.post(
    '/v1/blueprints/{blueprint}/entities/bulk?upsert=true&merge=true',
    { blueprint },
    { entities },
  )
  const subject = `what became of entities of blueprint "${blueprint}"`
  const placed = bulkAnswerSchema.transform(({ errors = [] }, context) =>
    errors.map((refused) => {
      const index =
        refused.index ??
        entities.findIndex((it) => it.identifier === refused.identifier)
      if (entities[index] === undefined) {
        context.addIssue('errors[] names an entity that was not sent')
      }
      return { index, reason: reasonOf(refused) }
    }),
  )
  return readAnswer(placed, answer, subject)
}

/**
 * Deletes up to 100 entities: all of them or, if others depend on one, none.
 * https://docs.port.io/api-reference/delete-multiple-entities
 * @throws {PortError} when Port refused
 */
export async function deleteEntities(
  client: Pick<PortClient, 'post'>,
  blueprint: string,
  identifiers: readonly string[],
): Promise<void> {
  await client.post(
    '/v1/blueprints/{blueprint}/bulk/entities/delete',
    { blueprint },
    { entities: identifiers },
  )
}

/**
 * Deletes an entity on which no other depends; one that is gone already is
 * as good as deleted.
 * @throws {PortError} when Port refused
 */
export async function deleteEntity(
  client: Pick<PortClient, 'delete'>,
  blueprint: string,
  entity: string,
): Promise<void> {
  try {
    await client.delete(
      '/v1/blueprints/{blueprint}/entities/{entity}?delete_dependents=false',
      { blueprint, entity },
    )
  } catch (error) {
    const isGone = error instanceof PortError && error.code === 'PORT_NOT_FOUND'
    if (!isGone) throw error
  }
}

function reasonOf({ message, error }: z.infer<typeof refusedSchema>): string {
  const said = message ?? error ?? 'Port gives no reason'
  return redact(said, MAX_REASON_CHARACTERS)
}
