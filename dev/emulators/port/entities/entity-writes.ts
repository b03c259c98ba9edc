import { z } from 'zod'
import { checkWith } from '../../../port-rules/checked.ts'
import type { Exchange, Reply } from '../../server/exchange.ts'
import { objectOf, parseJson, textOr } from '../../server/json.ts'
import type { Params, Route } from '../../server/router.ts'
import { portError, portInvalid, portNotFound, portOk } from '../api/replies.ts'
import type { PortWorld } from '../world.ts'
import { EntityIntake, type WriteOptions } from './entity-intake.ts'

/** An account may allow fewer, and says so in each answer. */
const MAX_BULK = 20

const bulkSchema = z.strictObject({
  entities: z.array(z.unknown()).min(1).max(MAX_BULK),
})

/** Returns the endpoints that write entities, one or many. */
export function entityWriteRoutes(world: PortWorld): readonly Route[] {
  const base = '/v1/blueprints/:blueprint/entities'
  return [
    {
      method: 'POST',
      pattern: base,
      handle: (exchange, params) => writeOne(world, exchange, params),
    },
    {
      method: 'POST',
      pattern: `${base}/bulk`,
      handle: (exchange, params) => writeMany(world, exchange, params),
    },
  ]
}

function writeOne(world: PortWorld, exchange: Exchange, params: Params): Reply {
  const intake = intakeOf(world, exchange, params)
  if (!intake) return portNotFound('Blueprint')
  const result = intake.take(bodyOf(exchange))
  if ('error' in result) {
    return portError(result.status, result.error, result.message)
  }
  const { isCreated, entity } = result
  return portOk({ ...(entity && { entity }) }, isCreated && entity ? 201 : 200)
}

/** Stores the valid entities and reports the others. */
function writeMany(
  world: PortWorld,
  exchange: Exchange,
  params: Params,
): Reply {
  const intake = intakeOf(world, exchange, params)
  if (!intake) return portNotFound('Blueprint')
  const checked = checkWith(bulkSchema, bodyOf(exchange))
  if ('fault' in checked) return portInvalid(checked.fault)
  const { maxBulkSize = MAX_BULK } = world.options
  if (checked.value.entities.length > maxBulkSize) {
    const message = `entities: at most ${maxBulkSize} in a request`
    return portError(413, 'payload_too_large', message)
  }
  const entities: unknown[] = []
  const errors: unknown[] = []
  for (const [index, given] of checked.value.entities.entries()) {
    const identifier = textOr(objectOf(given).identifier, '')
    const result = intake.take(given)
    if ('error' in result) {
      const { status: statusCode, error, message } = result
      errors.push({ identifier, index, statusCode, error, message })
    } else {
      entities.push({ created: result.isCreated, identifier, index })
    }
  }
  const isWhole = errors.length === 0
  return portOk(
    { ok: isWhole, entities, errors, maxBulkSize },
    isWhole ? 200 : 207,
  )
}

function intakeOf(
  { account }: PortWorld,
  { url }: Exchange,
  { blueprint = '' }: Params,
): EntityIntake | undefined {
  const { catalog } = account
  if (!catalog.blueprints.has(blueprint)) return undefined
  return new EntityIntake(catalog, blueprint, readOptions(url))
}

function readOptions({ searchParams }: URL): WriteOptions {
  const isOn = (name: string) => searchParams.get(name) === 'true'
  return {
    isUpsert: isOn('upsert'),
    isMerge: isOn('merge'),
    isValidationOnly: isOn('validation_only'),
    createsMissingRelated: isOn('create_missing_related_entities'),
  }
}

function bodyOf(exchange: Exchange): unknown {
  return parseJson(exchange.body.toString('utf8'))
}
