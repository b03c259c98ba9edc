// The report of a run: `report.json`, the step outputs and the job summary are
// made from it.

import type { DatasetName, Source } from '../domain/dataset.ts'
import type { EntityProblem } from '../domain/entity-problem.ts'
import type { DayRate } from '../domain/forecast/day-rate.ts'
import type { Forecast } from '../domain/forecast/forecast.ts'
import type { DataRecord, Properties } from '../domain/record.ts'
import type { SetupRow } from '../domain/setup-row.ts'
import type { Failure } from '../errors.ts'
import type { CheckRow } from './check-report.ts'

export const REPORT_SCHEMA_VERSION = 1

/** `empty`: the source answered and had nothing. */
export type Status = 'ok' | 'empty' | 'skipped' | 'failed'
export type Result = 'success' | 'partial' | 'failed'

export type SourceReport = {
  readonly source: Source
  /** The organization's login, `enterprise:<slug>` or the tenant. */
  readonly scope: string
  readonly status: Status
  readonly error?: Failure
}

export type DatasetReport = {
  readonly dataset: DatasetName
  readonly blueprint: string
  readonly scope?: string
  readonly status: Status
  readonly collected: number
  /** Records that Port accepted. */
  readonly sent: number
  /** Records that Port refused, or accepted and does not have. */
  readonly failed: number
  /** Entities that Port has; null when the run did not ask. */
  readonly verified: number | null
  /** Requests to the source, retries included. */
  readonly requests: number
  readonly batches: number
  /** Days for which the source had no report. */
  readonly empty_days?: number
  /** Days that could not be read. */
  readonly failed_days?: readonly string[]
  /** Teams that are not sent, because they have fewer people than allowed. */
  readonly too_small?: number
  /** Failed records that are on disk for a replay. */
  readonly kept?: number
  /** The first entities that failed, by identifier. */
  readonly failed_entities?: readonly EntityProblem[]
  /** Deleted entities of people who are gone. */
  readonly pruned?: number
  /** Why Port still has who is gone, though "prune" is on. */
  readonly not_pruned?: string
  /** In a dry run: the number that a run would delete. */
  readonly would_prune?: number
  /** Deleted entities of days that are older than "retention-days". */
  readonly expired?: number
  /** Why Port still has older days, though "retention-days" is set. */
  readonly not_expired?: string
  /** In a dry run: the number of older days that a run would delete. */
  readonly would_expire?: number
  /** Mean of records a day, if it differs from day to day. */
  readonly day_rate?: DayRate
  /** Billed credits that belong to no seat holder. */
  readonly unmatched_credits?: UnmatchedCredits
  readonly error?: Failure
}

export type UnmatchedCredits = {
  readonly credits: number
  readonly gross_amount: number
  readonly net_amount: number
}

/** The figures of the previous run, for comparison. */
export type PreviousRun = {
  readonly run_id: string
  readonly started_at: string
  readonly figures: Readonly<
    Partial<Record<DatasetName, readonly Properties[]>>
  >
}

export type RunReport = {
  readonly schema_version: typeof REPORT_SCHEMA_VERSION
  readonly run_id: string
  readonly started_at: string
  readonly finished_at: string
  readonly result: Result
  readonly mode: string
  readonly dry_run: boolean
  readonly sources: readonly SourceReport[]
  readonly datasets: readonly DatasetReport[]
  readonly warnings: readonly {
    readonly code: string
    readonly message: string
  }[]
  readonly requests: {
    readonly github: number
    readonly downloads: number
    readonly entra: number
    readonly graph: number
    readonly port: number
  }
  readonly waits_ms: number
  /** Records about no single person, for the summary. */
  readonly figures: Readonly<
    Partial<Record<DatasetName, readonly DataRecord[]>>
  >
  /** What ended the run before it had figures, such as mistakes in the inputs. */
  readonly failures?: readonly Failure[]
  /** Undefined without the report of an earlier run. */
  readonly previous?: PreviousRun
  /** One row for each object of `mode: setup`. */
  readonly setup?: readonly SetupRow[]
  /** One row for each finding of `mode: check`. */
  readonly check?: readonly CheckRow[]
  /** Entities after a year; undefined for a replay and a total. */
  readonly forecast?: Forecast
}

export function resultOf(
  datasets: readonly DatasetReport[],
  isDryRun: boolean,
): Result {
  const hasFailed = datasets.some(
    ({ status, failed }) => status === 'failed' || failed > 0,
  )
  if (!hasFailed) return 'success'
  const delivered = datasets.reduce(
    (sum, row) => sum + (isDryRun ? row.collected : inPort(row)),
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
