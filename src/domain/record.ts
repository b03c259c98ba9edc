export type JsonValue =
  | string
  | number
  | boolean
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** A flat object with an identifier, a title and a blueprint's properties. */
export type DataRecord = {
  readonly identifier: string
  readonly title: string
  readonly [property: string]: JsonValue
}

/** Values as they are computed: whatever is not known is undefined or null. */
export type Properties = Readonly<Record<string, JsonValue | null | undefined>>

/** Builds a record without the properties that have no value or no text. */
export function toRecord(
  identifier: string,
  title: string,
  properties: Properties,
): DataRecord {
  const record: Writable = { identifier, title }
  for (const name of Object.keys(properties)) {
    const value = properties[name]
    const isMissing = value === undefined || value === null || value === ''
    if (!isMissing) record[name] = value
  }
  return record
}

type Writable = { -readonly [name in keyof DataRecord]: DataRecord[name] }
