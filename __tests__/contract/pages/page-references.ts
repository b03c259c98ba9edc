// Whether the blueprints and scorecards have what a page shows, and whether a
// widget can show it.
import {
  type Reference,
  referencesOf,
} from '../../../dev/port-rules/widget-references.ts'
import type { Page, Widget } from '../configs/config-page-schema.ts'
import type { Blueprint } from '../configs/config-schemas.ts'
import type { Scorecard } from './scorecard-problems.ts'

type Property = Blueprint['schema']['properties'][string]
type Use = Reference['use'] | 'boolean' | 'text'

/** Blueprints and scorecards by the identifier of the blueprint. */
export type Catalog = {
  readonly blueprints: ReadonlyMap<string, Blueprint>
  readonly scorecards: ReadonlyMap<string, Scorecard>
}

export function widgetsOf({ widgets: [root] }: Page): readonly Widget[] {
  return root.widgets
}

/** Lists references of a page that the catalog lacks or that do not fit. */
export function pageProblems(page: Page, catalog: Catalog): string[] {
  return widgetsOf(page).flatMap((widget) => {
    const unmet = referencesOf(widget).filter((reference) => {
      return !exists(reference, catalog)
    })
    return [
      ...foreignSettings(widget),
      ...unguarded(widget),
      ...unmet.map(describe),
    ].map((problem) => `${widget.id}: ${problem}`)
  })
}

/**
 * Lists the properties of averages and pies whose missing values are not left
 * out. Port does not document whether it counts them.
 */
function unguarded(widget: Widget): readonly string[] {
  const charts =
    widget.type === 'multi-line-chart'
      ? widget.lines.flatMap(({ func, properties, dataset }) =>
          properties.map((path) => ({
            dataset,
            name: func === 'average' ? path.split('.').at(-1) : undefined,
          })),
        )
      : [guardNeeded(widget)]
  return charts.flatMap(({ name, dataset }) => {
    const isGuarded = dataset?.rules.some(
      ({ property, operator }) =>
        property === name && operator === 'isNotEmpty',
    )
    return name === undefined || isGuarded ? [] : [`${name} can be missing`]
  })
}

function guardNeeded(widget: Widget) {
  switch (widget.type) {
    case 'entities-number-chart': {
      const { func, property, dataset } = widget
      return { name: func === 'average' ? property : undefined, dataset }
    }
    case 'entities-pie-chart': {
      const [kind, name] = widget.property.split('#')
      return {
        name: kind === 'property' ? name : undefined,
        dataset: widget.dataset,
      }
    }
    case 'multi-line-chart':
    case 'table-entities-explorer':
    case 'markdown':
      return { name: undefined, dataset: undefined }
  }
}

function foreignSettings(widget: Widget): readonly string[] {
  if (widget.type !== 'table-entities-explorer') return []
  const { blueprint, blueprintConfig } = widget
  return Object.keys(blueprintConfig)
    .filter((owner) => owner !== blueprint)
    .map((owner) => `${owner} is not the blueprint of the table`)
}

function describe({ blueprint, name, use, rule }: Reference): string {
  if (name === '$blueprint') {
    return `${blueprint}.$blueprint=${rule?.value} is no property`
  }
  return `${blueprint}.${name} is no ${rule ? useOf(rule) : use}`
}

function useOf({ operator, value }: NonNullable<Reference['rule']>): Use {
  if (operator === 'isNotEmpty') return 'property'
  if (operator === 'between') return 'date-time'
  return typeof value === 'boolean' ? 'boolean' : 'text'
}

function exists(
  { blueprint, name, use, rule }: Reference,
  { blueprints, scorecards }: Catalog,
): boolean {
  const schema = blueprints.get(blueprint)?.schema
  if (schema === undefined) return false
  if (use === 'blueprint' || name === '$title') return true
  if (name === '$blueprint') return rule?.value === blueprint
  const [kind, sliced = name] = name.split('#')
  if (kind === 'scorecard') {
    return scorecards.get(blueprint)?.identifier === sliced
  }
  const property = schema.properties[sliced]
  if (property === undefined) return false
  return rule
    ? fits(property, useOf(rule)) && takes(property, rule.value)
    : fits(property, use)
}

/** Whether all strings that a property is compared with are in its enum. */
function takes(property: Property, value: unknown): boolean {
  if (property.type !== 'string' || !property.enum) return true
  const { enum: choices } = property
  const texts = [value].flat().filter((one) => typeof one === 'string')
  return texts.every((one) => choices.includes(one))
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
    case 'relation':
    case 'blueprint':
      return true
  }
}
