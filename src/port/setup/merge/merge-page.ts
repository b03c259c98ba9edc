// The layout of an existing page belongs to the administrator. Rows stay as they
// are; only our missing widgets get new rows, next to their neighbors.
import { isObject, type JsonObject, listAt } from '../../document.ts'
import { type Merged, mergeObjects } from './merge.ts'

/** The sum of the column widths of a row. */
const ROW_SIZE = 12

export function mergePage(theirs: JsonObject, ours: JsonObject): Merged {
  const present = rootOf(theirs)
  const wanted = rootOf(ours)
  if (present === undefined || wanted === undefined) {
    const reasonToLeave =
      'It has no dashboard. In Port, rename or delete the page, and run "mode: setup" again.'
    return { reasonToLeave }
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
  const wantedRows = listAt(wanted, 'layout').filter(isObject)
  const order = wantedRows.flatMap(idsOf)
  let rows = listAt(present, 'layout')
  for (const row of wantedRows) {
    const added = rowOfMissing(row, new Set(rows.flatMap(idsOf)))
    if (added === undefined) continue
    const [first] = idsOf(added)
    const place = placeOf(order.indexOf(first), order, rows)
    rows = rows.toSpliced(place, 0, added)
  }
  return [...rows]
}

/**
 * Returns the place after the nearest widget of ours that comes before or,
 * without one, before the nearest that comes after.
 */
function placeOf(
  index: number,
  order: readonly unknown[],
  rows: readonly unknown[],
): number {
  const places = order.map((id) =>
    rows.findIndex((row) => idsOf(row).includes(id)),
  )
  const before = places.slice(0, index).findLast((place) => place !== -1)
  if (before !== undefined) return before + 1
  const after = places.slice(index).find((place) => place !== -1)
  return after ?? rows.length
}

function rowOfMissing(
  row: JsonObject,
  placed: ReadonlySet<unknown>,
): JsonObject | undefined {
  const columns = columnsOf(row)
  const missing = columns.filter(({ id }) => !placed.has(id))
  if (missing.length === 0) return undefined
  if (missing.length === columns.length) return row
  const size = ROW_SIZE / missing.length
  return { ...row, columns: missing.map((column) => ({ ...column, size })) }
}

function idsOf(row: unknown): unknown[] {
  return columnsOf(row).map(({ id }) => id)
}

function columnsOf(row: unknown): JsonObject[] {
  return listAt(row, 'columns').filter(isObject)
}
