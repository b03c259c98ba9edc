// Relations to blueprints that are not ours. They are set by a search, in
// mappings of their own, so that no record depends on them.
import { DATASETS } from '../domain/dataset.ts'
import { isObject, type JsonObject, objectAt, textAt } from './document.ts'

export type OptionalRelation = {
  /** The blueprint of ours that has the relation. */
  readonly blueprint: string
  readonly name: string
  readonly target: string
  /** Whether every account has the target. */
  readonly isPortsOwn: boolean
}

/** Every account has it; the identifier of a user is the e-mail address. */
export const USER_BLUEPRINT = '_user'
/** Relates a person to the same person in Port. Port's users are never created. */
export const USER_RELATION = 'port_user'

export const OPTIONAL_RELATIONS: readonly OptionalRelation[] = [
  {
    blueprint: DATASETS['m365-users'].blueprint,
    name: USER_RELATION,
    target: USER_BLUEPRINT,
    isPortsOwn: true,
  },
  {
    blueprint: DATASETS['github-teams'].blueprint,
    name: 'port_team',
    target: '_team',
    isPortsOwn: true,
  },
  {
    blueprint: DATASETS['github-teams'].blueprint,
    name: 'github_team',
    target: 'githubTeam',
    isPortsOwn: false,
  },
]

/** Returns the relation of this name in a blueprint or in a mapped entity. */
export function relationAt(holder: unknown, name: string): unknown {
  return objectAt(holder, 'relations')[name]
}

/** Whether a relation points to one entity of a blueprint, as ours do. */
export function pointsToOne(relation: unknown, target: string): boolean {
  const isMany = isObject(relation) && relation.many === true
  return textAt(relation, 'target') === target && !isMany
}

/** Whether the mapping of a webhook is there only to set the relation. */
export function setsRelation(
  mapping: unknown,
  { blueprint, name }: OptionalRelation,
): boolean {
  if (textAt(mapping, 'blueprint') !== blueprint) return false
  return relationAt(objectAt(mapping, 'entity'), name) !== undefined
}

/** Whether a document is the blueprint that has the relation. */
export function hasRelation(
  document: JsonObject,
  { blueprint, name }: OptionalRelation,
): boolean {
  return (
    document.identifier === blueprint &&
    relationAt(document, name) !== undefined
  )
}
