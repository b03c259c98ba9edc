// Every Port account has a blueprint of its users. Their identifiers are e-mail
// addresses. Writes of entities do not create users.
import type { Account } from '../account.ts'
import { readBlueprint } from './blueprint.ts'

/** Port's own blueprint of users. */
export const USER_BLUEPRINT = '_user'

const DOCUMENT = {
  identifier: USER_BLUEPRINT,
  title: 'User',
  schema: { properties: { status: { type: 'string' } }, required: [] },
}
const INVENTED_USERS = [
  'mona@contoso.example',
  'hubot@contoso.example',
  'adele.vance@contoso.example',
]

/** Adds the blueprint of users and an entity for each address. */
export function addUsers(
  { catalog }: Account,
  addresses: readonly string[] = INVENTED_USERS,
): void {
  catalog.blueprints.set(USER_BLUEPRINT, readBlueprint(DOCUMENT))
  for (const address of addresses) {
    const properties = { status: 'Active' }
    catalog.put(USER_BLUEPRINT, address, { properties, relations: {} })
  }
}
