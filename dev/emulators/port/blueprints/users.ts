// Every Port account has blueprints of its users and teams. The identifiers of
// users are e-mail addresses. Writes of entities create neither.
import type { Account } from '../account.ts'
import { readBlueprint } from './blueprint.ts'

/** Port's own blueprint of users. */
export const USER_BLUEPRINT = '_user'

/** Port's own blueprint of teams. */
export const TEAM_BLUEPRINT = '_team'
/** What Port made itself, and nobody can delete. */
export const PORTS_OWN: readonly string[] = [USER_BLUEPRINT, TEAM_BLUEPRINT]

const TEAMS = {
  identifier: TEAM_BLUEPRINT,
  title: 'Team',
  schema: { properties: { description: { type: 'string' } }, required: [] },
}
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

/** Adds the blueprint of teams, which has none. */
export function addTeams({ catalog }: Account): void {
  catalog.blueprints.set(TEAM_BLUEPRINT, readBlueprint(TEAMS))
}

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
