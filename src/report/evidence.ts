// What a report knows of the size of a company, for the forecast of entities.
import { z } from 'zod'
import { DATASET_NAMES, type DatasetName, factsOf } from '../domain/dataset.ts'
import { addRates } from '../domain/forecast/day-rate.ts'
import { type Evidence, NO_EVIDENCE } from '../domain/forecast/forecast.ts'
import { type Counts, UNITS, type Unit } from '../domain/units.ts'
import { readReport } from './report-file.ts'
import type { DatasetReport, RunReport } from './run-report.ts'

/** Counts only what the report has for every scope. */
export function evidenceOf(report: RunReport, given: Counts): Evidence {
  const rows = Map.groupBy(report.datasets, ({ dataset }) => dataset)
  const whole = [...rows].filter(([, some]) => some.every(isWhole))
  const counts = whole.flatMap(([name, some]) => countIn(report, name, some))
  const rates = whole.flatMap(([name, some]) => {
    const found = some.flatMap(({ day_rate: rate }) => rate ?? [])
    return found.length < some.length ? [] : [[name, addRates(found)] as const]
  })
  return {
    counts: {
      ...given,
      ...countedBy(report, given),
      ...Object.fromEntries(counts),
    },
    rates: Object.fromEntries(rates),
  }
}

function isWhole({ status }: DatasetReport): boolean {
  return status === 'ok' || status === 'empty'
}

/** Each lasting record is a unit; a figure may have the number of others. */
function countIn(
  { figures }: RunReport,
  dataset: DatasetName,
  rows: readonly DatasetReport[],
): (readonly [Unit, number])[] {
  const { stores, counts } = factsOf(dataset)
  if (stores.every === 'once') {
    const sum = rows.reduce((total, { collected }) => total + collected, 0)
    return [[stores.each, sum]]
  }
  if (counts === undefined) return []
  const values = (figures[dataset] ?? []).map((it) => it[counts.property])
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length < rows.length) return []
  return [[counts.unit, numbers.reduce((sum, value) => sum + value, 0)]]
}

/** Adds up what the checks of all scopes have counted. */
function countedBy({ check = [] }: RunReport, given: Counts): Counts {
  const of = (unit: Unit) => check.flatMap(({ counts }) => counts?.[unit] ?? [])
  const found = UNITS.flatMap((unit) => {
    const numbers = of(unit)
    const { scope = 1 } = given
    const wanted = unit === 'seat' ? scope : 1
    if (numbers.length !== wanted) return []
    return [[unit, numbers.reduce((sum, value) => sum + value, 0)] as const]
  })
  return Object.fromEntries(found)
}

const numbers = z.number().min(0)
const rateSchema = z.object({
  workday: numbers,
  weekend: numbers,
  lacks_weekend: z.literal(true).optional(),
})
const earlierSchema = z.looseObject({
  forecast: z.object({
    evidence: z.object({
      counts: z.partialRecord(z.enum(UNITS), numbers),
      rates: z.partialRecord(z.enum(DATASET_NAMES), rateSchema),
    }),
  }),
})

/** Returns what an earlier run has counted; nothing without its report. */
export function readEvidence(file: string): Evidence {
  const report = earlierSchema.safeParse(readReport(file))
  if (!report.success) return NO_EVIDENCE
  const {
    scope: _,
    tenant: __,
    ...counts
  } = report.data.forecast.evidence.counts
  return { counts, rates: report.data.forecast.evidence.rates }
}
