import { z } from 'zod'

export type JsonValue =
  | string
  | number
  | boolean
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/**
 * A flat object with an identifier, a title and a blueprint's properties. Unknown
 * values are undefined, so JSON omits them.
 */
export type DataRecord = {
  readonly identifier: string
  readonly title: string
  readonly [property: string]: JsonValue | undefined
}

/** Properties of a record; unknown values are undefined. */
export type Properties = Readonly<Record<string, JsonValue | undefined>>

const valueSchema: z.ZodType<JsonValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(valueSchema),
    z.record(z.string(), valueSchema),
  ]),
)
export const figureSchema: z.ZodType<Properties> = z.record(
  z.string(),
  valueSchema,
)
export const recordSchema: z.ZodType<DataRecord> = z
  .object({ identifier: z.string(), title: z.string() })
  .catchall(valueSchema)

/**
 * Returns a record without empty texts and numbers that are not finite, which
 * JSON would turn into null. Callers pass one literal: an object that
 * grows name by name takes six times the memory, and a run has 100,000 records.
 */
export function toRecord(
  fields: Properties & Pick<DataRecord, 'identifier' | 'title'>,
): DataRecord {
  const record: Writable = { ...fields }
  for (const name in record) {
    if (isMissing(record[name])) record[name] = undefined
  }
  return record
}

function isMissing(value: JsonValue | undefined): boolean {
  return value === '' || (typeof value === 'number' && !Number.isFinite(value))
}

type Writable = { -readonly [name in keyof DataRecord]: DataRecord[name] }
