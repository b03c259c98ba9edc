// The JSON of a report. `npm run docs` writes it as docs/report.schema.json, and
// `mode: total` reads reports with it. A start of the action does not load it.
import { z } from 'zod'
import { DATASET_NAMES, SOURCES } from '../domain/dataset.ts'
import { entityProblemSchema } from '../domain/entity-problem.ts'
import { dayRateSchema } from '../domain/forecast/day-rate.ts'
import { forecastSchema } from '../domain/forecast/forecast.ts'
import { figureSchema, recordSchema } from '../domain/record.ts'
import { deliveredRunSchema } from '../domain/run/delivered-run.ts'
import { failureSchema } from '../domain/run/failure-schema.ts'
import { setupRowSchema } from '../domain/setup-row.ts'
import { remedySchema } from '../remedy/remedy-schema.ts'
import { checkRowSchema } from './check-report.ts'

const count = z.int().nonnegative()
export const statusSchema = z
  .enum(['ok', 'empty', 'skipped', 'failed'])
  .describe('`empty`: the source answered and had nothing.')
export const resultSchema = z.enum(['success', 'partial', 'failed'])

export const sourceSchema = z.object({
  source: z.enum(SOURCES),
  scope: z
    .string()
    .describe("The organization's login, `enterprise:<slug>` or the tenant."),
  status: statusSchema,
  error: failureSchema.exactOptional(),
})

export const unmatchedSchema = z.object({
  credits: z.number(),
  gross_amount: z.number(),
  net_amount: z.number(),
})

export const datasetSchema = z.object({
  dataset: z.enum(DATASET_NAMES),
  blueprint: z.string(),
  scope: z.string().exactOptional(),
  status: statusSchema,
  collected: count,
  sent: count.describe('Records that Port accepted.'),
  failed: count.describe(
    'Records that Port refused, or accepted and does not have.',
  ),
  verified: count
    .nullable()
    .describe('Entities that Port has; null when the run did not ask.'),
  requests: count.describe('Requests to the source, retries included.'),
  batches: count,
  empty_days: count
    .exactOptional()
    .describe('Days for which the source had no report.'),
  failed_days: z
    .array(z.string())
    .exactOptional()
    .describe('Days that could not be read.'),
  too_small: count
    .exactOptional()
    .describe(
      'Teams that are not sent, because they have fewer people than allowed.',
    ),
  kept: count
    .exactOptional()
    .describe('Failed records that are on disk for a replay.'),
  superseded: count
    .exactOptional()
    .describe('Records that a replay deletes, because Port has a later day.'),
  failed_entities: z
    .array(entityProblemSchema)
    .exactOptional()
    .describe('The first entities that failed, by identifier.'),
  pruned: count
    .exactOptional()
    .describe('Deleted entities of people who are gone.'),
  not_pruned: z
    .string()
    .exactOptional()
    .describe('Why Port still has people who are gone, if "prune" is on.'),
  would_prune: count
    .exactOptional()
    .describe('In a dry run: the number that a run would delete.'),
  expired: count
    .exactOptional()
    .describe('Deleted entities of days older than "retention-days".'),
  not_expired: z
    .string()
    .exactOptional()
    .describe('Why Port still has older days, if "retention-days" is set.'),
  would_expire: count
    .exactOptional()
    .describe('In a dry run: the number of older days to delete.'),
  day_rate: dayRateSchema
    .exactOptional()
    .describe('Mean of records a day, if it differs from day to day.'),
  unmatched_credits: unmatchedSchema
    .exactOptional()
    .describe('Billed credits that belong to no seat holder.'),
  error: failureSchema.exactOptional(),
})

const warningSchema = z.object({
  code: z.string(),
  message: z.string(),
  remedy: remedySchema.exactOptional(),
})

export const previousSchema = z.object({
  run_id: z.string(),
  started_at: z.iso.datetime(),
  figures: z.partialRecord(z.enum(DATASET_NAMES), z.array(figureSchema)),
})

/** Reading ignores unknown fields; docs/report.schema.json rejects them. */
export const reportSchema = z.object({
  schema_version: z.literal(1),
  run_id: z.string(),
  started_at: z.iso.datetime(),
  finished_at: z.iso.datetime(),
  result: resultSchema,
  mode: z.string().describe('As the input has it. The input may be wrong.'),
  dry_run: z.boolean(),
  sources: z.array(sourceSchema),
  datasets: z.array(datasetSchema),
  warnings: z.array(warningSchema),
  requests: z.object({
    github: count,
    downloads: count,
    entra: count,
    graph: count,
    port: count,
  }),
  waits_ms: z.number().nonnegative(),
  figures: z
    .partialRecord(z.enum(DATASET_NAMES), z.array(recordSchema))
    .describe('Records about no single person, for the summary.'),
  failures: z
    .array(failureSchema)
    .exactOptional()
    .describe(
      'What ended the run before it had figures, such as mistakes in the inputs.',
    ),
  previous: previousSchema
    .exactOptional()
    .describe('Missing without the report of an earlier run.'),
  delivered: z
    .exactOptional(deliveredRunSchema())
    .describe(
      'The last run that sent records, if this one sent none. `mode: check` looks for its records.',
    ),
  setup: z
    .array(setupRowSchema)
    .exactOptional()
    .describe('One row for each object of `mode: setup`.'),
  check: z
    .array(checkRowSchema)
    .exactOptional()
    .describe('One row for each finding of `mode: check`.'),
  forecast: forecastSchema
    .exactOptional()
    .describe('Entities after a year; missing for a replay and a total.'),
})
