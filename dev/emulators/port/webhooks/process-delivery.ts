import { isObject, parseJson } from '../../server/json.ts'
import type { Account } from '../account.ts'
import type { Catalog } from '../entities/catalog.ts'
import { deleteEntity } from '../entities/dependents.ts'
import type { EntityContent } from '../entities/entity.ts'
import { matchesQuery } from '../entities/query.ts'
import { keepRecords } from './keep-records.ts'
import type { Mapping } from './mapping.ts'
import {
  evaluateWebhook,
  type MappedEntity,
  type MappingResult,
} from './mapping-program.ts'
import type { Webhook } from './webhook.ts'

/** A webhook request. The body is JSON. */
export type ReceivedRequest = {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly queryParams: Readonly<Record<string, string>>
}

/** Applies a request to the catalog. Port does this after it answers 202. */
export async function processDelivery(
  account: Account,
  webhook: Webhook,
  request: ReceivedRequest,
): Promise<void> {
  const { catalog } = account
  const drop = (reason: string, items: number) => {
    catalog.dropped.push({ webhook: webhook.identifier, reason, items })
  }
  const body = parseJson(request.body)
  if (!isObject(body)) return drop('body is not JSON', 0)
  const { keepsOnly: names } = account
  if (names !== undefined) return keepRecords({ catalog, webhook, names }, body)
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
    applyResult(account, webhook, result)
  }
}

// Keep the body as text. Parsing it could change large numbers.
function wrap({ body, headers, queryParams }: ReceivedRequest): string {
  const others = JSON.stringify({ headers, queryParams })
  return `{"body": ${body}, ${others.slice(1)}`
}

function applyResult(
  account: Account,
  webhook: Webhook,
  { mapping, entities }: MappingResult,
): void {
  const { catalog, auditLog } = account
  for (const entity of entities) {
    const { blueprint, operation } = mapping
    const identifier = resolve(catalog, blueprint, entity.identifier)
    const { message, content } =
      operation === 'delete'
        ? remove(catalog, mapping, identifier)
        : store(account, mapping, { ...entity, identifier })
    if (message === undefined) continue
    auditLog.addFailure({
      webhook: webhook.identifier,
      blueprint,
      entity: String(identifier),
      action: operation === 'delete' ? 'DELETE' : 'CREATE',
      message,
      content,
    })
  }
}

type Outcome = {
  /** Why the operation failed. */
  readonly message: string | undefined
  readonly content: EntityContent | null
}

// Deleting an unknown entity succeeds, because an event can arrive twice.
function remove(
  catalog: Catalog,
  { blueprint, deletesDependents }: Mapping,
  identifier: unknown,
): Outcome {
  const target = { blueprint, identifier: String(identifier) }
  const message = deleteEntity(catalog, target, deletesDependents)
  return { message, content: null }
}

function store(
  { catalog, refusesEmptySearch }: Account,
  mapping: Mapping,
  entity: MappedEntity,
): Outcome {
  const content = toContent(catalog, mapping, entity)
  const { blueprint } = mapping
  const { identifier } = entity
  // Port does not document whether it rejects the entity or drops the relation.
  const lost = refusesEmptySearch && emptySearch(entity, content)
  const message = lost
    ? catalog.reject(blueprint, identifier, `relation "${lost}" found nothing`)
    : catalog.upsert(blueprint, identifier, content)
  return { message, content }
}

/** Returns the relation whose search found nothing. */
function emptySearch(
  { relations }: MappedEntity,
  content: EntityContent,
): string | undefined {
  const searches = Object.entries(relations).filter(([, it]) => isObject(it))
  return searches.find(([name]) => !(name in content.relations))?.[0]
}

function toContent(
  catalog: Catalog,
  mapping: Mapping,
  { title, icon, team, properties, relations }: MappedEntity,
): EntityContent {
  const targets = catalog.blueprints.get(mapping.blueprint)?.relations
  const links = Object.entries(relations).map(([name, value]) => {
    const blueprint = targets?.get(name)?.target ?? ''
    if (isObject(value)) catalog.searches.push({ blueprint, query: value })
    return [name, resolve(catalog, blueprint, value)]
  })
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof icon === 'string' && { icon }),
    ...(team !== null && { team }),
    properties: withoutNull(Object.entries(properties)),
    relations: withoutNull(links),
  }
}

// Port does not document whether null deletes a stored value. In the emulator
// the stored value stays.
function withoutNull(pairs: readonly unknown[][]): Record<string, unknown> {
  return Object.fromEntries(pairs.filter(([, value]) => value != null))
}

function resolve(catalog: Catalog, blueprint: string, value: unknown): unknown {
  if (!isObject(value)) return value
  const found = catalog.entities(blueprint).filter((entity) => {
    return matchesQuery(entity, value, { catalog })
  })
  return found.length === 1 ? found[0]?.identifier : null
}
