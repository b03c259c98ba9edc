// Tells what differs between two documents, property by property.
import { isDeepStrictEqual } from 'node:util'
import { isObject } from '../document.ts'
import { commonItemKey } from './merge.ts'

const MAX_SHOWN_CHARACTERS = 40
/** Mappings have no name of their own; they are told by their blueprint. */
const ITEM_KEYS = ['identifier', 'id', 'title', 'blueprint']

/** Lists the changes from one value to the other, in words. */
export function listChanges(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): string[] {
  if (isDeepStrictEqual(before, after)) return []
  const name = path.join('.')
  if (before === undefined) return [`${name} added`]
  if (after === undefined) return [`${name} removed`]
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap((key) =>
      listChanges(before[key], after[key], [...path, key]),
    )
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return listItemChanges(before, after, path)
  }
  return [`${name} changed from ${show(before)} to ${show(after)}`]
}

function listItemChanges(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
): string[] {
  const key = commonItemKey([before, after], ITEM_KEYS)
  const changes =
    key === undefined
      ? []
      : listChanges(byKey(before, key), byKey(after, key), path)
  return changes.length > 0 ? changes : [`${path.join('.')} changed`]
}

function byKey(items: readonly unknown[], key: string) {
  return Object.fromEntries(
    items.map((item) => [String(isObject(item) ? item[key] : item), item]),
  )
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > MAX_SHOWN_CHARACTERS
    ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}…`
    : text
}
