import { isObject, parseJson } from '../json.ts'
import type { Catalog } from './catalog.ts'
import type { EntityContent } from './entity.ts'
import type { Mapping } from './mapping.ts'
import {
  evaluateWebhook,
  type MappedEntity,
  type MappingResult,
} from './mapping-program.ts'
import { matchesQuery } from './query.ts'
import type { Webhook } from './webhook.ts'

/** What a webhook received; the body is JSON. */
export type ReceivedRequest = {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly queryParams: Readonly<Record<string, string>>
}

/** Applies a request to the catalog, as Port does after it answered 202. */
export async function processDelivery(
  catalog: Catalog,
  webhook: Webhook,
  request: ReceivedRequest,
): Promise<void> {
  const drop = (reason: string, items: number) => {
    catalog.dropped.push({ webhook: webhook.identifier, reason, items })
  }
  if (!isObject(parseJson(request.body))) return drop('body is not JSON', 0)
  const result = await evaluateWebhook(webhook, wrap(request)).catch(String)
  if (typeof result === 'string') return drop(`mapping failed: ${result}`, 0)
  const { requestId, results } = result
  if (requestId !== null && !catalog.isNewRequest(requestId)) {
    return drop('request was seen before', 0)
  }
  for (const result of results) {
    if (result.droppedItems > 0) {
      drop('beyond the 500th item', result.droppedItems)
    }
    applyResult(catalog, result)
  }
}

// The body goes in as it came, so that no number is rewritten on the way.
function wrap({ body, headers, queryParams }: ReceivedRequest): string {
  const others = JSON.stringify({ headers, queryParams })
  return `{"body": ${body}, ${others.slice(1)}`
}

function applyResult(
  catalog: Catalog,
  { mapping, entities }: MappingResult,
): void {
  for (const entity of entities) {
    const identifier = resolve(catalog, mapping.blueprint, entity.identifier)
    if (mapping.operation === 'delete') {
      catalog.delete(mapping.blueprint, String(identifier))
    } else {
      const content = toContent(catalog, mapping, entity)
      catalog.upsert(mapping.blueprint, identifier, content)
    }
  }
}

function toContent(
  catalog: Catalog,
  mapping: Mapping,
  { title, icon, team, properties, relations }: MappedEntity,
): EntityContent {
  const targets = catalog.blueprints.get(mapping.blueprint)?.relations
  const links = Object.entries(relations).map(([name, value]) => {
    return [name, resolve(catalog, targets?.get(name) ?? '', value)]
  })
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof icon === 'string' && { icon }),
    ...(team !== null && { team }),
    properties: withoutNull(Object.entries(properties)),
    relations: withoutNull(links),
  }
}

// Port's documentation does not say what null does to a stored value; here it
// counts as not carried, and what is stored stays.
function withoutNull(pairs: readonly unknown[][]): Record<string, unknown> {
  return Object.fromEntries(pairs.filter(([, value]) => value != null))
}

function resolve(catalog: Catalog, blueprint: string, value: unknown): unknown {
  if (!isObject(value)) return value
  const found = catalog.entities(blueprint).filter((entity) => {
    return matchesQuery(entity, value)
  })
  return found.length === 1 ? found[0]?.identifier : null
}
