// What the report of the last run in the same folder says was delivered.
import { z } from 'zod'
import { type DatasetName, isDatasetName } from './domain/dataset.ts'
import type { LastRun } from './port/check-arrivals.ts'
import { readReport } from './report-file.ts'

const reportSchema = z.looseObject({
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

/** Reads a report; undefined when there is none of a run that sent anything. */
export function readLastRun(file: string): LastRun | undefined {
  const report = reportSchema.safeParse(readReport(file))
  if (!report.success) return undefined
  const { run_id: runId, started_at: startedAt, datasets } = report.data
  const entities: Partial<Record<DatasetName, number>> = {}
  for (const { dataset, sent, verified } of datasets) {
    if (!isDatasetName(dataset)) continue
    entities[dataset] = (entities[dataset] ?? 0) + (verified ?? sent)
  }
  return { runId, startedAt: new Date(startedAt), entities }
}
