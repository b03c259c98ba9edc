// The records that the summary shows: the latest days of a scope, or those with
// the lowest and the highest value, since a scope may have thousands of teams.
import { type DatasetName, factsOf } from '../../domain/dataset.ts'
import type { DataRecord } from '../../domain/record.ts'

/** The summary shows the figures of this many latest days of a scope. */
const MAX_FIGURE_DAYS = 31
/** The summary shows this many records at either end. */
const AT_EACH_END = 5
/** Too large for a summary; Port has it. */
const LEFT_OUT_OF_FIGURES = 'breakdown'

/** Returns the figures of a dataset and scope after one more record. */
export function withFigure(
  figures: readonly DataRecord[],
  dataset: DatasetName,
  record: DataRecord,
): readonly DataRecord[] {
  const { shown } = factsOf(dataset)
  if (shown === 'none') return figures
  const { [LEFT_OUT_OF_FIGURES]: _, ...figure } = record
  const { identifier, title } = record
  const all = [...figures, { ...figure, identifier, title }]
  return shown === undefined
    ? latestDays(all)
    : atBothEnds(all, shown.extremesOf)
}

/** The identifiers of a scope's days sort by day. */
function latestDays(figures: readonly DataRecord[]): readonly DataRecord[] {
  return figures
    .toSorted((one, other) => (one.identifier < other.identifier ? -1 : 1))
    .slice(-MAX_FIGURE_DAYS)
}

/** Records without the property are not shown. */
function atBothEnds(
  figures: readonly DataRecord[],
  property: string,
): readonly DataRecord[] {
  const sorted = figures
    .filter((figure) => figure[property] !== undefined)
    .toSorted((one, other) => {
      const difference = Number(one[property]) - Number(other[property])
      if (difference !== 0) return difference
      return one.identifier < other.identifier ? -1 : 1
    })
  if (sorted.length <= 2 * AT_EACH_END) return sorted
  return [...sorted.slice(0, AT_EACH_END), ...sorted.slice(-AT_EACH_END)]
}
