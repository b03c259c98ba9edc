// Searches entities page by page. A tenant may have 100,000 of them, so only
// the properties that the run needs are requested.
import { z } from 'zod'
import type { PortClient } from '../client.ts'
import { readAnswer } from '../response.ts'

/** Port's limit for one answer. */
const PAGE_SIZE = 1_000

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
  /** A property to read of each entity. */
  readonly property?: string | undefined
  readonly limit?: number
}

export type FoundEntity = {
  readonly identifier: string
  readonly updatedAt?: string | undefined
  readonly properties?: Readonly<Record<string, unknown>> | undefined
}

const pageSchema = z.looseObject({
  entities: z.array(
    z.looseObject({
      identifier: z.string(),
      updatedAt: z.string().optional(),
      properties: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  next: z.string().nullish(),
})

/**
 * Yields the identifiers of a blueprint's entities and their last change.
 * https://docs.port.io/api-reference/search-a-blueprints-entities
 * @throws {PortError} if Port does not answer
 */
export async function* searchEntities(
  client: Pick<PortClient, 'post'>,
  { blueprint, rules, property, limit = PAGE_SIZE }: EntitySearch,
): AsyncGenerator<FoundEntity> {
  const asked = {
    query: { combinator: 'and', rules },
    include: [
      'identifier',
      'updatedAt',
      ...(property === undefined ? [] : [`properties.${property}`]),
    ],
    limit,
  }
  let from: string | undefined
  do {
    const answer = await client.post(
      '/v1/blueprints/{blueprint}/entities/search',
      { blueprint },
      { ...asked, ...(from !== undefined && { from }) },
    )
    const page = readAnswer(
      pageSchema,
      answer,
      `entities of blueprint "${blueprint}"`,
    )
    yield* page.entities
    from = page.entities.length > 0 ? (page.next ?? undefined) : undefined
  } while (from !== undefined)
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
