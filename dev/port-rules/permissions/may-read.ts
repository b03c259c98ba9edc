// Who may read an entity. One reason is enough, and who may write may read.
import type { Query } from '../query.ts'

/** Who a scope allows. */
export type Scope = {
  readonly users: readonly string[]
  readonly roles: readonly string[]
  readonly teams: readonly string[]
  readonly ownedByTeam: boolean
  readonly policy?: Query
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

/** What the permissions can ask of an entity. */
export type ReadEntity = {
  /** The teams that own it. */
  readonly owners?: readonly string[]
  /** Whether the entity meets a policy for the reader. Default: no. */
  readonly meets?: (policy: Query) => boolean
}

export function mayRead(
  permissions: BlueprintPermissions,
  reader: Reader,
  { owners = [], meets = () => false }: ReadEntity = {},
): boolean {
  // Port contradicts itself about an administrator who is not listed.
  if (reader.roles.includes('Admin')) return true
  const { ownedByTeam, policy } = permissions.read
  return (
    scopesOf(permissions).some((scope) => isAllowed(scope, reader, owners)) ||
    // Port ignores the policy if the owning team reads.
    (policy !== undefined && !ownedByTeam && meets(policy))
  )
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
