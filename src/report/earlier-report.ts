// The report of an earlier run in the same folder has the figures to compare
// with, and the number of entities that Port should have.
import { z } from 'zod'
import { type DatasetName, isDatasetName } from '../domain/dataset.ts'
import {
  type DeliveredRun,
  deliveredRunSchema,
} from '../domain/run/delivered-run.ts'
import { SCOPE_TYPES } from '../domain/scope.ts'
import { readReport } from './report-file.ts'
import { REPORT_SCHEMA_VERSION, type RunReport } from './run-report.ts'

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

/** What a report carries on from the report before it in the same folder. */
export type EarlierReport = Pick<RunReport, 'previous' | 'delivered'>

/** No figure is about a person. */
export function readEarlierReport(file: string): EarlierReport {
  const previous = comparableSchema.safeParse(readReport(file)).data
  const delivered = readDeliveredRun(file)
  return { ...(previous && { previous }), ...(delivered && { delivered }) }
}

/** Adds the runs before, unless the clock has them after this run. */
export function withEarlier(
  report: RunReport,
  { previous, delivered }: EarlierReport,
): RunReport {
  // The total has the figures before from the reports that it adds up.
  if (report.mode === 'total') return report
  const isEarlier = (run: { readonly started_at: string } | undefined) =>
    run !== undefined &&
    Date.parse(run.started_at) < Date.parse(report.started_at)
  return {
    ...report,
    ...(isEarlier(previous) && { previous }),
    ...(!sentRecords(report) && isEarlier(delivered) && { delivered }),
  }
}

const sendingSchema = z.looseObject({
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
const otherDeliverySchema = z
  .looseObject({ delivered: deliveredRunSchema })
  .transform(({ delivered }) => delivered)

/**
 * Returns the last run that sent records. A run that sent none, such as a
 * check, carries the one before it.
 */
export function readDeliveredRun(file: string): DeliveredRun | undefined {
  const report = readReport(file)
  const own = sendingSchema.safeParse(report).data
  return own && sentRecords(own)
    ? toDeliveredRun(own)
    : otherDeliverySchema.safeParse(report).data
}

function sentRecords({
  mode,
  dry_run: isDryRun,
  datasets,
}: Pick<RunReport, 'mode' | 'dry_run'> & {
  readonly datasets: readonly { readonly sent: number }[]
}): boolean {
  return mode === 'ingest' && !isDryRun && datasets.some(({ sent }) => sent > 0)
}

function toDeliveredRun({
  run_id,
  started_at,
  datasets,
}: z.infer<typeof sendingSchema>): DeliveredRun {
  const entities: Partial<Record<DatasetName, number>> = {}
  for (const { dataset, sent, verified } of datasets) {
    if (!isDatasetName(dataset)) continue
    entities[dataset] = (entities[dataset] ?? 0) + (verified || sent)
  }
  return { run_id, started_at, entities }
}
