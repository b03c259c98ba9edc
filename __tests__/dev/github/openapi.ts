// Validates responses against GitHub's OpenAPI description.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

type Json = z.infer<ReturnType<typeof z.json>>

const document: Json = JSON.parse(
  readFileSync('__tests__/fixtures/github-2/openapi-billing.json', 'utf8'),
)

/** Returns the problem of a response body; undefined if it is valid. */
export function openApiProblem(
  path: string,
  { method = 'get', status = 200 },
  body: unknown,
): string | undefined {
  const response = at(document, [
    'paths',
    path,
    method,
    'responses',
    `${status}`,
  ])
  const schema = at(resolve(response), [
    'content',
    'application/json',
    'schema',
  ])
  if (!isRecord(schema)) {
    throw new Error(`GitHub does not document ${method} ${path}: ${status}`)
  }
  return z.fromJSONSchema(schema).safeParse(body).error?.message
}

function at(node: Json | undefined, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>(
    (value, key) => (isRecord(value) ? value[key] : undefined),
    node,
  )
}

function isRecord(node: Json | undefined): node is Record<string, Json> {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

/** Replaces all references; the billing schemas have no circles. */
function resolve(node: Json | undefined): Json | undefined {
  if (Array.isArray(node)) return node.map((each) => resolve(each) ?? null)
  if (!isRecord(node)) return node
  if (typeof node.$ref === 'string') {
    return resolve(at(document, node.$ref.split('/').slice(1)))
  }
  const entries = Object.entries(node)
    .filter(([key]) => key !== 'nullable')
    .map(([key, value]) => [key, resolve(value)])
  const rest = Object.fromEntries(entries)
  return node.nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest
}
