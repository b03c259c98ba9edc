// Searches entities page by page. A tenant may have 100,000 of them, so only
// the properties that the run needs are requested.
import { hash } from 'node:crypto'
import { z } from 'zod'
import { toFailure } from '../../errors.ts'
import type { PortClient } from '../client.ts'
import { type PortError, unexpectedAnswer } from '../error.ts'
import { readAnswer } from '../response.ts'

/** Port's limit for one answer. */
const PAGE_SIZE = 1_000
/** Entities may move to another page while pages are read, but not this often. */
const MAX_REPEATED_PAGES = 10

/** Five million entities; a tenant has 100,000. */
const MAX_PAGES = 5_000

/** One condition; an entity has to meet all conditions of a search. */
export type SearchRule = {
  readonly property: string
  readonly operator: '=' | 'in' | 'beginsWith' | 'between' | 'contains'
  readonly value:
    | string
    | readonly string[]
    | { readonly from: string; readonly to: string }
}

export type EntitySearch = {
  readonly blueprint: string
  readonly rules: readonly SearchRule[]
  /** More fields to read, such as `$createdAt` or `properties.period`. */
  readonly fields?: readonly string[]
  readonly limit?: number
}

export type FoundEntity = {
  readonly identifier: string
  readonly createdAt?: string | undefined
  readonly updatedAt?: string | undefined
  readonly properties: Readonly<Record<string, unknown>>
}

/** A field of the entity itself has a dollar sign, unlike its properties. */
const FIELDS = ['$identifier', '$updatedAt']
/** Asked for by searches that decide by the time of an entity's last change. */
export const UPDATED_AT = '$updatedAt'
const PROPERTY = 'properties.'

const entitySchema = z.looseObject({
  identifier: z.string().nullish(),
  $identifier: z.string().nullish(),
  createdAt: z.string().nullish(),
  $createdAt: z.string().nullish(),
  updatedAt: z.string().nullish(),
  $updatedAt: z.string().nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
})

const pageSchema = z.looseObject({
  entities: z.array(entitySchema),
  next: z.string().nullish(),
})

type Page = {
  readonly entities: readonly FoundEntity[]
  readonly next: string | undefined
}

type Question = EntitySearch & {
  /** Left out for a Port that does not answer as documented. */
  readonly include: readonly string[] | undefined
}

/**
 * Yields the identifiers of a blueprint's entities and their last change.
 * https://docs.port.io/api-reference/search-a-blueprints-entities
 * @throws {PortError} if Port does not answer
 */
export async function* searchEntities(
  client: Pick<PortClient, 'post'>,
  search: EntitySearch,
): AsyncGenerator<FoundEntity> {
  const include = [...new Set([...FIELDS, ...(search.fields ?? [])])]
  let question: Question = { ...search, include }
  const cursors = new Set<string | undefined>()
  const pages = new Set<string>()
  let repeats = 0
  let from: string | undefined
  do {
    addCursor(cursors, from, search)
    let page = await readPage(client, question, from)
    if (page === undefined) {
      question = { ...question, include: undefined }
      page = await readPage(client, question, from)
    }
    if (page === undefined) throw noIdentifier(search)
    // So would cursors that are always new.
    const digest = digestOf(page)
    if (pages.has(digest)) repeats += 1
    if (repeats > MAX_REPEATED_PAGES) {
      const problem = 'the same pages are answered again and again'
      throw unexpectedAnswer(subjectOf(search), problem)
    }
    pages.add(digest)
    yield* page.entities
    from = page.entities.length > 0 ? page.next : undefined
  } while (from !== undefined)
}

/** A circle of pages would never end, nor would pages that are always new. */
function addCursor(
  cursors: Set<string | undefined>,
  cursor: string | undefined,
  search: EntitySearch,
): void {
  const problem = cursors.has(cursor)
    ? 'a page leads to an earlier one'
    : `the list has no end after ${MAX_PAGES} pages`
  if (cursors.has(cursor) || cursors.size === MAX_PAGES) {
    throw unexpectedAnswer(subjectOf(search), problem)
  }
  cursors.add(cursor)
}

function digestOf({ entities }: Page): string {
  return hash('sha256', JSON.stringify(entities.map((it) => it.identifier)))
}

/** Returns undefined if the page has to be read without `include`. */
async function readPage(
  client: Pick<PortClient, 'post'>,
  question: Question,
  from: string | undefined,
): Promise<Page | undefined> {
  const { blueprint, rules, include, limit = PAGE_SIZE } = question
  const body = {
    query: { combinator: 'and', rules },
    ...(include && { include }),
    limit,
    ...(from !== undefined && { from }),
  }
  try {
    const answer = await client.post(
      '/v1/blueprints/{blueprint}/entities/search',
      { blueprint },
      body,
    )
    const subject = subjectOf(question)
    const { entities, next } = readAnswer(pageSchema, answer, subject)
    const found = entities.flatMap(toFoundEntity)
    const isComplete = found.length === entities.length
    if (!isComplete || lacksFields(found, question)) return undefined
    return { entities: found, next: next ?? undefined }
  } catch (error) {
    const isRefused = toFailure(error).code === 'PORT_API_REFUSED'
    if (include !== undefined && isRefused) return undefined
    throw error
  }
}

function toFoundEntity(entity: z.infer<typeof entitySchema>): FoundEntity[] {
  const identifier = entity.identifier ?? entity.$identifier
  if (typeof identifier !== 'string') return []
  return [
    {
      identifier,
      createdAt: entity.createdAt ?? entity.$createdAt ?? undefined,
      updatedAt: entity.updatedAt ?? entity.$updatedAt ?? undefined,
      properties: entity.properties ?? {},
    },
  ]
}

/** A Port that does not know the name of a field answers without it. */
function lacksFields(
  found: readonly FoundEntity[],
  { include, fields = [] }: Question,
): boolean {
  if (include === undefined || found.length === 0) return false
  const isTimed = found.some(({ updatedAt }) => updatedAt !== undefined)
  if (fields.includes(UPDATED_AT) && !isTimed) return true
  const names = fields
    .filter((field) => field.startsWith(PROPERTY))
    .map((field) => field.slice(PROPERTY.length))
  if (names.length === 0) return false
  return !found.some(({ properties }) =>
    names.some((name) => name in properties),
  )
}

function subjectOf({ blueprint }: EntitySearch): string {
  return `entities of blueprint "${blueprint}"`
}

function noIdentifier(search: EntitySearch): PortError {
  return unexpectedAnswer(subjectOf(search), 'an entity has no identifier')
}

/** Matches any of these identifiers, about 100 at most. */
export function isOneOf(identifiers: readonly string[]): SearchRule {
  return { property: '$identifier', operator: 'in', value: identifiers }
}

export function beginsWith(prefix: string): SearchRule {
  return { property: '$identifier', operator: 'beginsWith', value: prefix }
}

/** Has no upper bound, because Port's clock may be ahead of ours. */
export function isUpdatedSince(instant: Date): SearchRule {
  return {
    property: '$updatedAt',
    operator: 'between',
    value: { from: instant.toISOString(), to: '2999-12-31T23:59:59.999Z' },
  }
}

type Properties = Readonly<Record<string, string>>

/** One rule for each property that an entity must have. */
export function havingAll(properties: Properties): SearchRule[] {
  return Object.entries(properties).map(([property, value]) => ({
    property,
    operator: '=',
    value,
  }))
}

/**
 * Whether an entity has all properties. Port may understand a rule in another
 * way than we do, and another tool may write to the blueprint.
 */
export function hasAll(entity: FoundEntity, properties: Properties): boolean {
  return Object.entries(properties).every(
    ([name, value]) => entity.properties[name] === value,
  )
}
