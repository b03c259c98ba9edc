// What has permissions in Port: a blueprint (of its entities) or a page.
import type { LockKind } from '../../domain/setup-row.ts'
import { isObject, type JsonObject, objectAt } from '../document.ts'
import { parseScope, type Scope } from './scope.ts'

type Holder = {
  readonly noun: string
  readonly path: string
  /** The key that all scopes are under. */
  readonly root: string | undefined
  /** One of these is enough to read. */
  readonly scopes: readonly string[]
  /** Maps with a scope for each property or relation. */
  readonly maps: readonly string[]
  readonly hasOwners: boolean
  /** The roles that may always read. */
  readonly rolesOf: (identifier: string) => readonly string[]
  readonly defaults: (identifier: string) => JsonObject
}

/** Port's documentation of roles: https://docs.port.io/sso-rbac/rbac-overview */
export const HOLDERS: Readonly<Record<LockKind, Holder>> = {
  /** https://docs.port.io/api-reference/update-a-blueprints-permissions */
  'blueprint-permissions': {
    noun: 'blueprint',
    path: '/v1/blueprints/{identifier}/permissions',
    root: 'entities',
    scopes: ['read', 'register', 'update', 'unregister'],
    maps: ['updateProperties', 'updateRelations'],
    hasOwners: true,
    rolesOf: (identifier) => ['Admin', `${identifier}-moderator`],
    defaults: (identifier) => ({
      read: { roles: ['Admin', `${identifier}-moderator`, 'Member'] },
    }),
  },
  /** https://docs.port.io/api-reference/update-a-pages-permissions */
  'page-permissions': {
    noun: 'page',
    path: '/v1/pages/{identifier}/permissions',
    root: undefined,
    scopes: ['read', 'update'],
    maps: [],
    hasOwners: false,
    rolesOf: () => ['Admin'],
    defaults: () => ({ read: { roles: ['Admin', 'Member'] } }),
  },
}

/** Where a scope stands: its name, or the name of a map and a key of it. */
export type ScopePath = { readonly name: string; readonly key?: string }

export type PlacedScope = { readonly at: ScopePath; readonly scope: Scope }

/**
 * Lists the scopes of an answer. Undefined if `read` is missing: Port creates
 * the scopes some time after the blueprint.
 */
export function placeScopes(
  kind: LockKind,
  permissions: JsonObject,
): PlacedScope[] | undefined {
  const { root, scopes, maps } = HOLDERS[kind]
  const holder = root === undefined ? permissions : objectAt(permissions, root)
  if (!isObject(holder.read)) return undefined
  return placeIn(holder, scopes, maps)
}

/** Lists the scopes that Port gives to a new blueprint or page. */
export function defaultScopes(
  kind: LockKind,
  identifier: string,
): PlacedScope[] {
  return placeIn(HOLDERS[kind].defaults(identifier), ['read'], [])
}

function placeIn(
  holder: JsonObject,
  scopes: readonly string[],
  maps: readonly string[],
): PlacedScope[] {
  return [
    ...scopes.map((name) => ({
      at: { name },
      scope: parseScope(holder[name]),
    })),
    ...maps.flatMap((name) =>
      Object.entries(objectAt(holder, name)).map(([key, scope]) => ({
        at: { name, key },
        scope: parseScope(scope),
      })),
    ),
  ]
}

export function showPath({ name, key }: ScopePath): string {
  return key === undefined ? name : `${name}.${key}`
}
