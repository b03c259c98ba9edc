// `mode: ingest`: reads every source, sends the records, verifies them in Port,
// and deletes entities of people who are gone and of days that are too old.
import pMap from 'p-map'
import type { Collector } from '../../collectors/collector.ts'
import type { RecordContext } from '../../records/context.ts'
import {
  assembleReport,
  type ReportFrame,
  toSourceReports,
} from '../../report/assemble.ts'
import type { RunReport } from '../../report/run-report.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Sink } from '../../sink/sink.ts'
import { collectFrom } from './collect.ts'
import { logDeliveries } from './delivery-log.ts'
import { type Pruner, pruneGone } from './prune.ts'
import { ReportDays } from './report-days.ts'
import { deleteOldDays, type Retention } from './retention.ts'
import { type RunIdentity, sendRunRecord } from './run-record.ts'
import { Tally } from './tally.ts'
import { type Verifier, verifyDelivery } from './verify.ts'

export type IngestDeps = {
  readonly collectors: readonly Collector[]
  readonly sink: Sink
  readonly logger: Logger
  readonly context: RecordContext
  /** Undefined when Port is not asked for the entities. */
  readonly verifier?: Verifier | undefined
  /** Undefined when the run deletes no entities. */
  readonly pruner?: Pruner | undefined
  readonly retention?: Retention | undefined
  /** What the run's record of itself says beside the report. */
  readonly run: RunIdentity
}

/** Never throws for a failed source or delivery; the report has it. */
export async function ingest(
  deps: IngestDeps,
  frame: ReportFrame,
): Promise<RunReport> {
  const tally = new Tally()
  const reportDays = new ReportDays(deps.pruner)

  await pMap(deps.collectors, (collector) =>
    collectFrom(collector, { ...deps, tally, reportDays }),
  )
  await deps.sink.close()

  const sent = tally.toReports((...key) => deps.sink.countOf(...key))
  logDeliveries(sent, deps.logger, frame.isDryRun)
  const verified = await verifyDelivery(sent, deps)
  const pruned = await pruneGone(verified, { ...deps, tally })
  const datasets = await deleteOldDays(pruned, deps)

  const report = assembleReport(frame, {
    mode: 'ingest',
    sources: toSourceReports(datasets),
    datasets,
    warnings: tally.warnings,
    figures: tally.figures,
  })
  await sendRunRecord(report, { ...deps, newestDays: tally.newestDays })
  // With the request for the record.
  return { ...report, ...frame.usage() }
}
