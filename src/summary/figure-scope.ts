import type { Properties } from '../domain/record.ts'

/** An enterprise includes the seats of its organizations. */
export function withoutOverlap<T extends Properties>(
  figures: readonly T[],
): readonly T[] {
  const enterprises = figures.filter(
    ({ scope_type }) => scope_type === 'enterprise',
  )
  return enterprises.length === 0 ? figures : enterprises
}

/** An unknown value counts as 0. */
export function sumOf(
  figures: readonly Properties[],
  property: string,
): number {
  return figures.reduce((sum, figure) => sum + asNumber(figure[property]), 0)
}

/** Returns 0 for anything but a number. */
export function asNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
