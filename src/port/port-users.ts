// Port's own users, to whom people can be related where their addresses are
// known. Nothing that is written to Port creates a user.
import { isObject, objectAt, textAt } from './document.ts'

/** Every account has it; its entities are known by e-mail address. */
export const USER_BLUEPRINT = '_user'
/** The relation of a person to the same person in Port. */
export const USER_RELATION = 'port_user'

/** Gives the relation of a blueprint to Port's users, if it has one. */
export function userRelationOf(blueprint: unknown): unknown {
  return objectAt(blueprint, 'relations')[USER_RELATION]
}

/** Tells whether a relation leads to one user of Port, as ours does. */
export function leadsToUser(relation: unknown): boolean {
  const isMany = isObject(relation) && relation.many === true
  return textAt(relation, 'target') === USER_BLUEPRINT && !isMany
}
