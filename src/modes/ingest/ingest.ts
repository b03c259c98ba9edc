// The story of a run: read every source, turn what was read into records,
// send them, ask Port for them, remove who is gone, and tell what happened.
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
import { Tally } from './tally.ts'
import { type Verifier, verifyDelivery } from './verify.ts'

export type IngestDeps = {
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
  ports: IngestDeps,
  frame: ReportFrame,
): Promise<RunReport> {
  const ledger = new Tally()

  await pMap(ports.collectors, (collector) =>
    collectFrom(collector, { ...ports, ledger }),
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
