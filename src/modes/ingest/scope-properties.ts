/** Returns the properties that name the scope of an entity, from its key. */
export function scopeProperties(
  scope: string | undefined,
): Readonly<Record<string, string>> {
  if (scope === undefined) return {}
  const [type, name] = scope.split(':')
  return name === undefined
    ? { scope, scope_type: 'organization' }
    : { scope: name, scope_type: type ?? '' }
}
