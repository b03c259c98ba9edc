import type { Collected } from '../domain/collected.ts'
import type { DataRecord } from '../domain/record.ts'
import type { RecordContext } from './context.ts'
import { toSeatUserRecord } from './github/seat-user.ts'
import { toSeatsRecord } from './github/seats.ts'
import { toUsageRecord } from './github/usage.ts'
import { toUserUsageRecord } from './github/user-usage.ts'
import { toM365DailyRecord } from './m365/daily.ts'
import { toM365SummaryRecord } from './m365/summary.ts'
import { toM365UserRecord } from './m365/user.ts'

/** Makes the record of anything that was collected. */
export function toDataRecord(
  item: Collected,
  context: RecordContext,
): DataRecord {
  switch (item.dataset) {
    case 'github-seats':
      return toSeatsRecord(item, context)
    case 'github-usage':
      return toUsageRecord(item)
    case 'github-seat-users':
      return toSeatUserRecord(item, context)
    case 'github-user-usage':
      return toUserUsageRecord(item, context)
    case 'm365-summary':
      return toM365SummaryRecord(item.summary, context)
    case 'm365-daily':
      return toM365DailyRecord(item.day)
    case 'm365-users':
      return toM365UserRecord(item.user, context)
  }
}
