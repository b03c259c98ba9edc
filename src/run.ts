// The story of a run: read every source, turn what was read into records,
// send them, ask Port for them, remove who is gone, and tell what happened.
import pMap from 'p-map'
import { assembleReport, type ReportFrame } from './assemble-report.ts'
import type { Collector } from './collectors/collector.ts'
import { logDeliveries } from './delivery-log.ts'
import type { RunReport } from './domain/run-report.ts'
import { takeIn } from './intake.ts'
import { type Pruner, pruneGone } from './prune-gone.ts'
import type { RecordContext } from './records/context.ts'
import { RunLedger } from './run-ledger.ts'
import type { Logger } from './runtime/logger.ts'
import type { Sink } from './sink/sink.ts'
import { toSourceReports } from './source-reports.ts'
import { type Verifier, verifyDelivery } from './verify-delivery.ts'

export type IngestPorts = {
  readonly collectors: readonly Collector[]
  readonly sink: Sink
  readonly logger: Logger
  readonly context: RecordContext
  /** Left out when Port is not to be asked. */
  readonly verifier?: Verifier | undefined
  /** Left out when nobody is to be removed. */
  readonly pruner?: Pruner | undefined
}

/** Collects from every source and sends it on; a failure ends up in the report. */
export async function ingest(
  ports: IngestPorts,
  frame: ReportFrame,
): Promise<RunReport> {
  const ledger = new RunLedger()

  await pMap(ports.collectors, (collector) =>
    takeIn(collector, { ...ports, ledger }),
  )
  await ports.sink.close()

  const sent = ledger.datasets((...of) => ports.sink.countOf(...of))
  logDeliveries(sent, ports.logger)
  const verified = await verifyDelivery(sent, ports)
  const datasets = await pruneGone(verified, { ...ports, ledger })

  return assembleReport(frame, {
    mode: 'ingest',
    sources: toSourceReports(datasets),
    datasets,
    warnings: ledger.warnings,
    figures: ledger.figures,
  })
}
