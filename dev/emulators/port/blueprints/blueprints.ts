import { blueprintFault } from '../../../port-rules/blueprint.ts'
import type { Exchange } from '../../server/exchange.ts'
import { objectOf } from '../../server/json.ts'
import type { Route } from '../../server/router.ts'
import type { Account } from '../account.ts'
import type { Document, DocumentCollection } from '../api/document-store.ts'
import { type DocumentContext, documentRoutes } from '../api/documents.ts'
import { stampFields } from '../api/stamps.ts'
import type { Catalog } from '../entities/catalog.ts'
import type { PortOptions } from '../options.ts'
import type { PortWorld } from '../world.ts'
import { readBlueprint } from './blueprint.ts'
import { PORTS_OWN, USER_BLUEPRINT } from './users.ts'

/** Returns the endpoints of blueprints. */
export function blueprintRoutes({
  account,
  options,
}: PortWorld): readonly Route[] {
  const { catalog } = account
  const documents = blueprintDocuments(catalog)
  return documentRoutes({
    path: '/v1/blueprints',
    one: 'blueprint',
    many: 'blueprints',
    methods: ['POST', 'GET', 'PATCH', 'PUT', 'DELETE'],
    collection: () => documents,
    fault: (document, context) =>
      userTargetFault(document, options) ??
      blueprintFault(withoutChangelog(document, context), catalog.blueprints),
    changeFault: changelogFault,
    moreKeys: options.answersMoreKeys ? MAPS : undefined,
    merge: mergeBlueprint,
    deleteFault: (identifier) => deleteFault(catalog, identifier),
    afterCreate: (document, exchange) => {
      account.permissions.addBlueprint(String(document.identifier))
      addCatalogPage(account, document, exchange)
    },
  })
}

function blueprintDocuments({ blueprints }: Catalog): DocumentCollection {
  return {
    identifiers: () => [...blueprints.keys()],
    get: (identifier) => blueprints.get(identifier)?.document,
    show: (identifier) => {
      const found = blueprints.get(identifier)
      return found && { ...found.document, ...stampFields(found) }
    },
    save: (identifier, document) => {
      const stored = blueprints.get(identifier)
      blueprints.set(identifier, readBlueprint(document, stored))
    },
    delete: (identifier) => blueprints.delete(identifier),
  }
}

function userTargetFault(document: Document, { users }: PortOptions) {
  if (!users?.isNoTarget) return undefined
  const targets = [...readBlueprint(document).relations.values()]
  const isRelated = targets.some(({ target }) => target === USER_BLUEPRINT)
  return isRelated ? 'relations: users cannot be a target' : undefined
}

// Port removed the changelog of a blueprint. What was stored before stays until
// a client replaces the blueprint.
function changelogFault(given: Document): string | undefined {
  return CHANGELOG in given ? `${CHANGELOG}: is not supported` : undefined
}

const CHANGELOG = 'changelogDestination'

function withoutChangelog(
  document: Document,
  { stored, isChange }: DocumentContext,
): Document {
  if (!isChange || stored === undefined) return document
  const { [CHANGELOG]: _, ...rest } = document
  return rest
}

const MAPS = [
  'relations',
  'calculationProperties',
  'mirrorProperties',
  'aggregationProperties',
]

/** Merges the maps of a blueprint. Stored keys stay. */
function mergeBlueprint(stored: Document, given: Document): Document {
  const maps = MAPS.filter((name) => name in given).map((name) => {
    return [name, { ...objectOf(stored[name]), ...objectOf(given[name]) }]
  })
  return {
    ...stored,
    ...given,
    ...('schema' in given && { schema: mergeSchema(stored, given) }),
    ...Object.fromEntries(maps),
  }
}

function mergeSchema(stored: Document, given: Document): Document {
  const [before, after] = [objectOf(stored.schema), objectOf(given.schema)]
  return {
    ...before,
    ...after,
    properties: {
      ...objectOf(before.properties),
      ...objectOf(after.properties),
    },
  }
}

function deleteFault(catalog: Catalog, identifier: string) {
  if (PORTS_OWN.includes(identifier))
    return `Blueprint "${identifier}" belongs to Port and cannot be deleted`
  if (catalog.entities(identifier).length > 0) {
    return `Blueprint "${identifier}" still has entities`
  }
  // Assumed, because the target of a relation must exist.
  const dependent = [...catalog.blueprints.values()].find((each) => {
    const targets = [...each.relations.values()].map(({ target }) => target)
    return each.identifier !== identifier && targets.includes(identifier)
  })
  if (!dependent) return undefined
  return `Blueprint "${dependent.identifier}" has a relation to "${identifier}"`
}

// By default Port adds a page with a table of the blueprint's entities.
function addCatalogPage(
  { pages }: Account,
  document: Document,
  { url }: Exchange,
): void {
  if (url.searchParams.get('create_catalog_page') === 'false') return
  const identifier = String(document.identifier)
  const { title } = document
  const type = 'blueprint-entities'
  pages.save(identifier, { identifier, title, type, blueprint: identifier })
}
