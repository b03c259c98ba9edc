import type { Properties } from '../domain/record.ts'
import { scopeKey } from '../domain/scope.ts'

/** Names a figure's scope: an organization and an enterprise may be called the same. */
export function scopeOf({ scope, scope_type: type }: Properties): string {
  const name = String(scope)
  return type === 'enterprise' ? scopeKey({ type, name }) : name
}

/** Adds up a property of figures; what is not known adds nothing. */
export function sumOf(
  figures: readonly Properties[],
  property: string,
): number {
  return figures.reduce((sum, figure) => sum + asNumber(figure[property]), 0)
}

/** Gives a number to calculate with. */
export function asNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
