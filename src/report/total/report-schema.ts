// A report that another job has written. It comes from an artifact, so it is
// checked like an answer of a service.
import { z } from 'zod'
import { DATASET_NAMES, SOURCES } from '../../domain/dataset.ts'
import { ERROR_CODES } from '../../errors.ts'
import { REPORT_SCHEMA_VERSION, type RunReport } from '../run-report.ts'

const count = z.number().nonnegative()
const status = z.enum(['ok', 'empty', 'skipped', 'failed'])
const failure = z.looseObject({
  code: z.enum(ERROR_CODES),
  message: z.string(),
})
const dataset = z.looseObject({
  dataset: z.enum(DATASET_NAMES),
  blueprint: z.string(),
  scope: z.string().optional(),
  status,
  collected: count,
  sent: count,
  failed: count,
  verified: count.nullable(),
  requests: count,
  batches: count,
  kept: count.optional(),
  pruned: count.optional(),
  error: failure.optional(),
})
const source = z.looseObject({
  source: z.enum(SOURCES),
  scope: z.string(),
  status,
  error: failure.optional(),
})
const figures = z.partialRecord(
  z.enum(DATASET_NAMES),
  z.array(z.record(z.string(), z.unknown())),
)
const previous = z.looseObject({
  run_id: z.string(),
  started_at: z.iso.datetime(),
  figures,
})
const reportSchema = z.looseObject({
  schema_version: z.literal(REPORT_SCHEMA_VERSION),
  run_id: z.string(),
  started_at: z.iso.datetime(),
  finished_at: z.iso.datetime(),
  result: z.enum(['success', 'partial', 'failed']),
  mode: z.literal('ingest'),
  dry_run: z.boolean(),
  sources: z.array(source),
  datasets: z.array(dataset),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  requests: z.object({
    github: count,
    downloads: count,
    entra: count,
    graph: count,
    port: count,
  }),
  waits_ms: count,
  figures,
  previous: previous.optional(),
})

/** Whether a value is the report of a run that collected. */
export function isCollectionReport(value: unknown): value is RunReport {
  return reportSchema.safeParse(value).success
}
