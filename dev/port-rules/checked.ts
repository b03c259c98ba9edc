import type { z } from 'zod'

/** A value that a schema accepts, or why it does not. */
export type Checked<Value> =
  | { readonly value: Value }
  | { readonly fault: string }

/** Checks a value and names the places where it does not fit. */
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

/** Says why a schema refuses a value; `undefined` when it does not. */
export function schemaFault(
  schema: z.ZodType,
  value: unknown,
): string | undefined {
  const checked = checkWith(schema, value)
  return 'fault' in checked ? checked.fault : undefined
}
