import { isObject } from '../json.ts'
import type { Entity } from './entity.ts'

/** Tells whether an entity satisfies a search query or one rule of it. */
export function matchesQuery(entity: Entity, query: unknown): boolean {
  if (!isObject(query)) return true
  if (!Array.isArray(query.rules)) return matchesRule(entity, query)
  const matches = (rule: unknown) => matchesQuery(entity, rule)
  return query.combinator === 'or'
    ? query.rules.some(matches)
    : query.rules.every(matches)
}

type Compare = (actual: unknown, wanted: unknown) => boolean

const OPERATORS: Readonly<Record<string, Compare>> = {
  '=': (actual, wanted) => actual === wanted,
  '!=': (actual, wanted) => actual !== wanted,
  '>': (actual, wanted) => order(actual, wanted) > 0,
  '>=': (actual, wanted) => order(actual, wanted) >= 0,
  '<': (actual, wanted) => order(actual, wanted) < 0,
  '<=': (actual, wanted) => order(actual, wanted) <= 0,
  in: (actual, wanted) => Array.isArray(wanted) && wanted.includes(actual),
  notIn: (actual, wanted) => Array.isArray(wanted) && !wanted.includes(actual),
  contains: (actual, wanted) => textOf(actual).includes(textOf(wanted)),
  doesNotContains: (actual, wanted) => !textOf(actual).includes(textOf(wanted)),
  beginsWith: (actual, wanted) => textOf(actual).startsWith(textOf(wanted)),
  endsWith: (actual, wanted) => textOf(actual).endsWith(textOf(wanted)),
  isEmpty: (actual) => actual === undefined || actual === null,
  isNotEmpty: (actual) => actual !== undefined && actual !== null,
  between: isBetween,
}

function matchesRule(entity: Entity, rule: Record<string, unknown>): boolean {
  const compare = OPERATORS[textOf(rule.operator)]
  if (!compare) return false
  return compare(readProperty(entity, textOf(rule.property)), rule.value)
}

function readProperty(entity: Entity, property: string): unknown {
  switch (property) {
    case '$identifier':
      return entity.identifier
    case '$title':
      return entity.title
    case '$blueprint':
      return entity.blueprint
    case '$createdAt':
      return entity.createdAt
    case '$updatedAt':
      return entity.updatedAt
  }
  return entity.properties[property]
}

function isBetween(actual: unknown, wanted: unknown): boolean {
  if (!isObject(wanted)) return false
  return order(actual, wanted.from) >= 0 && order(actual, wanted.to) <= 0
}

// NaN for what cannot be compared, which makes every comparison false.
function order(actual: unknown, wanted: unknown): number {
  if (typeof actual === 'number' && typeof wanted === 'number') {
    return actual - wanted
  }
  if (typeof actual !== 'string' || typeof wanted !== 'string')
    return Number.NaN
  const [left, right] = [Date.parse(actual), Date.parse(wanted)]
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right
  return actual < wanted ? -1 : Number(actual > wanted)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
