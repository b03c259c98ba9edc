// Once a page is there, its layout is the administrator's: rows stay as they
// are, and only widgets of ours that stand nowhere get rows at the end.
import { isObject, type JsonObject, listAt } from '../document.ts'
import { mergeObjects } from './merge.ts'
import type { Combined } from './merged.ts'

/** Widths of the columns of a row add up to this. */
const ROW_SIZE = 12

/** Joins a page with ours. */
export function combinePage(theirs: JsonObject, ours: JsonObject): Combined {
  const present = rootOf(theirs)
  const wanted = rootOf(ours)
  if (present === undefined || wanted === undefined) {
    const refusal =
      'It has no dashboard. In Port, rename or delete that page, and run "mode: setup" again.'
    return { refusal }
  }
  const root = {
    ...wanted,
    id: present.id,
    layout: joinLayouts(present, wanted),
  }
  const after = mergeObjects(theirs, { ...ours, widgets: [root] })
  return { before: theirs, after, removals: [] }
}

function rootOf(page: JsonObject): JsonObject | undefined {
  return listAt(page, 'widgets')
    .filter(isObject)
    .find(({ type }) => type === 'dashboard-widget')
}

function joinLayouts(present: JsonObject, wanted: JsonObject): unknown[] {
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
