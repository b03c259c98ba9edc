// The layout of an existing page belongs to the administrator. Rows stay as they
// are; only our missing widgets get new rows at the end.
import { isObject, type JsonObject, listAt } from '../../document.ts'
import { type Merged, mergeObjects } from './merge.ts'

/** The sum of the column widths of a row. */
const ROW_SIZE = 12

export function mergePage(theirs: JsonObject, ours: JsonObject): Merged {
  const present = rootOf(theirs)
  const wanted = rootOf(ours)
  if (present === undefined || wanted === undefined) {
    const refusal =
      'It has no dashboard. In Port, rename or delete the page, and run "mode: setup" again.'
    return { refusal }
  }
  const root = {
    ...wanted,
    id: present.id,
    layout: mergeLayouts(present, wanted),
  }
  const after = mergeObjects(theirs, { ...ours, widgets: [root] })
  return { before: theirs, after, removals: [] }
}

function rootOf(page: JsonObject): JsonObject | undefined {
  return listAt(page, 'widgets')
    .filter(isObject)
    .find(({ type }) => type === 'dashboard-widget')
}

function mergeLayouts(present: JsonObject, wanted: JsonObject): unknown[] {
  const placed = new Set(
    listAt(present, 'layout').flatMap((row) => idsOf(listAt(row, 'columns'))),
  )
  const rows = listAt(wanted, 'layout').filter(isObject)
  return [
    ...listAt(present, 'layout'),
    ...rows.flatMap((row) => rowOfMissing(row, placed)),
  ]
}

function rowOfMissing(row: JsonObject, placed: Set<unknown>): JsonObject[] {
  const columns = listAt(row, 'columns').filter(isObject)
  const missing = columns.filter(({ id }) => !placed.has(id))
  if (missing.length === 0) return []
  if (missing.length === columns.length) return [row]
  const size = ROW_SIZE / missing.length
  return [{ ...row, columns: missing.map((column) => ({ ...column, size })) }]
}

function idsOf(columns: readonly unknown[]): unknown[] {
  return columns.filter(isObject).map(({ id }) => id)
}
