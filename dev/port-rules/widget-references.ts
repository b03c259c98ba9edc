// Whether what a widget names is there, and of a kind that it can show. Port
// takes some of these pages and shows an empty chart; here they are refused, so
// that the mistake is seen.
import type { Blueprint } from '../emulators/port/blueprints/blueprint.ts'
import { type Query, queriedProperties } from './query.ts'
import type { Dataset, Line, TableSettings, Widget } from './widget.ts'

/** What widgets can point to. */
export type WidgetTargets = {
  readonly blueprints: ReadonlyMap<string, Blueprint>
  readonly hasScorecard: (blueprint: string, identifier: string) => boolean
}

type Fault = string | undefined
type NumberChart = Extract<Widget, { type: 'entities-number-chart' }>
type SliceChart = Extract<Widget, { type: 'entities-pie-chart' | 'bar-chart' }>
type Table = Extract<Widget, { type: 'table-entities-explorer' }>

/** Says what a widget names that is not there or does not fit. */
export function widgetFault(widget: Widget, targets: WidgetTargets): Fault {
  switch (widget.type) {
    case 'entities-number-chart':
      return numberChartFault(widget, targets)
    case 'entities-pie-chart':
    case 'bar-chart':
      return sliceFault(widget, targets)
    case 'multi-line-chart':
      return firstFault(widget.lines, (line) => lineFault(line, targets))
    case 'table-entities-explorer':
      return tableFault(widget, targets)
    case 'markdown':
    case 'iframe-widget':
    case 'links-widget':
    case 'action-card-widget':
    case 'action-runs-table-widget':
      return undefined
  }
}

function numberChartFault(chart: NumberChart, targets: WidgetTargets): Fault {
  return inBlueprint(chart.blueprint, targets, (blueprint) => {
    const { property, measureTimeBy, dataset } = chart
    const type = property && typeOf(blueprint, property)
    if (property && !type) return missing(blueprint, property)
    if (chart.calculationBy === 'property' && type !== 'number') {
      return `"${property}" is not a number`
    }
    return timeFault(blueprint, measureTimeBy) ?? dataFault(blueprint, dataset)
  })
}

function sliceFault(chart: SliceChart, targets: WidgetTargets): Fault {
  const named = chart.blueprint ?? blueprintIn(chart.dataset)
  return inBlueprint(named ?? '', targets, (blueprint) => {
    const isThere = hasSlice(blueprint, chart.property, targets)
    if (!isThere) return missing(blueprint, chart.property)
    return dataFault(blueprint, chart.dataset)
  })
}

function hasSlice(
  { identifier, properties, relations, computed }: Blueprint,
  property: string,
  { hasScorecard }: WidgetTargets,
): boolean {
  const [kind = '', name = ''] = property.split('#')
  if (kind.startsWith('$')) return true
  if (kind === 'property') return properties.has(name)
  if (kind === 'relation') return relations.has(name)
  if (kind === 'scorecard' || kind === 'scorecard-rule') {
    return hasScorecard(identifier, name)
  }
  const computedKind = computed.get(name)?.kind
  return computedKind !== undefined && kind === `${computedKind}-property`
}

function lineFault(line: Line, targets: WidgetTargets): Fault {
  return inBlueprint(line.blueprint, targets, (blueprint) => {
    const names = 'properties' in line ? line.properties : []
    return (
      firstFault(names, (path) => lineProperty(blueprint, path)) ??
      timeFault(
        blueprint,
        'measureTimeBy' in line ? line.measureTimeBy : undefined,
      ) ??
      dataFault(blueprint, line.dataset)
    )
  })
}

function lineProperty(blueprint: Blueprint, path: string): Fault {
  const [kind, name = ''] = path.split('.')
  if (kind === 'relations') {
    return blueprint.relations.has(name) ? undefined : missing(blueprint, name)
  }
  const computed = blueprint.computed.get(name)?.kind
  if (computed === 'calculation') {
    return `"${name}" is a calculation, which a line chart cannot show`
  }
  const type = typeOf(blueprint, name)
  if (!type) return missing(blueprint, name)
  return type === 'number' ? undefined : `"${name}" is not a number`
}

function tableFault(table: Table, targets: WidgetTargets): Fault {
  const settings = Object.entries(table.blueprintConfig ?? {})
  return firstFault(settings, ([name, each]) => {
    return inBlueprint(name, targets, (blueprint) => {
      return (
        firstFault(namesIn(each), (property) =>
          nameFault(blueprint, property),
        ) ?? dataFault(blueprint, table.dataset)
      )
    })
  })
}

function namesIn(settings: TableSettings): readonly string[] {
  const { groupSettings, sortSettings } = settings
  const { filterSettings, propertiesSettings } = settings
  return [
    ...(groupSettings?.groupBy ?? []),
    ...(sortSettings?.sortBy ?? []).map(({ property }) => property),
    ...(filterSettings ? queriedProperties(filterSettings.filterBy) : []),
    ...(propertiesSettings?.order ?? []),
    ...(propertiesSettings?.shown ?? []),
  ]
}

function inBlueprint(
  name: string,
  { blueprints }: WidgetTargets,
  check: (blueprint: Blueprint) => Fault,
): Fault {
  const blueprint = blueprints.get(name)
  return blueprint ? check(blueprint) : `there is no blueprint "${name}"`
}

function timeFault(blueprint: Blueprint, name: string | undefined): Fault {
  if (name === undefined || name === '$createdAt' || name === '$updatedAt') {
    return undefined
  }
  const format = blueprint.properties.get(name)?.format
  if (format === 'date-time') return undefined
  return `measureTimeBy "${name}" is no date-time of the blueprint`
}

function dataFault(blueprint: Blueprint, dataset: Dataset | undefined): Fault {
  const rules = rulesOf(dataset)
  return firstFault(queriedProperties({ combinator: 'and', rules }), (name) => {
    return nameFault(blueprint, name)
  })
}

function blueprintIn(dataset: Dataset | undefined): string | undefined {
  for (const rule of rulesOf(dataset)) {
    if ('rules' in rule || rule.property !== '$blueprint') continue
    if (typeof rule.value === 'string') return rule.value
  }
  return undefined
}

function rulesOf(dataset: Dataset | undefined): Query['rules'] {
  if (!dataset) return []
  return 'combinator' in dataset ? dataset.rules : dataset
}

/** Says that a name is neither a property, a relation nor a `$` field. */
export function nameFault(blueprint: Blueprint, name: string): Fault {
  const isKnown =
    name.startsWith('$') ||
    blueprint.properties.has(name) ||
    blueprint.computed.has(name) ||
    blueprint.relations.has(name)
  return isKnown ? undefined : missing(blueprint, name)
}

function typeOf({ properties, computed }: Blueprint, name: string) {
  return properties.get(name)?.type ?? computed.get(name)?.type
}

function missing({ identifier }: Blueprint, name: string): string {
  return `blueprint "${identifier}" has no "${name}"`
}

function firstFault<Item>(
  items: readonly Item[],
  check: (item: Item) => Fault,
): Fault {
  for (const item of items) {
    const fault = check(item)
    if (fault) return fault
  }
  return undefined
}
