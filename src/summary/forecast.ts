// How many entities Port will have after a year, as a table.
import type { Forecast, ForecastRow } from '../domain/forecast/forecast.ts'
import type { RunReport } from '../report/run-report.ts'
import { escapeText, number, table } from './markdown.ts'
import { textTable } from './text.ts'

const UNKNOWN = 'unknown'

/** Returns the lines of a table for a log or a terminal. */
export function forecastTable(forecast: Forecast): string[] {
  const cells = [...forecast.rows.map(toCells), toTotal(forecast)]
  return textTable(
    ['Dataset', 'Blueprint', 'Entities after a year', 'Basis'],
    cells,
    4,
  )
}

/** Renders nothing for a run that only adds to `report.json`. */
export function forecastSection({ forecast }: RunReport): string {
  if (forecast === undefined) return ''
  const rows = [...forecast.rows.map(toCells), toTotal(forecast)]
  const columns = ['Dataset', 'Blueprint', 'Entities', 'Basis']
  const cells = rows.map((row) => row.map(escapeText))
  return `### Entities after a year of nightly runs\n\n${table(columns, cells, ['Entities'])}`
}

function toCells(row: ForecastRow): string[] {
  const { dataset = 'the run itself', blueprint, entities, basis } = row
  const count = entities === null ? UNKNOWN : number(entities)
  return [dataset, blueprint, count, basis]
}

function toTotal({ entities, is_complete: isComplete }: Forecast): string[] {
  const basis = isComplete ? '' : 'Without what is unknown.'
  return ['all', '', number(entities), basis]
}
