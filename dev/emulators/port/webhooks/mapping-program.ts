// Port evaluates each expression separately. The emulator compiles a webhook to
// one jq program, because compiling takes most of the time.
import { json } from 'jq-wasm'
import { isObject } from '../../server/json.ts'
import type { Expression, Mapping, SearchExpression } from './mapping.ts'
import type { Webhook } from './webhook.ts'

/** Outputs that are kept for requests that come again. */
const MAX_KNOWN = 32

/** Outputs as JSON by program and request, the oldest first. */
const known = new Map<string, string>()

/** Port ignores further items of a request. */
const MAX_ITEMS = 500

/**
 * The entity that a mapping creates from an item. Failed expressions are null.
 */
export type MappedEntity = {
  readonly identifier: unknown
  readonly title: unknown
  readonly icon: unknown
  readonly team: unknown
  readonly properties: Readonly<Record<string, unknown>>
  readonly relations: Readonly<Record<string, unknown>>
}

/** The entities that a mapping creates from a request. */
export type MappingResult = {
  readonly mapping: Mapping
  readonly droppedItems: number
  readonly entities: readonly MappedEntity[]
}

/** The results of all mappings of a webhook. */
export type WebhookResult = {
  readonly requestId: unknown
  readonly results: readonly MappingResult[]
}

/** Evaluates all mappings of a webhook. The request is JSON. */
export async function evaluateWebhook(
  webhook: Webhook,
  request: string,
): Promise<WebhookResult> {
  const [output] = await runProgram(webhookProgram(webhook), request)
  const { id = null, results = [] } = isObject(output) ? output : {}
  const list = Array.isArray(results) ? results : []
  return {
    requestId: id,
    results: webhook.mappings.map((mapping, index) => {
      return readResult(mapping, list[index])
    }),
  }
}

async function runProgram(
  program: string,
  request: string,
): Promise<readonly unknown[]> {
  const key = `${program}\n${request}`
  const output =
    known.get(key) ?? JSON.stringify(await json(request, program, ['-c']))
  known.delete(key)
  known.set(key, output)
  for (const oldest of known.keys()) {
    if (known.size > MAX_KNOWN) known.delete(oldest)
  }
  return JSON.parse(output)
}

function webhookProgram({ requestIdentifierPath, mappings }: Webhook): string {
  const programs = mappings.map(mappingProgram).join(',\n')
  const id = attempt(requestIdentifierPath ?? 'null')
  return `. as $request | {id: ${id}, results: [${programs}]}`
}

function mappingProgram(mapping: Mapping): string {
  const { itemsToParse, filter } = mapping
  const items = itemsToParse === undefined ? '[null]' : attempt(itemsToParse)
  const add = itemsToParse === undefined ? '' : '+ {item: $item}'
  return `($request | ${items} | if type == "array" then . else [] end
    | {total: length, entities: [.[:${MAX_ITEMS}][] as $item | $request ${add}
    | if ${attempt(filter)} == true then ${entityProgram(mapping)} else empty end]})`
}

function entityProgram(mapping: Mapping): string {
  const { identifier, title, icon, team, properties, relations } = mapping
  return `{identifier: ${valueProgram(identifier)},
    title: ${attempt(title ?? 'null')}, icon: ${attempt(icon ?? 'null')},
    team: ${valueProgram(team ?? 'null')},
    properties: ${fields(properties)}, relations: ${fields(relations)}}`
}

function fields(expressions: Readonly<Record<string, Expression>>): string {
  const pairs = Object.entries(expressions).map(([name, expression]) => {
    return `${JSON.stringify(name)}: ${valueProgram(expression)}`
  })
  return `{${pairs.join(', ')}}`
}

function valueProgram(expression: Expression): string {
  if (typeof expression === 'string') return attempt(expression)
  return searchProgram(expression)
}

function searchProgram({ combinator, rules }: SearchExpression): string {
  const list = rules.map(fields).join(', ')
  return `{combinator: ${attempt(combinator)}, rules: [${list}]}`
}

// Port returns null for an error and only the first of several outputs. The line
// break ends a comment in the expression.
function attempt(expression: string): string {
  const quoted = expression.replace(/^'(.*)'$/s, '"$1"')
  return `(try ([limit(1; (${quoted}\n))] | .[0]) catch null)`
}

function readResult(mapping: Mapping, value: unknown): MappingResult {
  const { total, entities } = isObject(value) ? value : {}
  const list = Array.isArray(entities) ? entities : []
  return {
    mapping,
    droppedItems: Math.max(Number(total ?? 0) - MAX_ITEMS, 0),
    entities: list.filter(isObject).map(readEntity),
  }
}

function readEntity(value: Record<string, unknown>): MappedEntity {
  const { identifier, title, icon, team, properties, relations } = value
  return {
    identifier,
    title,
    icon,
    team,
    properties: isObject(properties) ? properties : {},
    relations: isObject(relations) ? relations : {},
  }
}
