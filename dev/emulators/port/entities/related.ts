// Rules that follow relations from one entity to others.
import type { Catalog } from './catalog.ts'
import { findDependents } from './dependents.ts'
import type { Entity } from './entity.ts'

type Places = Pick<Catalog, 'blueprints' | 'entities' | 'get'>
type Step = (entity: Entity) => readonly Entity[]

/**
 * Whether a path of relations leads to one of the wanted identifiers. The last
 * entity of the path does not have to exist.
 */
export function leadsTo(
  catalog: Places,
  entity: Entity,
  { path, wanted }: { readonly path: unknown; readonly wanted: unknown },
): boolean {
  const names = Array.isArray(path) ? path.map(String) : []
  const last = names.pop()
  if (last === undefined) return false
  let ends: readonly Entity[] = [entity]
  for (const name of names) {
    ends = ends.flatMap((each) => targetsOf(catalog, each, name))
  }
  const found = ends.flatMap((each) => listOf(each.relations[last]))
  return listOf(wanted).some((each) => found.includes(each))
}

/** Whether an entity is related to another one, over any number of steps. */
export function isRelatedTo(
  catalog: Places,
  entity: Entity,
  rule: Readonly<Record<string, unknown>>,
): boolean {
  const { blueprint, value, direction = 'upstream', required = false } = rule
  const isWanted = (each: Entity) =>
    each.blueprint === blueprint && listOf(value).includes(each.identifier)
  const step =
    direction === 'upstream'
      ? (each: Entity) => allTargets(catalog, each, required === true)
      : (each: Entity) => allDependents(catalog, each, required === true)
  return reachable(entity, step).some(isWanted)
}

function reachable(start: Entity, step: Step): readonly Entity[] {
  const seen = new Set<Entity>()
  let next: readonly Entity[] = step(start)
  while (next.length > 0) {
    const fresh = next.filter((each) => !seen.has(each))
    for (const each of fresh) seen.add(each)
    next = [...new Set(fresh)].flatMap(step)
  }
  return [...seen]
}

function allTargets(
  catalog: Places,
  entity: Entity,
  isRequired: boolean,
): readonly Entity[] {
  const relations = catalog.blueprints.get(entity.blueprint)?.relations
  return [...(relations ?? [])]
    .filter(([, { required }]) => required || !isRequired)
    .flatMap(([name]) => targetsOf(catalog, entity, name))
}

function allDependents(
  catalog: Places,
  entity: Entity,
  isRequired: boolean,
): readonly Entity[] {
  return findDependents(catalog, entity).filter((each) =>
    allTargets(catalog, each, isRequired).includes(entity),
  )
}

function targetsOf(
  catalog: Places,
  { blueprint, relations }: Entity,
  name: string,
): readonly Entity[] {
  const target = catalog.blueprints.get(blueprint)?.relations.get(name)?.target
  if (target === undefined) return []
  return listOf(relations[name])
    .map((identifier) => catalog.get(target, String(identifier)))
    .filter((found) => found !== undefined)
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : [value].flat()
}
