// Asks Port which entities it has, page by page, for nothing but what is
// needed: a tenant may have 100,000 of them.
import { z } from 'zod'
import type { PortClient } from '../client.ts'
import { readAnswer } from '../response.ts'

/** The most that Port gives in one answer. */
const PAGE_SIZE = 1_000

/** One comparison; an entity has to satisfy all of a search. */
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
}

export type FoundEntity = {
  readonly identifier: string
  readonly updatedAt?: string | undefined
}

const pageSchema = z.looseObject({
  entities: z.array(
    z.looseObject({
      identifier: z.string(),
      updatedAt: z.string().optional(),
    }),
  ),
  next: z.string().nullish(),
})

/**
 * Yields the identifiers of a blueprint's entities, and when each changed.
 * https://docs.port.io/api-reference/search-a-blueprints-entities
 * @throws {PortError} when Port does not answer
 */
export async function* searchEntities(
  client: Pick<PortClient, 'post'>,
  { blueprint, rules }: EntitySearch,
): AsyncGenerator<FoundEntity> {
  const asked = {
    query: { combinator: 'and', rules },
    include: ['identifier', 'updatedAt'],
    limit: PAGE_SIZE,
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

/** Asks for these identifiers; at most a hundred or so fit. */
export function isOneOf(identifiers: readonly string[]): SearchRule {
  return { property: '$identifier', operator: 'in', value: identifiers }
}

/** Asks for identifiers that begin so. */
export function beginsWith(prefix: string): SearchRule {
  return { property: '$identifier', operator: 'beginsWith', value: prefix }
}

/** Asks for what has changed since; Port's own clock may be ahead of ours. */
export function isUpdatedSince(instant: Date): SearchRule {
  return {
    property: '$updatedAt',
    operator: 'between',
    value: { from: instant.toISOString(), to: '2999-12-31T23:59:59.999Z' },
  }
}
