// An entity depends on the targets of its relations. Port does not document
// whether optional relations count. In the emulator they count.
import type { Catalog } from './catalog.ts'
import type { Entity } from './entity.ts'

export type EntityKey = Pick<Entity, 'blueprint' | 'identifier'>

/** Returns the entities with a relation to an entity. */
export function findDependents(
  catalog: Pick<Catalog, 'blueprints' | 'entities'>,
  { blueprint, identifier }: EntityKey,
): readonly Entity[] {
  return [...catalog.blueprints.values()].flatMap((each) => {
    const names = [...each.relations]
      .filter(([, { target }]) => target === blueprint)
      .map(([name]) => name)
    if (names.length === 0) return []
    return catalog.entities(each.identifier).filter(({ relations }) => {
      return names.some((name) => pointsTo(relations[name], identifier))
    })
  })
}

/** Deletes an entity, or returns why Port refuses to delete it. */
export function deleteEntity(
  catalog: Catalog,
  entity: EntityKey,
  withDependents: boolean,
): string | undefined {
  const dependents = findDependents(catalog, entity)
  if (dependents.length > 0 && !withDependents) {
    return `entity "${entity.identifier}" has dependents`
  }
  // Delete the entity first. Otherwise a circle of relations never ends.
  catalog.delete(entity.blueprint, entity.identifier)
  for (const dependent of dependents) deleteEntity(catalog, dependent, true)
  return undefined
}

function pointsTo(value: unknown, identifier: string): boolean {
  return Array.isArray(value)
    ? value.includes(identifier)
    : value === identifier
}
