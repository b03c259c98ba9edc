// Entities whose relation points to another one depend on it. Port's pages do
// not say whether only required relations count; here every one does.
import type { Catalog } from './catalog.ts'
import type { Entity } from './entity.ts'

/** Names an entity. */
export type EntityKey = Pick<Entity, 'blueprint' | 'identifier'>

/** Lists the entities that depend on one. */
export function findDependents(
  catalog: Catalog,
  { blueprint, identifier }: EntityKey,
): readonly Entity[] {
  return [...catalog.blueprints.values()].flatMap((each) => {
    const names = [...each.relations]
      .filter(([, { target }]) => target === blueprint)
      .map(([name]) => name)
    return catalog.entities(each.identifier).filter(({ relations }) => {
      return names.some((name) => pointsTo(relations[name], identifier))
    })
  })
}

/** Deletes an entity, or says why it must stay. */
export function deleteEntity(
  catalog: Catalog,
  entity: EntityKey,
  withDependents: boolean,
): string | undefined {
  const dependents = findDependents(catalog, entity)
  if (dependents.length > 0 && !withDependents) {
    return `entity "${entity.identifier}" has dependents`
  }
  // First the entity itself: two that point to each other must come to an end.
  catalog.delete(entity.blueprint, entity.identifier)
  for (const dependent of dependents) deleteEntity(catalog, dependent, true)
  return undefined
}

function pointsTo(value: unknown, identifier: string): boolean {
  return Array.isArray(value)
    ? value.includes(identifier)
    : value === identifier
}
