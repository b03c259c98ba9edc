// Port may answer with keys that it does not document. A client that sends them
// back is refused.
import { isObject } from '../../server/json.ts'
import type { Document } from './document-store.ts'

const MORE = { revision: 3, isManagedByUi: true }

/** Adds invented keys to a document, and to each item of its parts. */
export function withMoreKeys(
  document: Document,
  parts: readonly string[],
): Document {
  const changed = parts
    .filter((part) => part in document)
    .map((part) => [part, eachWithMore(document[part])])
  return { ...document, ...Object.fromEntries(changed), ...MORE }
}

function eachWithMore(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withMore)
  if (!isObject(part)) return part
  const items = Object.entries(part)
  return Object.fromEntries(items.map(([key, item]) => [key, withMore(item)]))
}

function withMore(item: unknown): unknown {
  return isObject(item) ? { ...item, ...MORE } : item
}
