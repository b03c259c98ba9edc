import {
  OPERATORS as OPERATOR_NAMES,
  type Operator,
} from '../../../port-rules/query.ts'
import { isObject } from '../../server/json.ts'
import { readPreset } from './date-presets.ts'

type Compare = (actual: unknown, wanted: unknown, now: Date) => boolean

const OPERATORS: Readonly<Record<Operator, Compare>> = {
  '=': (actual, wanted) => actual === wanted,
  '!=': (actual, wanted) => actual !== wanted,
  '>': (actual, wanted) => order(actual, wanted) > 0,
  '>=': (actual, wanted) => order(actual, wanted) >= 0,
  '<': (actual, wanted) => order(actual, wanted) < 0,
  '<=': (actual, wanted) => order(actual, wanted) <= 0,
  in: (actual, wanted) => Array.isArray(wanted) && wanted.includes(actual),
  notIn: (actual, wanted) => Array.isArray(wanted) && !wanted.includes(actual),
  contains,
  containsAny: (actual, wanted) => {
    const any = Array.isArray(wanted) ? wanted : []
    return any.some((each) => contains(actual, each))
  },
  doesNotContains: (actual, wanted) => !contains(actual, wanted),
  beginsWith: (actual, wanted) => textOf(actual).startsWith(textOf(wanted)),
  endsWith: (actual, wanted) => textOf(actual).endsWith(textOf(wanted)),
  doesNotBeginsWith: (actual, wanted) =>
    !textOf(actual).startsWith(textOf(wanted)),
  doesNotEndsWith: (actual, wanted) => !textOf(actual).endsWith(textOf(wanted)),
  isEmpty: (actual) => actual === undefined || actual === null,
  isNotEmpty: (actual) => actual !== undefined && actual !== null,
  between: isBetween,
  notBetween: (...compared) => !isBetween(...compared),
  isExpired: (actual, _, now) => order(actual, now.toISOString()) < 0,
  isNotExpired: (actual, _, now) => order(actual, now.toISOString()) >= 0,
}

/** Returns `false` for an unknown operator. */
export function compare(
  operator: string,
  ...compared: Parameters<Compare>
): boolean {
  const known = OPERATOR_NAMES.find((each) => each === operator)
  return known !== undefined && OPERATORS[known](...compared)
}

function contains(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(actual)) return actual.includes(wanted)
  return textOf(actual).includes(textOf(wanted))
}

function isBetween(actual: unknown, wanted: unknown, now: Date): boolean {
  if (!isObject(wanted)) return false
  const { from, to } = readPreset(wanted.preset, now) ?? wanted
  return order(actual, from) >= 0 && order(actual, to) <= 0
}

// Returns NaN for values that cannot be compared: every comparison is false.
function order(actual: unknown, wanted: unknown): number {
  if (typeof actual === 'number' && typeof wanted === 'number') {
    return actual - wanted
  }
  if (typeof actual !== 'string' || typeof wanted !== 'string') {
    return Number.NaN
  }
  const [left, right] = [readDate(actual), readDate(wanted)]
  if (left !== undefined && right !== undefined) return left - right
  return actual < wanted ? -1 : Number(actual > wanted)
}

function readDate(text: string): number | undefined {
  return /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
