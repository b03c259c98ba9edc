import { z } from 'zod'
import { checkWith } from '../../../port-rules/checked.ts'
import { querySchema } from '../../../port-rules/query.ts'
import type { Exchange, Reply } from '../../server/exchange.ts'
import { isObject, parseObject } from '../../server/json.ts'
import type { Params, Route } from '../../server/router.ts'
import { portInvalid, portNotFound, portOk } from '../api/replies.ts'
import type { PortWorld } from '../world.ts'
import type { Entity } from './entity.ts'
import { matchesQuery } from './query.ts'

const DEFAULT_LIMIT = 200
const MAX_LIMIT = 1_000

const searchSchema = z.strictObject({
  query: querySchema.optional(),
  include: z.array(z.string()).optional(),
  exclude: z.array(z.string()).optional(),
  limit: z.int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
  from: z.string().optional(),
})

/** Returns the endpoints that read entities. */
export function entityRoutes(world: PortWorld): readonly Route[] {
  const base = '/v1/blueprints/:blueprint'
  return [
    {
      method: 'POST',
      pattern: `${base}/entities/search`,
      handle: (exchange, params) => search(world, exchange, params),
    },
    {
      method: 'GET',
      pattern: `${base}/entities-count`,
      handle: (_, { blueprint = '' }) => count(world, blueprint),
    },
    {
      method: 'GET',
      pattern: `${base}/entities/:identifier`,
      handle: (_, params) => show(world, params),
    },
  ]
}

async function search(
  { account, options }: PortWorld,
  exchange: Exchange,
  { blueprint = '' }: Params,
): Promise<Reply> {
  const { catalog } = account
  if (options.isSettledForSearches) await catalog.settled()
  if (!catalog.blueprints.has(blueprint)) return portNotFound('Blueprint')
  const body = parseObject(exchange.body.toString('utf8'))
  const checked = checkWith(searchSchema, body)
  if ('fault' in checked) return portInvalid(checked.fault)
  const asked = checked.value
  const { searchInclude = 'documented' } = options
  if (asked.include && searchInclude === 'refused') {
    return portInvalid('include: unknown key')
  }
  const { limit } = asked
  const start = readCursor(asked.from)
  const found = catalog.entities(blueprint).filter((entity) => {
    return matchesQuery(entity, asked.query, { catalog })
  })
  const end = start + limit
  const entities = found.slice(start, end).map((entity) => {
    return searchInclude === 'ignored' ? entity : reduce(entity, asked)
  })
  return portOk({
    entities,
    ...(end < found.length && { next: writeCursor(end) }),
  })
}

function count({ account }: PortWorld, blueprint: string): Reply {
  const { catalog } = account
  if (!catalog.blueprints.has(blueprint)) return portNotFound('Blueprint')
  return portOk({ count: catalog.entities(blueprint).length })
}

function show({ account }: PortWorld, params: Params): Reply {
  const { blueprint = '', identifier = '' } = params
  const entity = account.catalog.get(blueprint, identifier)
  return entity ? portOk({ entity }) : portNotFound('Entity')
}

type Asked = z.infer<typeof searchSchema>

/** Returns the fields of an entity that the search includes. */
function reduce(entity: Entity, { include, exclude }: Asked): object {
  if (include) {
    return pickFields(entity, (name) => include.includes(name))
  }
  if (exclude) {
    return pickFields(entity, (name) => !exclude.includes(name))
  }
  return entity
}

function pickFields(entity: Entity, wants: (name: string) => boolean): object {
  const fields = Object.entries(entity).map(([name, value]) => {
    if (name !== 'properties' && name !== 'relations') {
      // As documented: without the dollar sign a field is not known.
      return wants(`$${name}`) ? [[name, value]] : []
    }
    if (!isObject(value)) return []
    const kept = Object.entries(value).filter(([key]) => {
      return wants(name) || wants(`${name}.${key}`)
    })
    return [[name, Object.fromEntries(kept)]]
  })
  return Object.fromEntries(fields.flat())
}

function readCursor(from = ''): number {
  const text = Buffer.from(from, 'base64url').toString('utf8')
  return Number(text) || 0
}

function writeCursor(start: number): string {
  return Buffer.from(String(start)).toString('base64url')
}
