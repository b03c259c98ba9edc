// A report that another job has written. It comes from an artifact, so it is
// checked like an answer of a service.
import { z } from 'zod'
import type { RunReport } from '../run-report.ts'
import { reportSchema } from '../run-report-schema.ts'

const collectionSchema = reportSchema.extend({ mode: z.literal('ingest') })

/** Whether a value is the report of a run that collected. */
export function isCollectionReport(value: unknown): value is RunReport {
  return collectionSchema.safeParse(value).success
}
