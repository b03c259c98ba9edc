import type { DatasetReport } from '../report/run-report.ts'
import type { DeliveryCount } from '../sink/sink.ts'

export function toDeliveredCounts(
  count: DeliveryCount,
): Pick<
  DatasetReport,
  'sent' | 'failed' | 'batches' | 'kept' | 'failed_entities'
> {
  const { sent, failed, batches, kept, rejected } = count
  return {
    sent,
    failed,
    batches,
    ...(kept > 0 && { kept }),
    ...(rejected.length > 0 && { failed_entities: rejected }),
  }
}
