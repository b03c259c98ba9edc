import type { DatasetReport } from './domain/run-report.ts'
import type { Logger } from './runtime/logger.ts'

/** Logs what Port has taken, one line for each dataset (of one scope). */
export function logDeliveries(
  datasets: readonly DatasetReport[],
  logger: Logger,
): void {
  const log = logger.group('Port')
  for (const { dataset, scope, sent, failed, batches } of datasets) {
    if (sent + failed === 0) continue
    const where = scope === undefined ? '' : ` of ${scope}`
    const lost =
      failed > 0 ? `, ${failed} not accepted and kept for replay` : ''
    log.info(`${dataset}${where}: ${sent} sent in ${batches} batches${lost}.`)
  }
  log.end()
}
