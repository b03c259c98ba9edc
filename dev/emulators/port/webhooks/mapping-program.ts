// Port evaluates each expression on its own; here a whole webhook becomes one
// jq program, because compiling is what takes the time.
import { json } from 'jq-wasm'
import { isObject } from '../../server/json.ts'
import type { Expression, Mapping, SearchExpression } from './mapping.ts'
import type { Webhook } from './webhook.ts'

/** Items that Port looks at in one request. */
const MAX_ITEMS = 500

/** What a mapping makes of one item; `null` = the expression failed. */
export type MappedEntity = {
  readonly identifier: unknown
  readonly title: unknown
  readonly icon: unknown
  readonly team: unknown
  readonly properties: Readonly<Record<string, unknown>>
  readonly relations: Readonly<Record<string, unknown>>
}

/** What a mapping makes of one request. */
export type MappingResult = {
  readonly mapping: Mapping
  readonly droppedItems: number
  readonly entities: readonly MappedEntity[]
}

/** What a webhook makes of one request. */
export type WebhookResult = {
  readonly requestId: unknown
  readonly results: readonly MappingResult[]
}

/** Evaluates all mappings of a webhook on what a request brought, as JSON. */
export async function evaluateWebhook(
  webhook: Webhook,
  request: string,
): Promise<WebhookResult> {
  const [output] = await json(request, webhookProgram(webhook), ['-c'])
  const { id = null, results = [] } = isObject(output) ? output : {}
  const list = Array.isArray(results) ? results : []
  return {
    requestId: id,
    results: webhook.mappings.map((mapping, index) => {
      return readResult(mapping, list[index])
    }),
  }
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

// Port: an error gives null, of several outputs only the first counts. The
// line break keeps a comment in the expression from eating the rest.
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
