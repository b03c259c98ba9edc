// A fast way to count entities: an entity for each identifier, with a few
// properties of the record and without the mappings.
import { isObject, textOr } from '../../server/json.ts'
import type { Catalog } from '../entities/catalog.ts'
import type { Webhook } from './webhook.ts'

type Keeping = {
  readonly catalog: Catalog
  readonly webhook: Webhook
  /** The properties that are kept. */
  readonly names: readonly string[]
}

/** Creates or merges the entity of each record of a request. */
export function keepRecords(
  { catalog, webhook, names }: Keeping,
  body: Readonly<Record<string, unknown>>,
): void {
  const kind = textOr(body.kind, '')
  const mapping = webhook.mappings.find(({ filter }) =>
    filter.includes(`.body.kind == "${kind}"`),
  )
  const records = Array.isArray(body.records) ? body.records : []
  if (mapping === undefined) {
    const reason = `no mapping for kind "${kind}"`
    catalog.dropped.push({
      webhook: webhook.identifier,
      reason,
      items: records.length,
    })
    return
  }
  for (const record of records.filter(isObject)) {
    const properties: Record<string, unknown> = {}
    for (const name of names) {
      if (record[name] !== undefined) properties[name] = record[name]
    }
    catalog.keep(mapping.blueprint, textOr(record.identifier, ''), properties)
  }
}
