// Port evaluates each expression separately. The emulator compiles expressions
// to one jq program, because compiling takes most of the time. For that reason
// only the filters are compiled, and the mappings that took an item of the last
// request of the same kind. If others take one, they are compiled afterwards.
import { json } from 'jq-wasm'
import { isObject } from '../../server/json.ts'
import type { Expression, Mapping, SearchExpression } from './mapping.ts'
import type { Webhook } from './webhook.ts'

/** Outputs that are kept for requests that come again. */
const MAX_KNOWN = 32

/** Outputs as JSON by program and request, the oldest first. */
const known = new Map<string, string>()

/** Positions of the mappings that took the last request, by filters and kind. */
const lastMatched = new Map<string, readonly number[]>()

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
  const { mappings } = webhook
  const filters = filtersOf(webhook)
  const key = `${filters}\n${kindOf(request)}`
  const positions = lastMatched.get(key) ?? []
  const likely = mappings.filter((_, index) => positions.includes(index))
  const program = `. as $request | {${filters}, entities: ${entitiesOf(likely)}}`
  const [output] = await runProgram(program, request)
  const {
    id = null,
    lists = [],
    entities = [],
  } = isObject(output) ? output : {}
  const items = Array.isArray(lists) ? lists : []
  const isMatched = (index: number) => hasMatch(items[index])
  const matched = mappings.filter((_, index) => isMatched(index))
  lastMatched.set(key, [...mappings.keys()].filter(isMatched))
  const mapped = new Map([
    ...pairUp(likely, entities),
    ...(await mapOthers(
      matched.filter((each) => !likely.includes(each)),
      request,
    )),
  ])
  return {
    requestId: id,
    results: mappings.map((mapping, index) => ({
      mapping,
      droppedItems: Math.max(countItems(items[index]) - MAX_ITEMS, 0),
      entities: mapped.get(mapping) ?? [],
    })),
  }
}

type Mapped = readonly (readonly [Mapping, readonly MappedEntity[]])[]

async function mapOthers(
  mappings: readonly Mapping[],
  request: string,
): Promise<Mapped> {
  if (mappings.length === 0) return []
  const program = `. as $request | ${entitiesOf(mappings)}`
  const [output] = await runProgram(program, request)
  return pairUp(mappings, output)
}

function pairUp(mappings: readonly Mapping[], lists: unknown): Mapped {
  const found = Array.isArray(lists) ? lists : []
  return mappings.map((mapping, index) => [mapping, readEntities(found[index])])
}

/** Only a guess depends on it. */
function kindOf(request: string): string {
  return /"kind":\s*"([^"]*)"/.exec(request.slice(0, 200))?.[1] ?? ''
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

/** Counts the items of each mapping, and tells whether it takes one. */
function filtersOf(webhook: Webhook): string {
  const { requestIdentifierPath, mappings } = webhook
  const id = attempt(requestIdentifierPath ?? 'null')
  const lists = mappings.map((mapping) => {
    const isTaken = `any(.[:${MAX_ITEMS}][]; ${takesItem(mapping)})`
    return `(${itemsOf(mapping)} | {total: length, matched: ${isTaken}})`
  })
  return `id: ${id}, lists: [${lists.join(',\n')}]`
}

function entitiesOf(mappings: readonly Mapping[]): string {
  const lists = mappings.map((mapping) => {
    return `(${itemsOf(mapping)} | [.[:${MAX_ITEMS}][]
      | select(${takesItem(mapping)}) | . as $item
      | ${withItem(mapping)} | ${entityProgram(mapping)}])`
  })
  return `[${lists.join(',\n')}]`
}

function itemsOf({ itemsToParse }: Mapping): string {
  const items = itemsToParse === undefined ? '[null]' : attempt(itemsToParse)
  return `($request | ${items} | if type == "array" then . else [] end)`
}

/** The program of an item: whether the filter takes it. */
function takesItem(mapping: Mapping): string {
  const { filter } = mapping
  return `. as $item | ${withItem(mapping)} | ${attempt(filter)} == true`
}

function withItem({ itemsToParse }: Mapping): string {
  return itemsToParse === undefined ? '$request' : '($request + {item: $item})'
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

function hasMatch(list: unknown): boolean {
  return isObject(list) && list.matched === true
}

function countItems(list: unknown): number {
  return isObject(list) && typeof list.total === 'number' ? list.total : 0
}

function readEntities(list: unknown): readonly MappedEntity[] {
  return Array.isArray(list) ? list.filter(isObject).map(readEntity) : []
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
