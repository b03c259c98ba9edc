// How many entities of this action Port has after a year of nightly runs. What
// nobody has counted is unknown, and never zero.
import { z } from 'zod'
import { DATASET_NAMES, type DatasetName, factsOf } from '../dataset.ts'
import { runDestination } from '../run/run-record.ts'
import {
  type Counts,
  countsSchema,
  describeUnits,
  PLURALS,
  type Unit,
} from '../units.ts'
import { dayRateSchema } from './day-rate.ts'

/**
 * From here on a check warns. Port documents no limit of entities. Yet it
 * counts each one for billing, shows 100,000 in a table, returns 1,000 from a
 * search and deletes 100 at a time: to delete a million takes 10,000 requests
 * of the 35,000 that Port allows in five minutes.
 */
export const MANY_ENTITIES = 1_000_000

const WORKDAYS = 261
const WEEKEND_DAYS = 104
const YEAR_DAYS = WORKDAYS + WEEKEND_DAYS
/** A year that does not begin on the first of a month touches 13 months. */
const MONTHS = 13
/** Both sources report a day two days later. */
const REPORT_LAG_DAYS = 2

const evidenceSchema = z.object({
  counts: countsSchema,
  rates: z
    .partialRecord(z.enum(DATASET_NAMES), dayRateSchema)
    .describe('Entities a day, for datasets whose days were read.'),
})
/** What is known of a company. */
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>

export const NO_EVIDENCE: Evidence = { counts: {}, rates: {} }

export type ForecastOptions = {
  readonly datasets: readonly DatasetName[]
  readonly retentionDays: number | undefined
  /** The days that each night reads, up to yesterday. */
  readonly lookbackDays: number
  /** What this run has seen. */
  readonly seen: Evidence
  /** What an earlier run in the same folder has seen. */
  readonly earlier: Evidence
}

const rowSchema = z.object({
  dataset: z
    .enum(DATASET_NAMES)
    .exactOptional()
    .describe('Missing for the record that a run sends of itself.'),
  blueprint: z.string(),
  entities: z
    .number()
    .nullable()
    .describe('Entities after a year; null if they cannot be forecast.'),
  basis: z
    .string()
    .describe('How the number is calculated, or what is not known.'),
})
export type ForecastRow = Readonly<z.infer<typeof rowSchema>>

export const forecastSchema = z.object({
  entities: z.number().describe('The sum of all rows that are known.'),
  is_complete: z
    .boolean()
    .describe('False if a row is unknown: then there will be more.'),
  warns_above: z.number().describe('A check warns of more.'),
  rows: z.array(rowSchema).readonly(),
  evidence: evidenceSchema.describe(
    'What it is calculated from; no figure is about a person.',
  ),
})
export type Forecast = Readonly<z.infer<typeof forecastSchema>>

export function forecastYear(options: ForecastOptions): Forecast {
  const { datasets, seen, earlier } = options
  const counts = { ...earlier.counts, ...seen.counts }
  // A dataset may need one count of each: earlier teams, and the scopes of now.
  const all = { ...options, earlier: { ...earlier, counts } }
  const rows = [...datasets.map((name) => toRow(name, all)), toRunRow()]
  return {
    entities: rows.reduce((sum, { entities }) => sum + (entities ?? 0), 0),
    is_complete: rows.every(({ entities }) => entities !== null),
    warns_above: MANY_ENTITIES,
    rows,
    evidence: { counts, rates: { ...earlier.rates, ...seen.rates } },
  }
}

function toRunRow(): ForecastRow {
  const { blueprint } = runDestination([])
  return { blueprint, entities: YEAR_DAYS, basis: `1 run × ${YEAR_DAYS} days` }
}

function toRow(dataset: DatasetName, options: ForecastOptions): ForecastRow {
  const { blueprint } = factsOf(dataset)
  const found =
    fromRate(dataset, options, 'seen') ??
    fromCount(dataset, options, 'seen') ??
    fromRate(dataset, options, 'earlier') ??
    fromCount(dataset, options, 'earlier')
  const { each } = factsOf(dataset).stores
  const unknown = {
    entities: null,
    basis: `The number of ${PLURALS[each]} is not known: this run has not counted them.`,
  }
  return { dataset, blueprint, ...(found ?? unknown) }
}

type Time = 'seen' | 'earlier'
type Found = Pick<ForecastRow, 'entities' | 'basis'>

/** Of days that were read. */
function fromRate(
  dataset: DatasetName,
  options: ForecastOptions,
  time: Time,
): Found | undefined {
  const rate = options[time].rates[dataset]
  if (rate === undefined) return undefined
  const year = rate.workday * WORKDAYS + rate.weekend * WEEKEND_DAYS
  const days = daysReported(dataset, options)
  const mean = (year / YEAR_DAYS).toLocaleString('en-US', {
    maximumFractionDigits: 1,
  })
  const most = rate.lacks_weekend ? ', at most: no weekend was read' : ''
  return {
    entities: Math.round((year * days) / YEAR_DAYS),
    basis: `${mean} a day × ${days} days${most}${origin(time)}`,
  }
}

/** Of units that were counted; a person without activity has no day. */
function fromCount(
  dataset: DatasetName,
  { retentionDays, ...options }: ForecastOptions,
  time: Time,
): Found | undefined {
  const { each, every } = factsOf(dataset).stores
  const count = countOf(each, options[time].counts)
  if (count === undefined) return undefined
  const units = describeUnits(count, each)
  switch (every) {
    case 'once':
      return { entities: count, basis: `${units}${origin(time)}` }
    case 'month':
      return {
        entities: count * MONTHS,
        basis: `${units} × ${MONTHS} months${origin(time)}`,
      }
    case 'day': {
      const days = daysKept(dataset, retentionDays)
      return {
        entities: count * days,
        basis: `${units} × ${days} days${mostOf(each)}${origin(time)}`,
      }
    }
  }
}

/** With the people of each scope who are in no team. */
function countOf(unit: Unit, counts: Counts): number | undefined {
  if (unit !== 'team or rest') return counts[unit]
  const { team, scope } = counts
  return team === undefined || scope === undefined ? undefined : team + scope
}

function daysKept(dataset: DatasetName, days: number | undefined): number {
  const isRetained = factsOf(dataset).retainedBy !== undefined
  return isRetained ? Math.min(days ?? YEAR_DAYS, YEAR_DAYS) : YEAR_DAYS
}

/**
 * The first night reads days before it, too. With retention, the newest day
 * that is kept has no report yet.
 */
function daysReported(
  dataset: DatasetName,
  { retentionDays, lookbackDays }: ForecastOptions,
): number {
  const earlier = Math.max(lookbackDays - REPORT_LAG_DAYS, 0)
  const days = YEAR_DAYS + earlier
  const isRetained = factsOf(dataset).retainedBy !== undefined
  if (!isRetained || retentionDays === undefined) return days
  return Math.min(retentionDays - REPORT_LAG_DAYS + 1, days)
}

/** Who does not use Copilot on a day has no entity of that day. */
function mostOf(unit: Unit): string {
  return unit === 'seat' || unit === 'team or rest' ? ', at most' : ''
}

function origin(time: Time): string {
  return time === 'earlier' ? ' (counted by an earlier run)' : ''
}
