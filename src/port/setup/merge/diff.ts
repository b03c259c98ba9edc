import { isDeepStrictEqual } from 'node:util'
import { redact } from '../../../runtime/redact.ts'
import { isObject, textAt } from '../../document.ts'
import { commonItemKey } from './merge.ts'

const MAX_SHOWN_CHARACTERS = 40
const ITEM_KEYS = ['identifier', 'id', 'title']
/** Mappings have no name; their blueprint identifies them. */
const MAPPING_KEY = 'blueprint'

/** Describes each change from one value to the other. */
export function diff(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): string[] {
  if (isDeepStrictEqual(before, after)) return []
  const name = redact(path.join('.'))
  if (before === undefined) return [`${name} added`]
  if (after === undefined) return [`${name} removed`]
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap((key) =>
      diff(before[key], after[key], [...path, key]),
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
  const key = commonItemKey([before, after], ITEM_KEYS) ?? MAPPING_KEY
  const isNamed = [...before, ...after].every((item) => textAt(item, key))
  const changes = isNamed
    ? diff(byKey(before, key), byKey(after, key), path)
    : []
  return changes.length > 0 ? changes : [`${redact(path.join('.'))} changed`]
}

/** Items with the same name get a number. */
function byKey(items: readonly unknown[], key: string) {
  const named: Record<string, unknown> = {}
  for (const item of items) {
    const name = textAt(item, key) ?? ''
    let unique = name
    for (let number = 2; unique in named; number += 1) {
      unique = `${name} (${number})`
    }
    named[unique] = item
  }
  return named
}

function show(value: unknown): string {
  const text = redact(JSON.stringify(value) ?? String(value))
  return text.length > MAX_SHOWN_CHARACTERS
    ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}…`
    : text
}
