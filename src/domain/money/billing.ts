import type { Day } from '../day.ts'
import type { Micros } from './amount.ts'
import type { BilledCredits, BillItem, CreditUse } from './credits.ts'

/** The credits that a scope used on one day. */
export type CreditDay = {
  readonly day: Day
  readonly items: readonly BillItem[]
  /** From the 1st up to and with the day; undefined if a day is missing. */
  readonly monthToDate: BilledCredits | undefined
  /** Credits that the plans include in the day's month. */
  readonly poolEstimate: number | undefined
}

export const RESOURCE_TYPES = ['User', 'Org', 'Repo', 'Team'] as const
export type ResourceType = (typeof RESOURCE_TYPES)[number]

/** A cost center of an enterprise as it is now. */
export type CostCenter = {
  readonly id: string
  readonly name: string
  readonly state: string | undefined
  readonly resources: Readonly<Record<ResourceType, number>>
  readonly poolEnabled: boolean | undefined
  readonly poolTarget: Micros | undefined
  readonly poolUsed: Micros | undefined
  /** The use of the current month; undefined if it cannot be read. */
  readonly month: BilledCredits | undefined
}

/** The credits that one person used in one month. */
export type UserCredits = {
  /** First day of the month. */
  readonly month: Day
  readonly userId: number
  readonly login: string
  readonly use: CreditUse
  readonly byModel: ReadonlyMap<string, CreditUse>
  readonly monthlyQuota: number | undefined
  readonly organizations: readonly string[]
}
