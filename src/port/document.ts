// Things that Port stores, as Port has them: plain JSON objects.

import type { PathParams, PortClient } from './client.ts'
import { PortError } from './error.ts'
import { readAnswer } from './response.ts'
import { documentSchema } from './schemas.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** Tells whether a value is a JSON object, lists not being one. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Gives the object under a key; an empty one if there is none. */
export function objectAt(value: unknown, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined
  return isObject(found) ? found : {}
}

/** Gives the list under a key; an empty one if there is none. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isObject(value) ? value[key] : undefined
  return Array.isArray(found) ? found : []
}

/** Gives the text under a key, if there is one. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = isObject(value) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

export type DocumentQuery = {
  readonly path: string
  readonly params: PathParams
  /** Keys under which Port is known to answer it; the first found counts. */
  readonly keys: readonly string[]
  /** As it stands in a sentence: `webhook "x"`. */
  readonly subject: string
}

/** Reads something that Port stores; undefined when it does not. */
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
