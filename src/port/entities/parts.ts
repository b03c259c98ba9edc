// Port may refuse to delete an entity to which others are related. It offers to
// delete these as well, but the days of a team must stay. So they lose the
// relation, and the team is deleted alone.
import { toFailure } from '../../errors.ts'
import type { PortClient } from '../client.ts'
import { BulkWriter } from './bulk-writer.ts'
import { type Deletion, deleteAll, type RefusedDeletion } from './deletions.ts'
import { beginsWith, searchEntities } from './search.ts'

/** Entities whose identifiers are `<entity>@<day>`, and their relation to it. */
export type Parts = { readonly blueprint: string; readonly relation: string }

type Client = Pick<PortClient, 'post' | 'delete'>

/**
 * Ends the relations to entities that Port refused to delete, and deletes them
 * again. Returns what Port still refuses.
 * @throws {PortError} if Port does not answer
 */
export async function deleteWithoutParts(
  client: Client,
  deletion: Deletion,
  parts: Parts,
): Promise<readonly RefusedDeletion[]> {
  for (const identifier of deletion.identifiers) {
    try {
      await endRelations(client, identifier, parts)
    } catch (error) {
      // Then Port refuses the deletion again.
      if (toFailure(error).code !== 'PORT_API_REFUSED') throw error
    }
  }
  return deleteAll(client, deletion)
}

async function endRelations(
  client: Client,
  entity: string,
  { blueprint, relation }: Parts,
): Promise<void> {
  const prefix = `${entity}@`
  const found: string[] = []
  const rules = [beginsWith(prefix)]
  for await (const part of searchEntities(client, { blueprint, rules })) {
    // Port may understand the rule in another way than we do.
    if (part.identifier.startsWith(prefix)) found.push(part.identifier)
  }
  const bodies = found.map((identifier) => ({
    identifier,
    relations: { [relation]: null },
  }))
  await new BulkWriter(client).upsert(blueprint, bodies)
}
