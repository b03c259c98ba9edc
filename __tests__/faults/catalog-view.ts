import type { Catalog } from '../../dev/emulators/start.ts'

/** What Port holds, by `<blueprint> <identifier>`, without its own dates. */
export type CatalogView = Readonly<Record<string, Viewed>>
type Viewed = {
  readonly identifier: string
  readonly blueprint: string
  readonly title?: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly relations: Readonly<Record<string, unknown>>
}

/** A record about the run, which differs with every fault. */
const ABOUT_THE_RUN = 'copilot_usage_run'

/** Copies what is in the catalog once everything is processed. */
export async function viewCatalog(catalog: Catalog): Promise<CatalogView> {
  await catalog.settled()
  const names = ourBlueprints(catalog).filter((name) => name !== ABOUT_THE_RUN)
  const pairs = names.flatMap((blueprint) =>
    catalog.entities(blueprint).map((entity) => {
      const { createdAt: _, updatedAt: __, ...content } = entity
      return [`${blueprint} ${entity.identifier}`, content] as const
    }),
  )
  return Object.fromEntries(pairs)
}

/** Puts into the catalog what an earlier run has left there. */
export function store(
  catalog: Catalog,
  { identifier, blueprint, ...content }: Viewed,
  updatedAt: string,
): void {
  const fault = catalog.put(blueprint, identifier, content)
  if (fault !== undefined) throw new Error(fault)
  Object.assign(catalog.get(blueprint, identifier) ?? {}, { updatedAt })
}

/** Empties the catalog, so that the next run starts from nothing. */
export async function emptyCatalog(catalog: Catalog): Promise<void> {
  await catalog.settled()
  for (const blueprint of ourBlueprints(catalog)) {
    for (const { identifier } of catalog.entities(blueprint)) {
      catalog.delete(blueprint, identifier)
    }
  }
  for (const list of [catalog.rejected, catalog.dropped, catalog.deliveries]) {
    list.splice(0)
  }
}

/** Port's own begin with an underscore. */
function ourBlueprints({ blueprints }: Catalog): string[] {
  return [...blueprints.keys()].filter((name) => !name.startsWith('_'))
}

/** Leaves out the entities whose key begins with one of these. */
export function without(
  view: CatalogView,
  prefixes: readonly string[],
): CatalogView {
  for (const prefix of prefixes) {
    const isThere = Object.keys(view).some((key) => key.startsWith(prefix))
    if (!isThere) throw new Error(`There is no ${prefix} to leave out`)
  }
  const kept = Object.entries(view).filter(
    ([key]) => !prefixes.some((prefix) => key.startsWith(prefix)),
  )
  return Object.fromEntries(kept)
}

/** Keeps the entities whose key begins with this. */
export function only(view: CatalogView, prefix: string): CatalogView {
  const kept = Object.entries(view).filter(([key]) => key.startsWith(prefix))
  if (kept.length === 0) throw new Error(`There is no ${prefix} to keep`)
  return Object.fromEntries(kept)
}

/** Leaves out properties, each of which must be there, of some entities. */
export function withoutProperties(
  view: CatalogView,
  prefix: string,
  names: readonly string[],
): CatalogView {
  return Object.fromEntries(
    Object.entries(view).map(([key, entity]) => {
      if (!key.startsWith(prefix)) return [key, entity]
      const properties = { ...entity.properties }
      for (const name of names) {
        if (!(name in properties)) throw new Error(`${key} has no ${name}`)
        delete properties[name]
      }
      return [key, { ...entity, properties }]
    }),
  )
}
