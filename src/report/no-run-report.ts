// The report of a run that ended before it had one: what to change, as data.
import { ConfigError, type Failure, toFailure } from '../errors.ts'
import { makeFolder } from '../output-dir/folder.ts'
import { outputPaths } from '../output-dir/paths.ts'
import type { Clock } from '../runtime/clock.ts'
import { assembleReport } from './assemble.ts'
import { readEarlierReport, withEarlier } from './earlier-report.ts'
import { writeReport } from './report-file.ts'
import type { RunReport } from './run-report.ts'

export type NoRunOptions = {
  /** As the inputs have it: it may be what is wrong. */
  readonly mode: string
  readonly isDryRun: boolean
  readonly outputDir: string
  readonly runId: string
  readonly clock: Clock
}

/** Returns the path of the report; undefined if it cannot be written. */
export function writeReportOfNoRun(
  error: unknown,
  options: NoRunOptions,
): string | undefined {
  const { report: file } = outputPaths(options.outputDir)
  try {
    makeFolder(options.outputDir)
    const report = reportOfNoRun(failuresOf(error), options)
    writeReport(file, withEarlier(report, readEarlierReport(file)))
    return file
  } catch {
    // The folder may be the mistake. Log and summary have the same failures.
    return undefined
  }
}

function failuresOf(error: unknown): readonly Failure[] {
  return error instanceof ConfigError ? error.failures : [toFailure(error)]
}

function reportOfNoRun(
  failures: readonly Failure[],
  { mode, isDryRun, runId, clock }: NoRunOptions,
): RunReport {
  const startedAt = clock.now()
  const usage = () => ({ requests: NO_REQUESTS, waits_ms: 0 })
  const frame = { runId, startedAt, isDryRun, clock, usage }
  return { ...assembleReport(frame, { mode }), result: 'failed', failures }
}

const NO_REQUESTS = { github: 0, downloads: 0, entra: 0, graph: 0, port: 0 }
