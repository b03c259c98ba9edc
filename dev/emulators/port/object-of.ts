import { isObject } from '../json.ts'

/** Gives a value back when it is an object, else an empty one. */
export function objectOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {}
}
