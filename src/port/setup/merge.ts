// Joins what Port has with what we want, so that nothing that somebody added
// is lost: ours counts only for the keys that we define.
import { isDeepStrictEqual } from 'node:util'
import { isObject, type JsonObject } from '../document.ts'

/** What tells the items of a list apart, wherever they stand in it. */
const ITEM_KEYS = ['identifier', 'id', 'title'] as const
/** Lists of names to which others may add theirs. */
const SHARED_LISTS = ['required', 'order', 'shown', 'enum']

/** Gives their object with ours put over it. */
export function mergeObjects(theirs: JsonObject, ours: JsonObject): JsonObject {
  const merged = Object.entries(ours).flatMap(([key, value]) => {
    const present = theirs[key] ?? undefined
    // Port may leave out what is empty; putting it back would never end.
    if (present === undefined && isEmpty(value)) return []
    return [[key, mergeValues(present, value, key)]]
  })
  return { ...theirs, ...Object.fromEntries(merged) }
}

/** Gives the key by which all items of both lists can be told apart. */
export function commonItemKey(
  lists: readonly (readonly unknown[])[],
  keys: readonly string[] = ITEM_KEYS,
): string | undefined {
  return keys.find((key) =>
    lists.every((list) => {
      const names = list.map((item) => (isObject(item) ? item[key] : undefined))
      const isNamed = names.every((name) => typeof name === 'string')
      return isNamed && new Set(names).size === names.length
    }),
  )
}

function mergeValues(theirs: unknown, ours: unknown, key: string): unknown {
  if (isObject(theirs) && isObject(ours)) return mergeObjects(theirs, ours)
  if (!Array.isArray(theirs) || !Array.isArray(ours)) return ours
  if (SHARED_LISTS.includes(key)) return [...new Set([...theirs, ...ours])]
  const itemKey = commonItemKey([theirs, ours])
  if (itemKey !== undefined) return mergeItems(theirs, ours, itemKey)
  // Port may add defaults of its own to what we sent.
  return covers(theirs, ours) ? theirs : ours
}

function mergeItems(
  theirs: readonly JsonObject[],
  ours: readonly JsonObject[],
  key: string,
): JsonObject[] {
  const ourItem = (item: JsonObject) =>
    ours.find((candidate) => candidate[key] === item[key])
  const kept = theirs.map((item) => {
    const our = ourItem(item)
    return our === undefined ? item : mergeObjects(item, our)
  })
  const known = new Set(theirs.map((item) => item[key]))
  return [...kept, ...ours.filter((item) => !known.has(item[key]))]
}

/** Tells whether theirs says all that ours says. */
function covers(theirs: unknown, ours: unknown): boolean {
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    return (
      theirs.length === ours.length &&
      ours.every((item, index) => covers(theirs[index], item))
    )
  }
  if (isObject(theirs) && isObject(ours)) {
    return Object.entries(ours).every(
      ([key, value]) =>
        covers(theirs[key], value) || (theirs[key] == null && isEmpty(value)),
    )
  }
  return isDeepStrictEqual(theirs, ours)
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}
