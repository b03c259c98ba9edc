// Who may read an entity. One reason is enough, and who may write may read.

export type Policy = {
  readonly combinator: 'and' | 'or'
  readonly rules: readonly Readonly<Record<string, unknown>>[]
}

/** Who a scope allows. */
export type Scope = {
  readonly users: readonly string[]
  readonly roles: readonly string[]
  readonly teams: readonly string[]
  readonly ownedByTeam: boolean
  readonly policy?: Policy
}

export type BlueprintPermissions = {
  readonly read: Scope
  readonly register: Scope
  readonly update: Scope
  readonly unregister: Scope
  readonly updateProperties: Readonly<Record<string, Scope>>
  readonly updateRelations: Readonly<Record<string, Scope>>
}

export type Reader = {
  /** The e-mail address. */
  readonly user: string
  readonly roles: readonly string[]
  readonly teams: readonly string[]
}

/** Lists the four scopes and those of each property and relation. */
export function scopesOf(permissions: BlueprintPermissions): readonly Scope[] {
  const { updateProperties, updateRelations, ...scopes } = permissions
  return [
    ...Object.values(scopes),
    ...Object.values(updateProperties),
    ...Object.values(updateRelations),
  ]
}

/** `owners` are the teams of the entity. Policies count for nobody here. */
export function mayRead(
  permissions: BlueprintPermissions,
  reader: Reader,
  owners: readonly string[] = [],
): boolean {
  // Port contradicts itself about an administrator who is not listed.
  if (reader.roles.includes('Admin')) return true
  return scopesOf(permissions).some((scope) => isAllowed(scope, reader, owners))
}

function isAllowed(
  { users, roles, teams, ownedByTeam }: Scope,
  reader: Reader,
  owners: readonly string[],
): boolean {
  return (
    users.includes(reader.user) ||
    roles.some((role) => reader.roles.includes(role)) ||
    teams.some((team) => reader.teams.includes(team)) ||
    (ownedByTeam && owners.some((team) => reader.teams.includes(team)))
  )
}

/**
 * Whether people with no other role than `Member` may read some entities. A
 * policy or an owning team can allow any of them.
 */
export function isOpenToMembers(permissions: BlueprintPermissions): boolean {
  return scopesOf(permissions).some(
    ({ roles, ownedByTeam, policy }) =>
      roles.includes('Member') || ownedByTeam || policy !== undefined,
  )
}
