import type { DatasetName } from './dataset.ts'
import type { Day } from './day.ts'
import type { AdoptionReport } from './github/adoption.ts'
import type { SeatList, SeatPerson } from './github/seats.ts'
import type { TeamUsage } from './github/teams/team-day.ts'
import type { TeamSnapshot } from './github/teams/team-window.ts'
import type { UsageDay, UserUsageDay } from './github/usage.ts'
import type { M365Day, M365Summary, M365User } from './m365.ts'
import type { CostCenter, CreditDay, UserCredits } from './money/billing.ts'
import type { Scope } from './scope.ts'

/** What a collector reads for one record of each dataset. */
type CollectedFields = {
  'github-seats': { readonly scope: Scope; readonly seats: SeatList }
  'github-seat-users': { readonly scope: Scope; readonly holder: SeatPerson }
  'github-usage': { readonly scope: Scope; readonly usage: UsageDay }
  'github-adoption': {
    readonly scope: Scope
    readonly report: AdoptionReport
  }
  'github-teams': { readonly scope: Scope; readonly snapshot: TeamSnapshot }
  'github-team-usage': {
    readonly scope: Scope
    readonly day: Day
    readonly usage: TeamUsage
  }
  'github-user-usage': { readonly scope: Scope; readonly usage: UserUsageDay }
  'github-credits': { readonly scope: Scope; readonly credits: CreditDay }
  'github-cost-centers': {
    readonly scope: Scope
    readonly costCenter: CostCenter
  }
  'github-user-credits': {
    readonly scope: Scope
    readonly credits: UserCredits
  }
  'm365-summary': { readonly summary: M365Summary }
  'm365-daily': { readonly day: M365Day }
  'm365-users': { readonly user: M365User }
}

/** One item that a collector has read, which becomes one record. */
export type Collected<Name extends DatasetName = DatasetName> = {
  [D in Name]: { readonly dataset: D } & CollectedFields[D]
}[Name]
