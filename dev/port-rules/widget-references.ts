// Lists the blueprints and properties that a widget names.
import { flattenRules, type Query, type Rule } from './query.ts'
import type { Widget } from './widget.ts'
import type { Line, NumberChart } from './widgets/charts.ts'
import type { Dataset } from './widgets/fields.ts'
import type { Table, TableSettings } from './widgets/table.ts'

/** What a widget needs from a name. A "group" is a slice or a bar. */
export type Use =
  | 'blueprint'
  | 'number'
  | 'group'
  | 'date-time'
  | 'relation'
  | 'property'

export type Reference = {
  readonly blueprint: string
  readonly name: string
  readonly use: Use
  /** Line charts cannot show calculations. */
  readonly isInLine?: boolean
  /** The rule of the dataset that has the name. */
  readonly rule?: Rule
}

export function referencesOf(widget: Widget): readonly Reference[] {
  switch (widget.type) {
    case 'entities-number-chart':
      return inNumberChart(widget)
    case 'entities-pie-chart':
    case 'bar-chart': {
      const { property: name, dataset } = widget
      const blueprint = widget.blueprint ?? blueprintIn(dataset) ?? ''
      return [
        { blueprint, name, use: 'group' },
        ...inDataset(blueprint, dataset),
      ]
    }
    case 'multi-line-chart':
      return widget.lines.flatMap(inLine)
    case 'table-entities-explorer':
      return inTable(widget)
    case 'markdown':
      return widget.source === 'custom'
        ? []
        : [
            {
              blueprint: widget.blueprintIdentifier,
              name: widget.propertyIdentifier,
              use: 'property',
            },
          ]
    case 'entity-details':
      return [{ blueprint: widget.blueprint, name: '', use: 'blueprint' }]
    case 'ai-agent':
    case 'custom-widget':
    case 'iframe-widget':
    case 'links-widget':
    case 'action-card-widget':
    case 'action-runs-table-widget':
      return []
  }
}

function inNumberChart(chart: NumberChart): readonly Reference[] {
  const { blueprint, property: name, calculationBy, measureTimeBy } = chart
  const use = calculationBy === 'property' ? 'number' : 'property'
  return [
    { blueprint, name: '', use: 'blueprint' },
    ...(name ? [{ blueprint, name, use } as const] : []),
    ...inTime(blueprint, measureTimeBy),
    ...inDataset(blueprint, chart.dataset),
  ]
}

function inLine(line: Line): readonly Reference[] {
  const { blueprint, dataset } = line
  const paths = 'properties' in line ? line.properties : []
  return [
    { blueprint, name: '', use: 'blueprint' },
    ...paths.map((path): Reference => {
      const [kind, name = ''] = path.split('.')
      const use = kind === 'relations' ? 'relation' : 'number'
      return { blueprint, name, use, isInLine: true }
    }),
    ...inTime(
      blueprint,
      'measureTimeBy' in line ? line.measureTimeBy : undefined,
    ),
    ...inDataset(blueprint, dataset),
  ]
}

function inTable(table: Table): readonly Reference[] {
  const { blueprintConfig = {}, dataset } = table
  return Object.entries(blueprintConfig).flatMap(([blueprint, settings]) => [
    { blueprint, name: '', use: 'blueprint' as const },
    ...namesIn(settings).map((name) => {
      return { blueprint, name, use: 'property' as const }
    }),
    ...inDataset(table.blueprint ?? blueprint, dataset),
  ])
}

function namesIn(settings: TableSettings): readonly string[] {
  const { groupSettings, sortSettings } = settings
  const { filterSettings, propertiesSettings } = settings
  return [
    ...(groupSettings?.groupBy ?? []),
    ...(sortSettings?.sortBy ?? []).map(({ property }) => property),
    ...flattenRules(filterSettings?.filterBy.rules ?? []).map(
      ({ property }) => property,
    ),
    ...(propertiesSettings?.order ?? []),
    ...(propertiesSettings?.shown ?? []),
    ...(propertiesSettings?.hidden ?? []),
  ]
}

function inTime(blueprint: string, name: string | undefined): Reference[] {
  return name === undefined ? [] : [{ blueprint, name, use: 'date-time' }]
}

function inDataset(
  blueprint: string,
  dataset: Dataset | undefined,
): readonly Reference[] {
  return flattenRules(rulesOf(dataset)).map((rule) => {
    return { blueprint, name: rule.property, use: 'property', rule }
  })
}

function blueprintIn(dataset: Dataset): string | undefined {
  const rule = rulesOf(dataset).find((each) => {
    return 'property' in each && each.property === '$blueprint'
  })
  if (!rule || !('value' in rule)) return undefined
  return typeof rule.value === 'string' ? rule.value : undefined
}

function rulesOf(dataset: Dataset | undefined): Query['rules'] {
  if (!dataset) return []
  return 'combinator' in dataset ? dataset.rules : dataset
}
