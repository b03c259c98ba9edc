// The report of an earlier run in the same folder has the figures to compare
// with, and the number of entities that Port should have.
import { z } from 'zod'
import { type DatasetName, isDatasetName } from '../domain/dataset.ts'
import type { DeliveredRun } from '../domain/run/delivered-run.ts'
import { SCOPE_TYPES } from '../domain/scope.ts'
import { readReport } from './report-file.ts'
import {
  type PreviousRun,
  REPORT_SCHEMA_VERSION,
  type RunReport,
} from './run-report.ts'

const seatsSchema = z.object({
  scope: z.string(),
  scope_type: z.enum(SCOPE_TYPES),
  active_window_days: z.number(),
  seats_total: z.number(),
  seats_active: z.number(),
  seat_utilization_rate: z.number().optional(),
})
const m365Schema = z.object({
  identifier: z.string(),
  report_date: z.string(),
  report_version: z.string().optional(),
  enabled_user_count: z.number().optional(),
  active_user_count: z.number().optional(),
  sku_total: z.number().optional(),
  sku_assigned: z.number().optional(),
  license_utilization_rate: z.number().optional(),
  adoption_rate: z.number().optional(),
})
const runSchema = z.object({
  run_id: z.string(),
  started_at: z.iso.datetime(),
  figures: z
    .object({
      'github-seats': z.array(seatsSchema).default([]),
      'm365-summary': z.array(m365Schema).default([]),
    })
    .refine((figures) => Object.values(figures).flat().length > 0),
})
const version = z.literal(REPORT_SCHEMA_VERSION)
const ingestSchema = z
  .object({
    ...runSchema.shape,
    schema_version: version,
    mode: z.literal('ingest'),
    dry_run: z.literal(false),
  })
  .transform(({ run_id, started_at, figures }) => ({
    run_id,
    started_at,
    figures,
  }))
/** The report of a check or a dry run carries the earlier figures on. */
const otherSchema = z
  .object({ schema_version: version, previous: runSchema })
  .transform(({ previous }) => previous)
const comparableSchema = z.union([ingestSchema, otherSchema])

/** Returns the figures of the last run with any; no figure is about a person. */
export function readPreviousRun(file: string): PreviousRun | undefined {
  return comparableSchema.safeParse(readReport(file)).data
}

/** Adds the previous run, unless the clock has it after this run. */
export function withPrevious(
  report: RunReport,
  previous: PreviousRun | undefined,
): RunReport {
  // The total has the figures before from the reports that it adds up.
  if (previous === undefined || report.mode === 'total') return report
  const isEarlier =
    Date.parse(previous.started_at) < Date.parse(report.started_at)
  return isEarlier ? { ...report, previous } : report
}

const deliverySchema = z.looseObject({
  run_id: z.string(),
  started_at: z.iso.datetime(),
  mode: z.literal('ingest'),
  dry_run: z.literal(false),
  datasets: z.array(
    z.looseObject({
      dataset: z.string(),
      sent: z.number(),
      verified: z.number().nullable(),
    }),
  ),
})

/** Returns undefined unless the report is of a run that sent records. */
export function readDeliveredRun(file: string): DeliveredRun | undefined {
  const report = deliverySchema.safeParse(readReport(file))
  if (!report.success) return undefined
  const { run_id: runId, started_at: startedAt, datasets } = report.data
  const entities: Partial<Record<DatasetName, number>> = {}
  for (const { dataset, sent, verified } of datasets) {
    if (!isDatasetName(dataset)) continue
    entities[dataset] = (entities[dataset] ?? 0) + (verified || sent)
  }
  return { runId, startedAt: new Date(startedAt), entities }
}
