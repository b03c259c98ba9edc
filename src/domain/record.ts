export type JsonValue =
  | string
  | number
  | boolean
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/**
 * A flat object with an identifier, a title and a blueprint's properties. What
 * is not known is undefined, and so left out of its JSON.
 */
export type DataRecord = {
  readonly identifier: string
  readonly title: string
  readonly [property: string]: JsonValue | undefined
}

/** Values as they are computed: whatever is not known is undefined. */
export type Properties = Readonly<Record<string, JsonValue | undefined>>

/**
 * Makes a record of values, of which the empty text is none. All of it comes
 * as one literal: an object that is put together name by name takes six times
 * the memory, a hundred thousand times.
 */
export function toRecord(
  fields: Properties & Pick<DataRecord, 'identifier' | 'title'>,
): DataRecord {
  const record: Writable = { ...fields }
  for (const name in record) if (record[name] === '') record[name] = undefined
  return record
}

type Writable = { -readonly [name in keyof DataRecord]: DataRecord[name] }
