import type { SeatList, SeatPerson } from './github/seats.ts'
import type { UsageDay, UserUsageDay } from './github/usage.ts'
import type { M365Day, M365Summary, M365User } from './m365.ts'
import type { Scope } from './scope.ts'

/** One thing that a collector has read and that becomes one record. */
export type Collected =
  | {
      readonly dataset: 'github-seats'
      readonly scope: Scope
      readonly seats: SeatList
    }
  | {
      readonly dataset: 'github-seat-users'
      readonly scope: Scope
      readonly holder: SeatPerson
    }
  | {
      readonly dataset: 'github-usage'
      readonly scope: Scope
      readonly usage: UsageDay
    }
  | {
      readonly dataset: 'github-user-usage'
      readonly scope: Scope
      readonly usage: UserUsageDay
    }
  | { readonly dataset: 'm365-summary'; readonly summary: M365Summary }
  | { readonly dataset: 'm365-daily'; readonly day: M365Day }
  | { readonly dataset: 'm365-users'; readonly user: M365User }
