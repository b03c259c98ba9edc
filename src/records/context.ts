import type { PriceList } from '../domain/money/prices.ts'
import type { UserIdentity } from '../domain/user-key.ts'

/** What records depend on beside their item. */
export type RecordContext = {
  readonly startedAt: Date
  readonly identity: UserIdentity
  /** A seat with activity in this many days counts as active. */
  readonly activeWindowDays: number
  readonly priceList: PriceList
}
