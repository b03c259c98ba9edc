import { isObject, textOr } from '../../server/json.ts'
import type { Entity } from './entity.ts'
import { compare } from './query-operators.ts'

/** Accepts a query or one of its rules. */
export function matchesQuery(
  entity: Entity,
  query: unknown,
  now = new Date(),
): boolean {
  if (!isObject(query)) return true
  if (!Array.isArray(query.rules)) return matchesRule(entity, query, now)
  const matches = (rule: unknown) => matchesQuery(entity, rule, now)
  return query.combinator === 'or'
    ? query.rules.some(matches)
    : query.rules.every(matches)
}

function matchesRule(
  entity: Entity,
  rule: Record<string, unknown>,
  now: Date,
): boolean {
  const actual = readProperty(entity, textOr(rule.property, ''))
  return compare(textOr(rule.operator, ''), actual, rule.value, now)
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
