// Every account of Port has the blueprint of its own users. Their identifiers
// are e-mail addresses, and nothing that is written to Port makes one.
import type { Account } from '../account.ts'
import { readBlueprint } from './blueprint.ts'

/** The blueprint of an account's own users. */
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

/** Adds the blueprint of users, and these people. */
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
