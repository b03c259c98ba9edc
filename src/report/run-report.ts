// The report of a run: `report.json`, the step outputs and the job summary are
// made from it. Each type is the type of a schema.
import type { z } from 'zod'
import type { DatasetName } from '../domain/dataset.ts'
import type { DeepReadonly } from './deep-readonly.ts'
import type {
  datasetSchema,
  previousSchema,
  reportSchema,
  resultSchema,
  sourceSchema,
  statusSchema,
  unmatchedSchema,
} from './run-report-schema.ts'

export type Status = z.infer<typeof statusSchema>
export type Result = z.infer<typeof resultSchema>
export type SourceReport = DeepReadonly<z.infer<typeof sourceSchema>>
export type UnmatchedCredits = DeepReadonly<z.infer<typeof unmatchedSchema>>
export type DatasetReport = DeepReadonly<z.infer<typeof datasetSchema>>
/** The figures of the previous run, for comparison. */
export type PreviousRun = DeepReadonly<z.infer<typeof previousSchema>>
export type RunReport = DeepReadonly<z.infer<typeof reportSchema>>

export function resultOf(
  datasets: readonly DatasetReport[],
  isDryRun: boolean,
): Result {
  const hasFailed = datasets.some(
    ({ status, failed }) => status === 'failed' || failed > 0,
  )
  if (!hasFailed) return 'success'
  const delivered = datasets.reduce(
    (sum, row) => sum + (isDryRun ? row.collected - row.failed : inPort(row)),
    0,
  )
  return delivered > 0 ? 'partial' : 'failed'
}

/** Returns the records that Port does not have and no replay can send. */
export function lostRecords(row: DatasetReport): number {
  const { sent, verified, failed, kept = 0 } = row
  const missing = verified === null ? 0 : Math.max(0, sent - verified)
  return Math.max(0, failed - kept - missing)
}

/** Returns what Port has: verified entities, else accepted records. */
export function inPort({ sent, verified }: DatasetReport): number {
  return verified ?? sent
}

export type DatasetCount = {
  readonly blueprint: string
  /** The worst of all scopes; `off`: the run was not asked for it. */
  readonly status: Status | 'off'
  readonly collected: number
  readonly sent: number
  readonly failed: number
  readonly verified: number | null
  readonly pruned: number
}

/** Adds up one dataset over all its scopes. */
export function countDataset(
  report: RunReport,
  dataset: DatasetName,
  blueprint: string,
): DatasetCount {
  const rows = report.datasets.filter((row) => row.dataset === dataset)
  const sum = (value: (row: DatasetReport) => number) =>
    rows.reduce((total, row) => total + value(row), 0)
  const isVerified = rows.some(({ verified }) => verified !== null)
  return {
    blueprint,
    status: worstOf(rows),
    collected: sum((row) => row.collected),
    sent: sum((row) => row.sent),
    failed: sum((row) => row.failed),
    verified: isVerified ? sum((row) => row.verified ?? 0) : null,
    pruned: sum((row) => row.pruned ?? 0),
  }
}

const WORST_FIRST = ['failed', 'skipped', 'ok', 'empty'] as const

function worstOf(rows: readonly DatasetReport[]): Status | 'off' {
  const found = rows.map(({ status }) => status)
  return WORST_FIRST.find((status) => found.includes(status)) ?? 'off'
}
