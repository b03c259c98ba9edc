import type { Source } from './dataset.ts'
import type { Properties } from './record.ts'

export const SCOPE_TYPES = ['organization', 'enterprise'] as const

/** Sources whose enterprises repeat what their organizations report. */
export const ENTERPRISE_SOURCES: readonly Source[] = ['github']

/** One GitHub organization or one GitHub enterprise. */
export type Scope = {
  readonly type: (typeof SCOPE_TYPES)[number]
  /** The organization's login or the enterprise's slug. */
  readonly name: string
}

/** Returns a scope's part of an identifier: `octo-org`, `enterprise:octo-corp`. */
export function scopeKey(scope: Scope): string {
  return scope.type === 'enterprise' ? `enterprise:${scope.name}` : scope.name
}

/** Returns the key of the scope that a figure is about. */
export function scopeOf({ scope, scope_type: type }: Properties): string {
  const name = String(scope)
  return type === 'enterprise' ? scopeKey({ type, name }) : name
}

/** Returns `organization "octo-org"`. */
export function describeScope(scope: Scope): string {
  return `${scope.type} "${scope.name}"`
}
