// The report of an earlier run in the same folder has the figures to compare
// with, and the number of entities that Port should have.
import * as z from 'zod/mini'
import { type DatasetName, isDatasetName } from '../domain/dataset.ts'
import {
  type DeliveredRun,
  deliveredRunSchema,
} from '../domain/run/delivered-run.ts'
import { SCOPE_TYPES } from '../domain/scope.ts'
import { redactIn } from '../runtime/redact.ts'
import { readReport } from './report-file.ts'
import type { RunReport } from './run-report.ts'

// A start finds no report most times, so a schema is built when it is needed.
const comparableSchema = z.lazy(() => {
  const seats = z.object({
    scope: z.string(),
    scope_type: z.enum(SCOPE_TYPES),
    active_window_days: z.number(),
    seats_total: z.number(),
    seats_active: z.number(),
    seat_utilization_rate: z.optional(z.number()),
  })
  const m365 = z.object({
    identifier: z.string(),
    report_date: z.string(),
    report_version: z.optional(z.string()),
    enabled_user_count: z.optional(z.number()),
    active_user_count: z.optional(z.number()),
    sku_total: z.optional(z.number()),
    sku_assigned: z.optional(z.number()),
    license_utilization_rate: z.optional(z.number()),
    adoption_rate: z.optional(z.number()),
  })
  const figures = z
    .object({
      'github-seats': z._default(z.array(seats), []),
      'm365-summary': z._default(z.array(m365), []),
    })
    .check(z.refine((all) => Object.values(all).flat().length > 0))
  const run = z.object({
    run_id: z.string(),
    started_at: z.iso.datetime(),
    figures,
  })
  const schema_version = z.literal(1)
  const ingest = z.object({
    ...run.shape,
    schema_version,
    mode: z.literal('ingest'),
    dry_run: z.literal(false),
  })
  // The report of a check or a dry run carries the earlier figures on.
  const other = z.object({ schema_version, previous: run })
  return z.union([
    z.pipe(
      ingest,
      z.transform(({ run_id, started_at, figures }) => ({
        run_id,
        started_at,
        figures,
      })),
    ),
    z.pipe(
      other,
      z.transform(({ previous }) => previous),
    ),
  ])
})

/** What a report carries on from the report before it in the same folder. */
export type EarlierReport = Pick<RunReport, 'previous' | 'delivered'>

/** No figure is about a person. */
export function readEarlierReport(file: string): EarlierReport {
  const report = readReport(file)
  if (report === undefined) return {}
  const previous = redactIn(comparableSchema.safeParse(report).data)
  const delivered = deliveredRunOf(report)
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

const sendingSchema = z.lazy(() =>
  z.looseObject({
    run_id: z.string(),
    started_at: z.iso.datetime(),
    mode: z.literal('ingest'),
    dry_run: z.literal(false),
    datasets: z.array(
      z.looseObject({
        dataset: z.string(),
        sent: z.number(),
        verified: z.nullable(z.number()),
      }),
    ),
  }),
)
const otherDeliverySchema = z.lazy(() =>
  z.pipe(
    z.looseObject({ delivered: deliveredRunSchema() }),
    z.transform(({ delivered }) => delivered),
  ),
)

/**
 * Returns the last run that sent records. A run that sent none, such as a
 * check, carries the one before it.
 */
export function readDeliveredRun(file: string): DeliveredRun | undefined {
  return deliveredRunOf(readReport(file))
}

function deliveredRunOf(report: unknown): DeliveredRun | undefined {
  const own = sendingSchema.safeParse(report).data
  const delivered =
    own && sentRecords(own)
      ? toDeliveredRun(own)
      : otherDeliverySchema.safeParse(report).data
  // Anything may have written the file: its text is foreign.
  return redactIn(delivered)
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
