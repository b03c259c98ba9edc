// The change that leaves only the readers, as data.
import type { LockKind } from '../../domain/setup-row.ts'
import type { JsonObject } from '../document.ts'
import { HOLDERS, type PlacedScope, showPath } from './holder.ts'
import {
  addTeams,
  describeChange,
  narrow,
  type Readers,
  type Scope,
  toBody,
} from './scope.ts'

export type Narrowing = {
  /** One line for each change; empty if nothing has to change. */
  readonly changes: readonly string[]
  /** Whether somebody else could read. */
  readonly wasOpen: boolean
  readonly body: JsonObject
}

/**
 * Plans the change. Who may write may also read, so every scope counts, not
 * only `read`.
 */
export function planNarrowing(
  kind: LockKind,
  placed: readonly PlacedScope[],
  readers: Readers,
): Narrowing {
  const narrowed = placed.map(({ at, scope }) => {
    const closed = narrow(scope, readers)
    const after = at.name === 'read' ? addTeams(closed, readers) : closed
    return { at, scope, closed, after }
  })
  return {
    changes: narrowed.flatMap(({ at, scope, after }) =>
      describeChange(showPath(at), scope, after),
    ),
    wasOpen: narrowed.some(({ scope, closed }) => scope !== closed),
    body: bodyOf(
      kind,
      narrowed.map(({ at, scope, after }) => ({
        at,
        scope: after,
        isChanged: scope !== after,
      })),
    ),
  }
}

/**
 * Lists what lets people read whom nobody has named: roles, owning teams and
 * policies. Teams and users are named.
 */
export function listOpenings(
  placed: readonly PlacedScope[],
  roles: readonly string[],
): string[] {
  return placed.flatMap(({ at, scope }) => {
    const unnamed = { ...scope, users: [] }
    const closed = narrow(unnamed, { roles, teams: scope.teams })
    return describeChange(showPath(at), unnamed, closed)
  })
}

type Changed = PlacedScope & { readonly isChanged: boolean }

/** Port replaces a scope or a map that is sent; the others stay. */
function bodyOf(kind: LockKind, scopes: readonly Changed[]): JsonObject {
  const { root, hasOwners } = HOLDERS[kind]
  const body: Record<string, JsonObject> = {}
  const toSend = (scope: Scope) => toBody(scope, hasOwners)
  const names = new Set(
    scopes.filter(({ isChanged }) => isChanged).map(({ at }) => at.name),
  )
  for (const { at, scope } of scopes) {
    if (!names.has(at.name)) continue
    body[at.name] =
      at.key === undefined
        ? toSend(scope)
        : { ...body[at.name], [at.key]: toSend(scope) }
  }
  return root === undefined ? body : { [root]: body }
}
