import type { Collected } from '../domain/collected.ts'
import type { DatasetName } from '../domain/dataset.ts'
import type { DataRecord } from '../domain/record.ts'
import type { RecordContext } from './context.ts'
import { toAdoptionRecord } from './github/adoption.ts'
import { toCostCenterRecord } from './github/billing/cost-center.ts'
import { toCreditsRecord } from './github/billing/credits.ts'
import { toUserCreditsRecord } from './github/billing/user-credits.ts'
import { toSeatUserRecord } from './github/seat-user.ts'
import { toSeatsRecord } from './github/seats.ts'
import { toTeamRecord } from './github/team.ts'
import { toTeamUsageRecord } from './github/team-usage.ts'
import { toUsageRecord } from './github/usage.ts'
import { toUserUsageRecord } from './github/user-usage.ts'
import { toM365DailyRecord } from './m365/daily.ts'
import { toM365SummaryRecord } from './m365/summary.ts'
import { toM365UserRecord } from './m365/user.ts'

/** How an item of each dataset becomes a record. */
const RECORDS: {
  readonly [Name in DatasetName]: (
    item: Collected<Name>,
    context: RecordContext,
  ) => DataRecord
} = {
  'github-seats': toSeatsRecord,
  'github-usage': toUsageRecord,
  'github-adoption': toAdoptionRecord,
  'github-teams': toTeamRecord,
  'github-team-usage': toTeamUsageRecord,
  'github-seat-users': toSeatUserRecord,
  'github-user-usage': toUserUsageRecord,
  'github-credits': toCreditsRecord,
  'github-cost-centers': toCostCenterRecord,
  'github-user-credits': toUserCreditsRecord,
  'm365-summary': ({ summary }, context) =>
    toM365SummaryRecord(summary, context),
  'm365-daily': ({ day }) => toM365DailyRecord(day),
  'm365-users': ({ user }, context) => toM365UserRecord(user, context),
}

export function toDataRecord<Name extends DatasetName>(
  item: Collected<Name>,
  context: RecordContext,
): DataRecord {
  return RECORDS[item.dataset](item, context)
}
