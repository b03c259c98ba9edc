import type { Source } from './dataset.ts'

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

/** Returns `organization "octo-org"`. */
export function describeScope(scope: Scope): string {
  return `${scope.type} "${scope.name}"`
}
