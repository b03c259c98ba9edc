// Objects that Port stores, as plain JSON.

import type { PathParams, PortClient } from './client.ts'
import { PortError } from './error.ts'
import { readAnswer } from './response.ts'
import { documentSchema } from './schemas.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the object under a key, or an empty object. */
export function objectAt(value: unknown, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined
  return isObject(found) ? found : {}
}

/** Returns the list under a key, or an empty list. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isObject(value) ? value[key] : undefined
  return Array.isArray(found) ? found : []
}

export function textAt(value: unknown, key: string): string | undefined {
  const found = isObject(value) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

export type DocumentQuery = {
  readonly path: string
  readonly params: PathParams
  /** Keys that Port uses for the object in its answer; the first match wins. */
  readonly keys: readonly string[]
  /** Its name in messages: `webhook "x"`. */
  readonly subject: string
}

/** Reads an object from Port; undefined if Port does not have it. */
export async function findDocument(
  client: Pick<PortClient, 'get'>,
  { path, params, keys, subject }: DocumentQuery,
): Promise<JsonObject | undefined> {
  try {
    const found = await client.get(path, params)
    const answer = readAnswer(documentSchema, found, subject)
    const key = keys.find((name) => name in answer)
    const document = key === undefined ? undefined : answer[key]
    return readAnswer(documentSchema, document, subject)
  } catch (error) {
    if (error instanceof PortError && error.code === 'PORT_NOT_FOUND') {
      return undefined
    }
    throw error
  }
}
