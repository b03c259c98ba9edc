// Fits a page to what the nightly runs collect: no widget without data, nobody
// counted both in an organization and in its enterprise, costs with a currency.
import {
  DATASET_NAMES,
  DATASETS,
  type DatasetName,
} from '../../domain/dataset.ts'
import { ENTERPRISE_SOURCES } from '../../domain/scope.ts'
import { isObject, type JsonObject, listAt, objectAt } from '../document.ts'
import type { ConfigDocument } from './configs.ts'

export type Collected = {
  readonly datasets: readonly DatasetName[]
  /** Whether an enterprise is collected. It includes its organizations. */
  readonly hasEnterprise: boolean
  /** The code of the currency of the license prices, such as `USD`. */
  readonly currency: string
}

/** The sum of the column widths of a row. */
const ROW_SIZE = 12
const ENTERPRISE_ONLY = {
  property: 'scope_type',
  operator: '=',
  value: 'enterprise',
}

/** What a text says about several organizations. An enterprise is one scope. */
const SEVERAL =
  / (?:Sum|Mean) over organizations\.|, (?:per|for each) organization| over organizations/g
const TEXTS = ['title', 'description', 'markdown']
/** The units that Port knows by a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
}
/** The currency of the prices counts for these. Bills are in US dollars. */
const COST = /(?:^|[._])monthly_cost$/

/** Blueprints of datasets; every run also sends entities of others. */
const DATASET_BLUEPRINTS: ReadonlyMap<unknown, DatasetName> = new Map(
  DATASET_NAMES.map((name) => [DATASETS[name].blueprint, name]),
)

/** Leaves out the widgets and lines that cannot have data. */
export function tailorPage(
  page: ConfigDocument,
  collected: Collected,
): ConfigDocument {
  const roots = listAt(page, 'widgets').filter(isObject)
  return { ...page, widgets: roots.map((root) => tailorRoot(root, collected)) }
}

function tailorRoot(root: JsonObject, collected: Collected): JsonObject {
  const widgets = listAt(root, 'widgets')
    .filter(isObject)
    .flatMap((widget) => tailorWidget(widget, collected))
    .map((widget) => priced(worded(widget, collected), collected))
  const ids = new Set(widgets.map(({ id }) => id))
  const layout = listAt(root, 'layout')
    .filter(isObject)
    .flatMap((row) => tailorRow(row, ids))
  return { ...root, layout, widgets }
}

/** The widgets that stay share the width of the row. */
function tailorRow(row: JsonObject, ids: ReadonlySet<unknown>): JsonObject[] {
  const columns = listAt(row, 'columns').filter(isObject)
  const kept = columns.filter(({ id }) => ids.has(id))
  if (kept.length === 0) return []
  if (kept.length === columns.length) return [row]
  const size = ROW_SIZE / kept.length
  return [{ ...row, columns: kept.map((column) => ({ ...column, size })) }]
}

function tailorWidget(widget: JsonObject, collected: Collected): JsonObject[] {
  if (!Array.isArray(widget.lines)) {
    return hasData(widget, collected) ? [countOnce(widget, collected)] : []
  }
  const lines = widget.lines
    .filter(isObject)
    .filter((line) => hasData(line, collected))
    .map((line) => countOnce(line, collected))
  return lines.length > 0 ? [{ ...widget, lines }] : []
}

/** A text has no blueprint, and always something to show. */
function hasData({ blueprint }: JsonObject, { datasets }: Collected): boolean {
  const dataset = DATASET_BLUEPRINTS.get(blueprint)
  return dataset === undefined || datasets.includes(dataset)
}

/** Tables stay: they list each scope in a row of its own. */
function countOnce(part: JsonObject, { hasEnterprise }: Collected): JsonObject {
  const isTable = part.type === 'table-entities-explorer'
  if (!hasEnterprise || !isRepeated(part) || isTable) return part
  const dataset = objectAt(part, 'dataset')
  const rules = [...listAt(dataset, 'rules'), ENTERPRISE_ONLY]
  return { ...part, dataset: { ...dataset, rules } }
}

function isRepeated({ blueprint }: JsonObject): boolean {
  const dataset = DATASET_BLUEPRINTS.get(blueprint)
  return (
    dataset !== undefined &&
    ENTERPRISE_SOURCES.includes(DATASETS[dataset].source)
  )
}

function worded(widget: JsonObject, { hasEnterprise }: Collected): JsonObject {
  if (!hasEnterprise) return widget
  const words = TEXTS.flatMap((key) => {
    const text = widget[key]
    return typeof text === 'string' ? [[key, text.replace(SEVERAL, '')]] : []
  })
  return { ...widget, ...Object.fromEntries(words) }
}

function priced(widget: JsonObject, { currency }: Collected): JsonObject {
  const { property } = widget
  if (typeof property === 'string' && COST.test(property)) {
    return { ...widget, ...unitOf(currency) }
  }
  const paths = listAt(widget, 'lines').flatMap((line) =>
    listAt(line, 'properties'),
  )
  const isCost = paths.some((path) => COST.test(String(path)))
  return isCost ? { ...widget, yAxisTitle: currency } : widget
}

function unitOf(currency: string): JsonObject {
  const sign = SIGNS[currency]
  return sign === undefined
    ? { unit: 'custom', unitCustom: currency, unitAlignment: 'right' }
    : { unit: sign, unitAlignment: 'left' }
}
