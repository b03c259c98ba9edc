// Checks that what a page shows exists and can be shown that way.
import type { Dataset, Page, Widget } from './port-page-rules.ts'
import type { Blueprint } from './port-rules.ts'
import type { Scorecard } from './port-scorecard-rules.ts'

type Use = 'number' | 'date-time' | 'group' | 'boolean' | 'text' | 'property'
type Reference = {
  readonly blueprint: string
  readonly name: string
  readonly use: Use
  /** What the property is compared with. */
  readonly values?: readonly string[]
}
type Property = Blueprint['schema']['properties'][string]
type Rule = Dataset['rules'][number]
type Line = Extract<Widget, { type: 'multi-line-chart' }>['lines'][number]
type Table = Extract<Widget, { type: 'table-entities-explorer' }>

/** What is there to be shown, by the blueprint's identifier. */
export type Catalog = {
  readonly blueprints: ReadonlyMap<string, Blueprint>
  readonly scorecards: ReadonlyMap<string, Scorecard>
}

/** Lists the widgets of a page. */
export function widgetsOf({ widgets: [root] }: Page): readonly Widget[] {
  return root.widgets
}

/** Lists what the widgets of a page name and the catalog does not have. */
export function pageProblems(page: Page, catalog: Catalog): string[] {
  return widgetsOf(page).flatMap((widget) =>
    referencesOf(widget)
      .filter((reference) => !exists(reference, catalog))
      .map(
        ({ blueprint, name, use }) =>
          `${widget.id}: ${blueprint}.${name} is no ${use}`,
      ),
  )
}

function referencesOf(widget: Widget): readonly Reference[] {
  switch (widget.type) {
    case 'entities-number-chart':
      return [
        { blueprint: widget.blueprint, name: widget.property, use: 'number' },
        ...inDataset(widget.blueprint, widget.dataset),
      ]
    case 'entities-pie-chart':
      return [
        { blueprint: widget.blueprint, name: widget.property, use: 'group' },
        ...inDataset(widget.blueprint, widget.dataset),
      ]
    case 'multi-line-chart':
      return widget.lines.flatMap(inLine)
    case 'table-entities-explorer':
      return inTable(widget)
    case 'markdown':
      return []
  }
}

function inLine(line: Line): Reference[] {
  const { blueprint, properties, measureTimeBy, dataset } = line
  return [
    ...properties.map((path) => ({
      blueprint,
      name: path.replace('properties.', ''),
      use: 'number' as const,
    })),
    { blueprint, name: measureTimeBy, use: 'date-time' },
    ...inDataset(blueprint, dataset),
  ]
}

function inTable({ blueprint, dataset, blueprintConfig }: Table): Reference[] {
  const columns = Object.entries(blueprintConfig).flatMap(([owner, config]) =>
    [
      ...config.sortSettings.sortBy.map(({ property }) => property),
      ...config.groupSettings.groupBy,
      ...config.propertiesSettings.order,
      ...config.propertiesSettings.shown,
    ].map((name) => ({ blueprint: owner, name, use: 'property' as const })),
  )
  const owners = Object.keys(blueprintConfig)
  return [
    ...owners.map((owner) => sameBlueprint(blueprint, owner)),
    ...columns,
    ...inDataset(blueprint, dataset),
  ]
}

function inDataset(blueprint: string, { rules }: Dataset): Reference[] {
  // Port takes the blueprint from this rule, so both must name the same.
  const owner = rules.find(({ property }) => property === '$blueprint')
  return [
    sameBlueprint(blueprint, String(owner?.value)),
    ...rules
      .filter((rule) => rule !== owner)
      .map((rule) => ({
        blueprint,
        name: rule.property,
        use: useOf(rule),
        values: valuesOf(rule),
      })),
  ]
}

function sameBlueprint(blueprint: string, other: string): Reference {
  return { blueprint, name: `$blueprint=${other}`, use: 'property' }
}

function useOf(rule: Rule): Use {
  if (rule.operator === 'between') return 'date-time'
  return typeof rule.value === 'boolean' ? 'boolean' : 'text'
}

function valuesOf({ value }: Rule): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value : []
}

function exists(
  { blueprint, name, use, values = [] }: Reference,
  { blueprints, scorecards }: Catalog,
): boolean {
  const schema = blueprints.get(blueprint)?.schema
  if (schema === undefined) return false
  if (name === '$title' || name === `$blueprint=${blueprint}`) return true
  const [kind, sliced = name] = name.split('#')
  if (kind === 'scorecard') {
    return scorecards.get(blueprint)?.identifier === sliced
  }
  const property = schema.properties[sliced]
  if (property === undefined) return false
  return fits(property, use) && values.every((value) => takes(property, value))
}

function takes(property: Property, value: string): boolean {
  if (property.type !== 'string' || !property.enum) return true
  return property.enum.includes(value)
}

function fits(property: Property, use: Use): boolean {
  const isDate = property.type === 'string' && property.format === 'date-time'
  switch (use) {
    case 'number':
    case 'boolean':
      return property.type === use
    case 'date-time':
      return isDate
    case 'text':
      return property.type === 'string' && !isDate
    case 'group':
      return (
        (property.type === 'string' && !isDate) || property.type === 'boolean'
      )
    case 'property':
      return true
  }
}
