import type { EntityBody } from '../port/entities.ts'
import { USER_RELATION } from '../port/port-users.ts'

/** Knows who is a user of Port. */
export interface PortUsers {
  /** Gives the identifier of the user with an address, if there is one. */
  find(address: string): Promise<string | undefined>
}

/** Relates each person whose address is known to the same user of Port. */
export function relateUsers(
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
