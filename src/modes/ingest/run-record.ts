// The last step of a run: it sends a record of itself, so that readers of Port
// see how fresh and complete the figures are. Nothing depends on the record.
import type { Destination, Source } from '../../domain/dataset.ts'
import type { Day } from '../../domain/day.ts'
import type { RunFacts } from '../../domain/run/run-record.ts'
import { toFailure } from '../../errors.ts'
import { toRunRecord } from '../../records/run.ts'
import type { DatasetReport, RunReport } from '../../report/run-report.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Sink } from '../../sink/sink.ts'

/** What a run is, beside what its report says. */
export type RunIdentity = Pick<RunFacts, 'scopes' | 'url' | 'version'> & {
  readonly destination: Destination
  /** False for a backfill of older days, which tells nothing of today's. */
  readonly readsNewestDays: boolean
}

export type RunRecordDeps = {
  readonly run: RunIdentity
  readonly sink: Pick<Sink, 'sendUncounted'>
  readonly logger: Logger
  readonly newestDays: Readonly<Partial<Record<Source, Day>>>
}

/** Never throws: a run is as good with the record as without. */
export async function sendRunRecord(
  report: RunReport,
  deps: RunRecordDeps,
): Promise<void> {
  if (isRefusedAll(report)) {
    deps.logger.info(
      report.dry_run
        ? 'Not every record is written, so the record of this run is not written.'
        : 'Port accepted no record, so the record of this run is not sent.',
    )
    return
  }
  try {
    const record = toRunRecord(toRunFacts(report, deps))
    await deps.sink.sendUncounted(record, deps.run.destination)
  } catch (error) {
    const { code, message } = toFailure(error)
    const where = report.dry_run ? 'written' : 'in Port'
    deps.logger.info(
      `The record of this run is not ${where} (${code}). The result stays as it is. ${message}`,
    )
  }
}

/** Port would refuse this record like all others, only later. */
function isRefusedAll({ datasets }: RunReport): boolean {
  const isSent = datasets.some(({ sent }) => sent > 0)
  return !isSent && datasets.some(({ failed }) => failed > 0)
}

/** Returns what the record says of a run. */
export function toRunFacts(
  report: RunReport,
  { run, newestDays }: Pick<RunRecordDeps, 'run' | 'newestDays'>,
): RunFacts {
  const { datasets } = report
  const failed = datasets.filter(hasFailed)
  const whole = datasets.filter((row) => !hasFailed(row))
  const { github: usageDay, ...otherDays } = newestDays
  const countOf = (status: DatasetReport['status']) =>
    whole.filter((row) => row.status === status).length
  return {
    scopes: run.scopes,
    url: run.url,
    version: run.version,
    result: report.result,
    mode: report.mode,
    startedAt: new Date(report.started_at),
    finishedAt: new Date(report.finished_at),
    datasets: {
      ok: countOf('ok'),
      empty: countOf('empty'),
      failed: failed.length,
    },
    records: toRecordCounts(datasets),
    warnings: report.warnings.length,
    failedDatasets: [...new Set(failed.map(({ dataset }) => dataset))],
    failureCodes: [
      ...new Set(failed.flatMap(({ error }) => error?.code ?? [])),
    ],
    newestDays: {
      ...otherDays,
      ...(run.readsNewestDays && usageDay && { github: usageDay }),
    },
  }
}

/** A dataset that was not read or not delivered in full. */
function hasFailed({ status, failed }: DatasetReport): boolean {
  return status === 'failed' || failed > 0
}

function toRecordCounts(
  datasets: readonly DatasetReport[],
): RunFacts['records'] {
  const sum = (countOf: (row: DatasetReport) => number) =>
    datasets.reduce((total, row) => total + countOf(row), 0)
  const isVerified = datasets.some(({ verified }) => verified !== null)
  return {
    sent: sum(({ sent }) => sent),
    failed: sum((row) => row.failed),
    verified: isVerified ? sum(({ verified }) => verified ?? 0) : undefined,
  }
}
