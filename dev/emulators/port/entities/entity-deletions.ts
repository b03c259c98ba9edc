import { z } from 'zod'
import { checkWith } from '../../../port-rules/checked.ts'
import type { Exchange, Reply } from '../../server/exchange.ts'
import { parseJson } from '../../server/json.ts'
import type { Params, Route } from '../../server/router.ts'
import { portError, portInvalid, portNotFound, portOk } from '../api/replies.ts'
import type { PortWorld } from '../world.ts'
import { deleteEntity, findDependents } from './dependents.ts'

const MAX_DELETIONS = 100

const bodySchema = z.strictObject({
  entities: z.array(z.string()).min(1).max(MAX_DELETIONS),
})

/** Returns the endpoints that delete entities, one or many. */
export function entityDeletionRoutes(world: PortWorld): readonly Route[] {
  const base = '/v1/blueprints/:blueprint'
  return [
    {
      method: 'DELETE',
      pattern: `${base}/entities/:identifier`,
      handle: (exchange, params) => deleteOne(world, exchange, params),
    },
    {
      method: 'POST',
      pattern: `${base}/bulk/entities/delete`,
      handle: (exchange, params) => deleteMany(world, exchange, params),
    },
  ]
}

function deleteOne(
  { account }: PortWorld,
  exchange: Exchange,
  { blueprint = '', identifier = '' }: Params,
): Reply {
  const { catalog } = account
  if (!catalog.get(blueprint, identifier)) return portNotFound('Entity')
  const entity = { blueprint, identifier }
  const fault = deleteEntity(catalog, entity, wantsDependents(exchange))
  return fault ? hasDependents(fault) : portOk({})
}

function deleteMany(
  { account }: PortWorld,
  exchange: Exchange,
  { blueprint = '' }: Params,
): Reply {
  const { catalog } = account
  if (!catalog.blueprints.has(blueprint)) return portNotFound('Blueprint')
  const body = parseJson(exchange.body.toString('utf8'))
  const checked = checkWith(bodySchema, body)
  if ('fault' in checked) return portInvalid(checked.fault)
  const { entities } = checked.value
  const present = entities.filter((each) => catalog.get(blueprint, each))
  const blocked = present.find((identifier) => {
    return findDependents(catalog, { blueprint, identifier }).some(
      (each) =>
        each.blueprint !== blueprint || !present.includes(each.identifier),
    )
  })
  if (blocked !== undefined && !wantsDependents(exchange)) {
    return hasDependents(`entity "${blocked}" has dependents`)
  }
  for (const identifier of present) {
    deleteEntity(catalog, { blueprint, identifier }, true)
  }
  return portOk({ deletedEntities: present })
}

function wantsDependents({ url }: Exchange): boolean {
  return url.searchParams.get('delete_dependents') === 'true'
}

function hasDependents(message: string): Reply {
  return portError(409, 'has_dependents', message)
}
