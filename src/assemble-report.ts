import { toInstant } from './domain/day.ts'
import {
  REPORT_SCHEMA_VERSION,
  type RunReport,
  resultOf,
} from './domain/run-report.ts'
import type { Clock } from './runtime/clock.ts'

/** What a report says of the run as a whole. */
export type ReportFrame = {
  readonly runId: string
  readonly startedAt: Date
  readonly isDryRun: boolean
  readonly clock: Clock
  /** Requests and waits so far. */
  readonly usage: () => Pick<RunReport, 'requests' | 'waits_ms'>
}

type Findings = Pick<
  RunReport,
  'mode' | 'sources' | 'datasets' | 'warnings' | 'figures'
>

/** Puts the report of a run together, and decides its result. */
export function assembleReport(
  frame: ReportFrame,
  findings: Findings,
): RunReport {
  return {
    schema_version: REPORT_SCHEMA_VERSION,
    run_id: frame.runId,
    started_at: toInstant(frame.startedAt.getTime()),
    finished_at: toInstant(frame.clock.now().getTime()),
    result: resultOf(findings.datasets, frame.isDryRun),
    mode: findings.mode,
    dry_run: frame.isDryRun,
    sources: findings.sources,
    datasets: findings.datasets,
    warnings: findings.warnings,
    ...frame.usage(),
    figures: findings.figures,
  }
}
