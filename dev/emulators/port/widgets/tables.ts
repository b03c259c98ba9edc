import type { Table } from '../../../port-rules/widgets/table.ts'
import type { Entity } from '../entities/entity.ts'
import { matchesQuery, readProperty } from '../entities/query.ts'
import type { Column, Evaluation, Value } from './evaluation.ts'
import { blueprintOf, contextOf, entitiesFor, type View } from './view.ts'

export function evaluateTable(table: Table, view: View): Evaluation {
  const blueprint = blueprintOf(table.blueprint, table.dataset)
  const settings = table.blueprintConfig?.[blueprint]
  const keys = settings?.propertiesSettings?.shown ?? ['$title']
  const filter = settings?.filterSettings?.filterBy
  const rows = entitiesFor(view, blueprint, table.dataset)
    .filter((entity) => matchesQuery(entity, filter, contextOf(view)))
    .toSorted((left, right) => {
      return order(left, right, settings?.sortSettings?.sortBy ?? [])
    })
    .map((entity) => keys.map((key) => valueAt(entity, key)))
  return { type: 'table', columns: columnsOf(keys, blueprint, view), rows }
}

function columnsOf(
  keys: readonly string[],
  blueprint: string,
  { account }: View,
): readonly Column[] {
  const properties = account.catalog.blueprints.get(blueprint)?.properties
  return keys.map((key) => {
    const title = properties?.get(key)?.title
    return { key, title: typeof title === 'string' ? title : nameOf(key) }
  })
}

/** Port's own fields have titles of their own. */
function nameOf(key: string): string {
  const word = key.replace(/^\$/, '').replaceAll('_', ' ')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

type SortKey = { readonly property: string; readonly order: 'asc' | 'desc' }

/** Rows without the value stand last. */
function order(
  left: Entity,
  right: Entity,
  [key, ...others]: readonly SortKey[],
): number {
  if (key === undefined) return 0
  const before = compareValues(
    valueAt(left, key.property),
    valueAt(right, key.property),
  )
  if (before === 0) return order(left, right, others)
  const isMissing =
    valueAt(left, key.property) === null ||
    valueAt(right, key.property) === null
  return isMissing || key.order === 'asc' ? before : -before
}

function compareValues(left: Value, right: Value): number {
  if (left === right) return 0
  if (left === null) return 1
  if (right === null) return -1
  return left < right ? -1 : 1
}

function valueAt(entity: Entity, key: string): Value {
  const value = readProperty(entity, key) ?? entity.relations[key]
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value
  if (value === undefined || value === null) return null
  return Array.isArray(value) ? value.join(', ') : JSON.stringify(value)
}
