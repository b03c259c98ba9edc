// Sets what Port has beside what was forecast.
import type { Forecast } from '../../src/domain/forecast/forecast.ts'
import type { Stored } from './stored.ts'

type Counts = Stored['counts']

export type Comparison = {
  /** A dataset, or the blueprint of the record that a run sends of itself. */
  readonly name: string
  readonly forecast: number | undefined
  readonly stored: number
  /** How much more was forecast than stored; undefined without a forecast. */
  readonly percent: number | undefined
}

/** Compares each dataset, and all of them together. */
export function compare(forecast: Forecast, stored: Counts): Comparison[] {
  const rows = forecast.rows.map(({ dataset, blueprint, entities }) =>
    toComparison(dataset ?? blueprint, entities, stored.get(blueprint) ?? 0),
  )
  const total = rows.reduce((sum, row) => sum + row.stored, 0)
  return [...rows, toComparison('all', forecast.entities, total)]
}

function toComparison(
  name: string,
  forecast: number | null,
  stored: number,
): Comparison {
  if (forecast === null) {
    return { name, forecast: undefined, stored, percent: undefined }
  }
  const percent = stored === 0 ? 100 : (100 * (forecast - stored)) / stored
  return { name, forecast, stored, percent }
}

/** Writes the comparisons as a table of Markdown. */
export function toTable(rows: readonly Comparison[]): string[] {
  const lines = rows.map(({ name, forecast, stored, percent }) => {
    const difference =
      percent === undefined
        ? ''
        : `${percent > 0 ? '+' : ''}${percent.toFixed(2)} %`
    return `| ${name} | ${write(forecast)} | ${write(stored)} | ${difference} |`
  })
  return [
    '| Dataset | Forecast | Stored | Difference |',
    '|---|---:|---:|---:|',
    ...lines,
  ]
}

function write(count: number | undefined): string {
  return count === undefined ? 'unknown' : count.toLocaleString('en-US')
}
