import { isObject, textOr } from '../../server/json.ts'
import type { Catalog } from './catalog.ts'
import type { Entity } from './entity.ts'
import { compare } from './query-operators.ts'
import { isRelatedTo, leadsTo } from './related.ts'

/** Who looks. Rules about them match nothing if nobody does. */
export type QueryReader = {
  /** The e-mail address. */
  readonly user: string
  /** Identifiers of teams. */
  readonly teams: readonly string[]
}

/** What a rule can depend on beside the entity. */
export type QueryContext = {
  /** Default: the time of the system. */
  readonly now?: Date
  /** Rules that follow relations match nothing without it. */
  readonly catalog?: Pick<Catalog, 'blueprints' | 'entities' | 'get'>
  readonly reader?: QueryReader
}

/** Accepts a query or one of its rules. */
export function matchesQuery(
  entity: Entity,
  query: unknown,
  context: QueryContext = {},
): boolean {
  if (!isObject(query)) return true
  if (!Array.isArray(query.rules)) return matchesRule(entity, query, context)
  const matches = (rule: unknown) => matchesQuery(entity, rule, context)
  return query.combinator === 'or'
    ? query.rules.some(matches)
    : query.rules.every(matches)
}

function matchesRule(
  entity: Entity,
  rule: Record<string, unknown>,
  context: QueryContext,
): boolean {
  const { catalog, now = new Date() } = context
  const wanted = isContext(rule.value)
    ? readContext(rule.value, context)
    : rule.value
  switch (rule.operator) {
    case 'relatedTo':
      return catalog !== undefined && isRelatedTo(catalog, entity, rule)
    case 'matchAny': {
      const path = isObject(rule.property) ? rule.property.path : undefined
      return catalog !== undefined && leadsTo(catalog, entity, { path, wanted })
    }
  }
  const actual = isContext(rule.property)
    ? readContext(rule.property, context)
    : readProperty(entity, textOr(rule.property, ''))
  return compare(textOr(rule.operator, ''), actual, wanted, now)
}

function isContext(value: unknown): value is Record<string, unknown> {
  return isObject(value) && typeof value.context === 'string'
}

/** Returns a property of the reader, or a list of one of the reader's teams. */
function readContext(
  { context: kind, property }: Record<string, unknown>,
  { catalog, reader }: QueryContext,
): unknown {
  if (reader === undefined) return undefined
  const read = (blueprint: string, identifier: string): unknown => {
    if (property === '$identifier') return identifier
    const found = catalog?.get(blueprint, identifier)
    return found && readProperty(found, textOr(property, ''))
  }
  return kind === 'user'
    ? read('_user', reader.user)
    : reader.teams.map((team) => read('_team', team))
}

/** Reads a property, or a field that Port itself keeps, like `$title`. */
export function readProperty(entity: Entity, property: string): unknown {
  switch (property) {
    case '$identifier':
      return entity.identifier
    case '$title':
      return entity.title
    case '$team':
      return entity.team
    case '$blueprint':
      return entity.blueprint
    case '$createdAt':
      return entity.createdAt
    case '$updatedAt':
      return entity.updatedAt
  }
  return entity.properties[property]
}
