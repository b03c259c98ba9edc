import type { SCALE_FUNCTIONS } from '../../../port-rules/widgets/fields.ts'

export type ScaleFunction = (typeof SCALE_FUNCTIONS)[number]

/** Returns undefined for no values. */
export function compute(
  func: ScaleFunction,
  values: readonly number[],
): number | undefined {
  if (values.length === 0) return undefined
  switch (func) {
    case 'sum':
      return sum(values)
    case 'average':
      return sum(values) / values.length
    case 'min':
      return Math.min(...values)
    case 'max':
      return Math.max(...values)
    case 'median':
      return median(values)
  }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = sorted.length / 2
  const [low = 0, high = low] =
    sorted.length % 2 === 0
      ? sorted.slice(middle - 1, middle + 1)
      : sorted.slice(Math.floor(middle))
  return sorted.length % 2 === 0 ? (low + high) / 2 : low
}
