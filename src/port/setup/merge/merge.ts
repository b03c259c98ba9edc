// Merges an object in Port with ours. Ours wins for the keys that we define;
// everything that somebody added in Port stays.
import { isDeepStrictEqual } from 'node:util'
import { isObject, type JsonObject } from '../../document.ts'

/** The result of merging an object that Port has already. */
export type Merged =
  | {
      /** Theirs, without the parts that have to go. */
      readonly before: JsonObject
      readonly after: JsonObject
      /** The parts that have to go, with the reasons. */
      readonly removals: readonly string[]
      /** Sent with any change, but never a reason for a change. */
      readonly alsoWrite?: {
        readonly body: JsonObject
        readonly change: string
      }
    }
  /** Setup leaves the object as it is; whole sentences say what to change. */
  | { readonly reasonToLeave: string }

/** Keys that identify the items of a list, whatever their order. */
const ITEM_KEYS = ['identifier', 'id', 'title'] as const
/** Lists of names to which people may add in Port. */
const SHARED_LISTS = ['required', 'order', 'shown', 'enum']

export function mergeObjects(theirs: JsonObject, ours: JsonObject): JsonObject {
  const merged = Object.entries(ours).flatMap(([key, value]) => {
    const present = theirs[key] ?? undefined
    // Port may omit empty values. To send them again would change nothing.
    if (present === undefined && isEmpty(value)) return []
    return [[key, mergeValues(present, value, key)]]
  })
  return { ...theirs, ...Object.fromEntries(merged) }
}

/** Returns the key that identifies every item of all lists. */
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
  // Port may add its own defaults to the values that we sent.
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

/** Whether theirs contains everything that ours contains. */
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
