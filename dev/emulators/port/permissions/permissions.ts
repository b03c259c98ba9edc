import { checkWith } from '../../../port-rules/checked.ts'
import type {
  BlueprintPermissions,
  Scope,
} from '../../../port-rules/permissions/may-read.ts'
import {
  blueprintPermissionsSchema,
  pagePermissionsSchema,
} from '../../../port-rules/permissions/schema.ts'
import type { Exchange, Reply } from '../../server/exchange.ts'
import { parseJson } from '../../server/json.ts'
import type { Params, Route } from '../../server/router.ts'
import { portError, portInvalid, portNotFound, portOk } from '../api/replies.ts'
import type { PortWorld } from '../world.ts'
import type { PagePermissions, PageScope } from './permission-book.ts'

const BLUEPRINT = '/v1/blueprints/:blueprint/permissions'
const PAGE = '/v1/pages/:page/permissions'

/** Returns the endpoints of who may read and write. */
export function permissionRoutes(world: PortWorld): readonly Route[] {
  return [
    {
      method: 'GET',
      pattern: BLUEPRINT,
      handle: (_, params) =>
        refusal(world, params) ?? showBlueprint(world, params),
    },
    {
      method: 'PATCH',
      pattern: BLUEPRINT,
      handle: (exchange, params) =>
        refusal(world, params) ?? changeBlueprint(world, exchange, params),
    },
    {
      method: 'GET',
      pattern: PAGE,
      handle: (_, params) => showPage(world, params),
    },
    {
      method: 'PATCH',
      pattern: PAGE,
      handle: (exchange, params) => changePage(world, exchange, params),
    },
  ]
}

// Port creates the scopes some time after the blueprint.
function refusal(
  { account }: PortWorld,
  { blueprint = '' }: Params,
): Reply | undefined {
  const { catalog, permissions } = account
  if (!catalog.blueprints.has(blueprint)) return portNotFound('Blueprint')
  const status = permissions.missingStatus(blueprint)
  if (status === undefined) return undefined
  return portError(status, 'no_scopes', 'The blueprint has no scopes')
}

function showBlueprint(
  { account }: PortWorld,
  { blueprint = '' }: Params,
): Reply {
  const entities = sortScopes(account.permissions.blueprint(blueprint))
  return portOk({ permissions: { entities } })
}

// A scope that is sent replaces the stored one; the others stay.
function changeBlueprint(
  world: PortWorld,
  exchange: Exchange,
  params: Params,
): Reply {
  const { permissions } = world.account
  const { blueprint = '' } = params
  const checked = checkWith(blueprintPermissionsSchema, bodyOf(exchange))
  if ('fault' in checked) return portInvalid(checked.fault)
  const { updateProperties, updateRelations, ...scopes } =
    checked.value.entities
  const stored = permissions.blueprint(blueprint)
  permissions.setBlueprint(blueprint, {
    ...stored,
    ...completeAll(scopes),
    updateProperties: {
      ...stored.updateProperties,
      ...completeAll(updateProperties),
    },
    updateRelations: {
      ...stored.updateRelations,
      ...completeAll(updateRelations),
    },
  })
  return showBlueprint(world, params)
}

function completeAll(
  given: Readonly<Record<string, Partial<Scope> | undefined>> = {},
): Record<string, Scope> {
  const scopes = Object.entries(given).flatMap(([name, scope]) => {
    return scope ? [[name, complete(scope)]] : []
  })
  return Object.fromEntries(scopes)
}

function complete(scope: Partial<Scope>): Scope {
  return { users: [], roles: [], teams: [], ownedByTeam: false, ...scope }
}

function showPage({ account }: PortWorld, { page = '' }: Params): Reply {
  if (!account.pages.get(page)) return portNotFound('Page')
  const { read, update } = account.permissions.page(page)
  return portOk({
    permissions: { read: sortScope(read), update: sortScope(update) },
  })
}

// For pages a list that is not sent stays.
function changePage(
  world: PortWorld,
  exchange: Exchange,
  params: Params,
): Reply {
  const { pages, permissions } = world.account
  const { page = '' } = params
  if (!pages.get(page)) return portNotFound('Page')
  const checked = checkWith(pagePermissionsSchema, bodyOf(exchange))
  if ('fault' in checked) return portInvalid(checked.fault)
  const { read, update } = permissions.page(page)
  const changed: PagePermissions = {
    read: { ...read, ...checked.value.read },
    update: { ...update, ...checked.value.update },
  }
  permissions.setPage(page, changed)
  return showPage(world, params)
}

function sortScopes(permissions: BlueprintPermissions): BlueprintPermissions {
  const { updateProperties, updateRelations, ...scopes } = permissions
  return {
    read: sortScope(scopes.read),
    register: sortScope(scopes.register),
    update: sortScope(scopes.update),
    unregister: sortScope(scopes.unregister),
    updateProperties: sortAll(updateProperties),
    updateRelations: sortAll(updateRelations),
  }
}

function sortAll(scopes: Readonly<Record<string, Scope>>) {
  const sorted = Object.entries(scopes).map(([key, scope]) => {
    return [key, sortScope(scope)] as const
  })
  return Object.fromEntries(sorted)
}

function sortScope<T extends PageScope>(scope: T): T {
  return {
    ...scope,
    users: scope.users.toSorted(),
    roles: scope.roles.toSorted(),
    teams: scope.teams.toSorted(),
  }
}

function bodyOf({ body }: Exchange): unknown {
  return parseJson(body.toString('utf8'))
}
