import type { z } from 'zod'

/** A value that fits a schema, or the reasons why it does not. */
export type Checked<Value> =
  | { readonly value: Value }
  | { readonly fault: string }

/** Parses a value. A fault names the path of each mistake. */
export function checkWith<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
): Checked<Value> {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data }
  const faults = result.error.issues.map(({ path, message }) => {
    return path.length > 0 ? `${path.join('.')}: ${message}` : message
  })
  return { fault: faults.join('; ') }
}

/** Returns why a value does not fit a schema; `undefined` if it fits. */
export function schemaFault(
  schema: z.ZodType,
  value: unknown,
): string | undefined {
  const checked = checkWith(schema, value)
  return 'fault' in checked ? checked.fault : undefined
}
