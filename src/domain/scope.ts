export const SCOPE_TYPES = ['organization', 'enterprise'] as const

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
