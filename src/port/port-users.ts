// People can be related to Port's own users if their e-mail addresses are
// known. The product never creates a user in Port.
import { isObject, objectAt, textAt } from './document.ts'

/** Every account has it; the identifier of a user is the e-mail address. */
export const USER_BLUEPRINT = '_user'
/** Relates a person to the same person in Port. */
export const USER_RELATION = 'port_user'

export function userRelationOf(blueprint: unknown): unknown {
  return objectAt(blueprint, 'relations')[USER_RELATION]
}

/** Whether a relation points to one user of Port, as ours does. */
export function pointsToUser(relation: unknown): boolean {
  const isMany = isObject(relation) && relation.many === true
  return textAt(relation, 'target') === USER_BLUEPRINT && !isMany
}
