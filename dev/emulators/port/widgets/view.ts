import type { Dataset } from '../../../port-rules/widgets/fields.ts'
import type { Account } from '../account.ts'
import type { Entity } from '../entities/entity.ts'
import {
  matchesQuery,
  type QueryContext,
  type QueryReader,
} from '../entities/query.ts'

/** Who looks at a page, when and where. */
export type View = {
  readonly account: Pick<Account, 'catalog' | 'scorecards'>
  readonly now: Date
  /** An IANA name. Port cuts days at midnight in it. */
  readonly timeZone: string
  /** Whether the viewer may read an entity. Default: all of them. */
  readonly mayRead?: (entity: Entity) => boolean
  /** For datasets that are about the viewer. */
  readonly reader?: QueryReader
}

/** Returns what the rules of a dataset can depend on. */
export function contextOf({ account, now, reader }: View): QueryContext {
  return { now, catalog: account.catalog, ...(reader && { reader }) }
}

/** Lists the entities of a blueprint that a widget is about. */
export function entitiesFor(
  view: View,
  blueprint: string,
  dataset: Dataset | undefined,
): readonly Entity[] {
  const query = Array.isArray(dataset)
    ? { combinator: 'and', rules: dataset }
    : dataset
  const { account, mayRead = () => true } = view
  const context = contextOf(view)
  return account.catalog
    .entities(blueprint)
    .filter((entity) => mayRead(entity) && matchesQuery(entity, query, context))
}

/** The blueprint of a widget that names it in its dataset only. */
export function blueprintOf(
  blueprint: string | undefined,
  dataset: Dataset,
): string {
  if (blueprint !== undefined) return blueprint
  const rules = 'combinator' in dataset ? dataset.rules : dataset
  const found = rules.find((rule) => {
    return 'property' in rule && rule.property === '$blueprint'
  })
  return found && 'value' in found ? String(found.value) : ''
}
