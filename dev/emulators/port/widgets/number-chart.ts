import type { NumberChart } from '../../../port-rules/widgets/charts.ts'
import type { Entity } from '../entities/entity.ts'
import { readProperty } from '../entities/query.ts'
import type { Condition, Evaluation } from './evaluation.ts'
import { compute, sum } from './statistics.ts'
import { entitiesFor, type View } from './view.ts'

const HOUR_MS = 3_600_000
const LENGTH_MS = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 168 * HOUR_MS,
  month: 720 * HOUR_MS,
} as const

type Undetermined = Extract<Evaluation, { type: 'undetermined' }>
type Outcome = number | undefined | Undetermined

export function evaluateNumberChart(
  chart: NumberChart,
  view: View,
): Evaluation {
  const outcome = outcomeOf(chart, view)
  if (typeof outcome === 'object') return outcome
  const condition = conditionOf(chart, outcome)
  return { type: 'number', value: outcome, ...(condition && { condition }) }
}

function outcomeOf(chart: NumberChart, view: View): Outcome {
  const { blueprint, chartType, calculationBy, property = '' } = chart
  if (chartType === 'displaySingleProperty') {
    const entity = view.account.catalog.get(blueprint, chart.entity ?? '')
    return entity && numberAt(entity, property)
  }
  const entities = entitiesFor(view, blueprint, chart.dataset)
  const isCount = chartType === 'countEntities' || calculationBy === 'entities'
  return isCount
    ? countOf(entities, chart, view)
    : scaleOf(entities, chart, view)
}

function countOf(
  entities: readonly Entity[],
  chart: NumberChart,
  view: View,
): Outcome {
  if (chart.func !== 'average') return entities.length
  return perInterval(entities.length, entities, { chart, view })
}

function scaleOf(
  entities: readonly Entity[],
  chart: NumberChart,
  view: View,
): Outcome {
  const { func = 'sum', property = '', averageOf } = chart
  const values = entities.flatMap((entity) => numberAt(entity, property) ?? [])
  if (func === 'count') return entities.length
  if (func !== 'average') return compute(func, values)
  if (averageOf !== 'total') {
    return perInterval(sum(values), entities, { chart, view })
  }
  const skipMissing = compute('average', values)
  if (skipMissing === undefined || values.length === entities.length) {
    return skipMissing
  }
  // Port does not document whether an entity without the value counts.
  const countMissingAsEntity = sum(values) / entities.length
  return {
    type: 'undetermined',
    readings: { skipMissing, countMissingAsEntity },
  }
}

/** A begun interval counts whole. */
function perInterval(
  total: number,
  entities: readonly Entity[],
  { chart, view }: { readonly chart: NumberChart; readonly view: View },
): Outcome {
  const { averageOf, measureTimeBy = '$createdAt' } = chart
  if (!averageOf || averageOf === 'total') {
    return entities.length === 0 ? undefined : total / entities.length
  }
  const times = entities
    .map((entity) => Date.parse(String(readProperty(entity, measureTimeBy))))
    .filter((time) => !Number.isNaN(time))
  if (times.length === 0) return undefined
  const first = Math.min(...times)
  const share = (end: number) => {
    const intervals = Math.ceil((end - first) / LENGTH_MS[averageOf])
    return total / Math.max(1, intervals)
  }
  // Port does not document whether the span ends now or at the last entity.
  const toLast = share(Math.max(...times))
  const toNow = share(view.now.getTime())
  if (toLast === toNow) return toLast
  return { type: 'undetermined', readings: { toLast, toNow } }
}

/** Of several conditions that are met, the one with the closest value counts. */
function conditionOf(
  { conditionalFormatting = [] }: NumberChart,
  value: number | undefined,
): Condition | undefined {
  if (value === undefined) return undefined
  const [closest] = conditionalFormatting
    .filter((each) => isMet(value, each.operator, each.value))
    .toSorted(
      (left, right) =>
        Math.abs(left.value - value) - Math.abs(right.value - value),
    )
  if (closest === undefined) return undefined
  const { color, message } = closest
  return { color, ...(message !== undefined && { message }) }
}

type Operator = NonNullable<
  NumberChart['conditionalFormatting']
>[number]['operator']

function isMet(value: number, operator: Operator, limit: number): boolean {
  switch (operator) {
    case '>':
      return value > limit
    case '>=':
      return value >= limit
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '=':
      return value === limit
    case '!=':
      return value !== limit
  }
}

/** Returns undefined if the property is missing or not a number. */
export function numberAt(entity: Entity, property: string): number | undefined {
  const value = readProperty(entity, property)
  return typeof value === 'number' ? value : undefined
}
