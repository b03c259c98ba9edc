import type { SliceChart } from '../../../port-rules/widgets/charts.ts'
import type { Entity } from '../entities/entity.ts'
import { readProperty } from '../entities/query.ts'
import type { Counts, Evaluation } from './evaluation.ts'
import { levelOf } from './levels.ts'
import { blueprintOf, entitiesFor, type View } from './view.ts'

const MAX_SLICES = { 'entities-pie-chart': 14, 'bar-chart': 9 } as const
const REST = 'Other'

/** Counts the entities of each value. */
export function evaluateSlices(chart: SliceChart, view: View): Evaluation {
  const blueprint = blueprintOf(chart.blueprint, chart.dataset)
  const entities = entitiesFor(view, blueprint, chart.dataset)
  const read = readerOf(chart.property, view)
  const values = entities.flatMap(read)
  const slices = limit(count(values), MAX_SLICES[chart.type])
  const isComplete = entities.every((entity) => read(entity).length > 0)
  if (isComplete) return { type: 'slices', slices }
  // Port does not document the slice of entities that have no value.
  const missing = entities.filter((entity) => read(entity).length === 0).length
  return {
    type: 'undetermined',
    readings: { leftOut: slices, counted: { ...slices, '': missing } },
  }
}

/** A list gives one value for each item. */
function readerOf(
  property: string,
  view: View,
): (entity: Entity) => readonly string[] {
  const [kind = '', name = ''] = property.split('#')
  switch (kind) {
    case 'scorecard':
      return (entity) => textsOf(levelOf(entity, name, view))
    case 'relation':
      return (entity) => textsOf(entity.relations[name])
    case 'property':
      return (entity) => textsOf(entity.properties[name])
  }
  if (kind.startsWith('$')) {
    return (entity) => textsOf(readProperty(entity, kind))
  }
  throw new Error(`The emulator cannot count by "${property}"`)
}

function textsOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

/** Most frequent first. */
function count(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(
    ([leftName, left], [rightName, right]) =>
      right - left || leftName.localeCompare(rightName),
  )
}

function limit(counts: readonly [string, number][], most: number): Counts {
  if (counts.length <= most) return Object.fromEntries(counts)
  const rest = counts
    .slice(most - 1)
    .reduce((total, [, number]) => total + number, 0)
  return Object.fromEntries([...counts.slice(0, most - 1), [REST, rest]])
}
