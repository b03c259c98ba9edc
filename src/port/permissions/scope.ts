// Who one scope of a blueprint or page allows, and who is not one of the readers.
import { redact } from '../../runtime/redact.ts'
import { isObject, type JsonObject, listAt } from '../document.ts'

export type Scope = {
  /** E-mail addresses, which no message may contain. */
  readonly users: readonly string[]
  readonly roles: readonly string[]
  readonly teams: readonly string[]
  readonly ownedByTeam: boolean
  /** Whether a query selects people. */
  readonly hasPolicy: boolean
}

/** Who may read; nobody else may. */
export type Readers = {
  readonly roles: readonly string[]
  /** Identifiers of teams in Port. */
  readonly teams: readonly string[]
}

/** Reads what is known; Port may answer with more. */
export function parseScope(value: unknown): Scope {
  return {
    users: namesAt(value, 'users'),
    roles: namesAt(value, 'roles'),
    teams: namesAt(value, 'teams'),
    ownedByTeam: isObject(value) && value.ownedByTeam === true,
    hasPolicy: isObject(value) && value.policy != null,
  }
}

function namesAt(value: unknown, key: string): string[] {
  return listAt(value, key).filter((name) => typeof name === 'string')
}

/** Whether the scope allows nobody but the readers. */
export function isWithin(scope: Scope, { roles, teams }: Readers): boolean {
  return (
    scope.users.length === 0 &&
    !scope.ownedByTeam &&
    !scope.hasPolicy &&
    scope.roles.every((role) => roles.includes(role)) &&
    scope.teams.every((team) => teams.includes(team))
  )
}

/** Removes everybody but the readers. A stricter scope stays as it is. */
export function narrow(scope: Scope, readers: Readers): Scope {
  if (isWithin(scope, readers)) return scope
  const roles = scope.roles.filter((role) => readers.roles.includes(role))
  return {
    users: [],
    // Port contradicts itself about administrators who are not listed.
    roles: roles.length > 0 ? roles : readers.roles,
    teams: scope.teams.filter((team) => readers.teams.includes(team)),
    ownedByTeam: false,
    hasPolicy: false,
  }
}

/** Adds the teams of the readers. */
export function addTeams(scope: Scope, { roles, teams }: Readers): Scope {
  const missing = teams.filter((team) => !scope.teams.includes(team))
  if (missing.length === 0) return scope
  return {
    ...scope,
    roles: scope.roles.length > 0 ? scope.roles : roles,
    teams: [...scope.teams, ...missing],
  }
}

/** Describes each change, without the names of people. */
export function describeChange(
  path: string,
  before: Scope,
  after: Scope,
): string[] {
  const name = redact(path)
  const users = before.users.length - after.users.length
  return [
    ...listChanges(`${name}: role`, before.roles, after.roles),
    ...listChanges(`${name}: team`, before.teams, after.teams),
    ...(users > 0
      ? [`${name}: ${users} named ${users === 1 ? 'user' : 'users'} removed`]
      : []),
    ...(before.ownedByTeam && !after.ownedByTeam
      ? [`${name}: owning teams removed ("ownedByTeam")`]
      : []),
    ...(before.hasPolicy && !after.hasPolicy
      ? [`${name}: policy removed`]
      : []),
  ]
}

function listChanges(
  what: string,
  before: readonly string[],
  after: readonly string[],
): string[] {
  const removed = before.filter((name) => !after.includes(name))
  const added = after.filter((name) => !before.includes(name))
  return [
    ...removed.map((name) => `${what} "${redact(name)}" removed`),
    ...added.map((name) => `${what} "${redact(name)}" added`),
  ]
}

/** Returns what Port takes: the whole scope, and nothing of its answer. */
export function toBody(
  { users, roles, teams, ownedByTeam }: Scope,
  hasOwners: boolean,
): JsonObject {
  return { users, roles, teams, ...(hasOwners && { ownedByTeam }) }
}
