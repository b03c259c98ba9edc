import type {
  AggregateLine,
  CountLine,
  Line,
  LineChart,
} from '../../../port-rules/widgets/charts.ts'
import { type DateRange, readPreset } from '../entities/date-presets.ts'
import type { Entity } from '../entities/entity.ts'
import { readProperty } from '../entities/query.ts'
import type { Evaluation, Series } from './evaluation.ts'
import { type Interval, intervalOf, intervalsIn } from './intervals.ts'
import { numberAt } from './number-chart.ts'
import { compute } from './statistics.ts'
import { entitiesFor, type View } from './view.ts'

/** An average divides by this, whether the interval is over or not. */
const DIVISORS = { hour: 60, day: 24, isoWeek: 7, month: 30, quarter: 90 }
const MAX_BREAKDOWN = 10

type Frame = {
  readonly view: View
  readonly range: DateRange
  readonly interval: Interval
  readonly intervals: readonly string[]
  readonly whenEmpty: number | null
}

type Groups = ReadonlyMap<string, readonly Entity[]>

export function evaluateLines(chart: LineChart, view: View): Evaluation {
  const { timeInterval: interval, nullValueDisplayMode } = chart
  const range = readPreset(chart.timeRange.preset, view.now)
  if (range === undefined) throw new Error('A chart needs a known preset')
  const intervals = intervalsIn(range, interval, view.timeZone)
  const whenEmpty = nullValueDisplayMode === 'zero' ? 0 : null
  const frame = { view, range, interval, intervals, whenEmpty }
  const series = chart.lines.flatMap((line) => seriesOf(line, frame))
  const doubtful = series.find(({ readings }) => readings !== undefined)
  if (doubtful?.readings) {
    return { type: 'undetermined', readings: doubtful.readings }
  }
  return { type: 'lines', intervals, series }
}

/** Has readings if it depends on a rule of Port that is unknown. */
type Drawn = Series & { readonly readings?: Record<string, number> }

function seriesOf(line: Line, frame: Frame): readonly Drawn[] {
  switch (line.chartType) {
    case 'aggregatePropertiesValues':
      return line.properties.map((path) => aggregate(line, path, frame))
    case 'countEntities':
      return counts(line, frame)
    case 'propertiesValueHistory':
      throw new Error('The emulator keeps no history of properties')
  }
}

function aggregate(line: AggregateLine, path: string, frame: Frame): Drawn {
  const property = path.slice(path.indexOf('.') + 1)
  const groups = groupsOf(line, frame)
  const title =
    line.properties.length === 1 ? line.title : `${line.title}: ${property}`
  const values = valuesOf(groups, frame, (entities) => {
    const numbers = entities.flatMap((each) => numberAt(each, property) ?? [])
    return line.func === 'last' ? numbers.at(-1) : compute(line.func, numbers)
  })
  const lacking = [...groups.values()]
    .flat()
    .filter((entity) => numberAt(entity, property) === undefined).length
  if (line.func !== 'average' || lacking === 0) return { title, values }
  return { title, values, readings: { entitiesWithoutValue: lacking } }
}

function counts(line: CountLine, frame: Frame): readonly Drawn[] {
  const groups = groupsOf(line, frame)
  const divisor = line.func === 'average' ? DIVISORS[frame.interval] : 1
  const size = (entities: readonly Entity[]) => entities.length / divisor
  const { breakdownProperty } = line
  if (breakdownProperty === undefined) {
    return [{ title: line.title, values: valuesOf(groups, frame, size) }]
  }
  const name = breakdownProperty.replace(/^properties\./, '')
  const groupName = (entity: Entity) => String(readProperty(entity, name))
  const titles = new Set([...groups.values()].flat().map(groupName))
  return [...titles].slice(0, MAX_BREAKDOWN).map((title) => ({
    title,
    values: valuesOf(groups, frame, (entities) =>
      size(entities.filter((entity) => groupName(entity) === title)),
    ),
  }))
}

function valuesOf(
  groups: Groups,
  { intervals, whenEmpty }: Frame,
  measure: (entities: readonly Entity[]) => number | undefined,
): readonly (number | null)[] {
  return intervals.map((name) => {
    const entities = groups.get(name)
    return entities === undefined ? whenEmpty : (measure(entities) ?? whenEmpty)
  })
}

/** Groups the entities of a line by interval, earliest first. */
function groupsOf(
  { blueprint, dataset, measureTimeBy }: AggregateLine | CountLine,
  { view, range, interval }: Frame,
): Groups {
  const from = Date.parse(range.from)
  const to = Date.parse(range.to)
  const timed = entitiesFor(view, blueprint, dataset)
    .map((entity) => {
      const time = Date.parse(String(readProperty(entity, measureTimeBy)))
      return { entity, time }
    })
    .filter(({ time }) => time >= from && time <= to)
    .toSorted((left, right) => left.time - right.time)
  const grouped = Map.groupBy(timed, ({ time }) =>
    intervalOf(time, interval, view.timeZone),
  )
  return new Map(
    [...grouped].map(([name, group]) => [
      name,
      group.map(({ entity }) => entity),
    ]),
  )
}
