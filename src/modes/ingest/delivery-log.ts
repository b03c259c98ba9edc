import type { DatasetReport } from '../../report/run-report.ts'
import type { Logger } from '../../runtime/logger.ts'

/** Logs the deliveries, one line per dataset and scope. */
export function logDeliveries(
  datasets: readonly DatasetReport[],
  logger: Logger,
  isDryRun: boolean,
): void {
  const log = logger.group(isDryRun ? 'Dry run' : 'Port')
  for (const row of datasets) {
    const { sent, failed, batches } = row
    if (sent + failed === 0) continue
    if (isDryRun) {
      log.info(`${nameOf(row)}: ${failed} not written.`)
      continue
    }
    const lost = failed > 0 ? `, ${failed} not accepted${keptOf(row)}` : ''
    const requests = `${batches} ${batches === 1 ? 'batch' : 'batches'}`
    log.info(`${nameOf(row)}: ${sent} sent in ${requests}${lost}.`)
  }
  log.end()
}

/** Returns the name of a dataset and scope for the log. */
export function nameOf({ dataset, scope }: DatasetReport): string {
  return scope === undefined ? dataset : `${dataset} of ${scope}`
}

function keptOf({ failed, kept = 0 }: DatasetReport): string {
  if (kept === 0) return ' and not stored'
  return kept === failed
    ? ' and stored for replay'
    : `, ${kept} of them stored for replay`
}
