// The description of an invented company. It holds settings and numbers only;
// seats, reports and users are computed from them when somebody asks.

/** An organization or an enterprise by its login or slug. */
export type Scope = {
  readonly type: 'organization' | 'enterprise'
  readonly name: string
}

/** How an organization's Copilot seats look; positions count from 0. */
export type OrgPlan = {
  readonly login: string
  readonly id: number
  /** People and unassigned grants, before removals. */
  readonly seats: number
  /** Number of the person on position 0: another number, other people. */
  readonly firstPerson: number
  readonly plan: 'business' | 'enterprise'
  /** Positions whose seat has no assignee. */
  readonly unassigned: readonly number[]
  /** Positions whose person is listed a second time, through another team. */
  readonly twoTeams: readonly number[]
  /** Positions whose seat lacks every key that GitHub may leave out. */
  readonly missingKeys: readonly number[]
  /** Positions whose times carry an offset instead of `Z`. */
  readonly offsetTimes: readonly number[]
  /** Positions that got their seat within the last six days. */
  readonly recentlyAdded: readonly number[]
  /** Positions that are gone, as after people left. */
  readonly removed: readonly number[]
  /** What GitHub claims as `total_seats`; default: the truth. */
  readonly totalSeats?: number
}

/** An enterprise and the organizations whose grants it lists. */
export type EnterprisePlan = {
  readonly slug: string
  readonly id: number
  readonly orgs: readonly string[]
  /** What GitHub claims as `total_seats`; default: the truth. */
  readonly totalSeats?: number
}

/** What GitHub answers for a day that has no report. */
export type MissingDay =
  | 'no-content'
  | 'not-found'
  | 'no-links'
  | 'empty-file'
  | 'nothing'
  | 'empty-text'
  | 'sentence'
  | 'null'
  | 'empty-object'
  | 'empty-list'
  | 'null-links'
  | 'other-day'

/** How Copilot usage reports are served. */
export type UsagePlan = {
  /** Off makes every report endpoint answer 403. */
  readonly policyEnabled: boolean
  /** Days after its end until a day's report exists. */
  readonly lagDays: number
  /** Days (`YYYY-MM-DD`) that never get a report. */
  readonly missingDays: readonly string[]
  readonly missingDay: MissingDay
  readonly shards: number
  /** Repeats the first row of each shard at the end of the one before. */
  readonly overlappingShards: boolean
  /** Teams of each organization, and of the enterprise. */
  readonly teams: number
}

/** How the Microsoft 365 tenant looks. */
export type M365Plan = {
  readonly tenantId: string
  readonly domain: string
  readonly users: number
  readonly firstPerson: number
  /** Positions of users that are gone. */
  readonly removed: readonly number[]
  readonly concealed: boolean
  /** The versions that the report functions accept. */
  readonly versions: readonly ('v1' | 'v2')[]
  /** Asked for v2, the tenant gives the columns of v1. */
  readonly oldColumns: boolean
  readonly headerOnly: boolean
  readonly lagDays: number
  readonly answer: 'csv' | 'json' | 'redirect'
  readonly reportsAllowed: boolean
  readonly licencesAllowed: boolean
  readonly settingsAllowed: boolean
  /** Copilot licenses bought; 0 = the tenant has no Copilot SKU. */
  readonly licences: number
}

/** One of GitHub's report files. */
export type ReportQuery = {
  readonly scope: Scope
  readonly report: string
  readonly day: string
}

/** One of Graph's report functions. */
export type TableQuery = {
  readonly report: 'detail' | 'summary' | 'trend'
  readonly period: string
  readonly version: 'v1' | 'v2'
}

/** All pages of a seat listing in one. */
export type WrittenSeats = {
  readonly total_seats: number
  readonly seats: readonly unknown[]
}

/** Answers a test writes by hand; `undefined` leaves it to the tenant. */
export type TenantOverrides = {
  readonly seats?: (scope: Scope) => WrittenSeats | undefined
  /** NDJSON bodies, one per shard; `null` = no report for that day. */
  readonly report?: (query: ReportQuery) => readonly string[] | null | undefined
  readonly csv?: (query: TableQuery) => string | undefined
  readonly skus?: () => readonly unknown[] | undefined
}

/** An invented company at one moment. */
export type Tenant = {
  readonly now: Date
  readonly orgs: readonly OrgPlan[]
  readonly enterprise?: EnterprisePlan
  readonly usage: UsagePlan
  /** Whether the bill has automatic reviews, which are nobody's. */
  readonly hasAutomaticReviews: boolean
  readonly m365: M365Plan
  readonly overrides: TenantOverrides
}

type OrgSettings = Partial<OrgPlan> & Pick<OrgPlan, 'login' | 'seats'>
type EnterpriseSettings = Partial<EnterprisePlan> &
  Pick<EnterprisePlan, 'slug' | 'orgs'>

/** What a tenant needs to be told; the rest has defaults. */
export type TenantSettings = {
  readonly now: Date
  readonly orgs?: readonly OrgSettings[]
  readonly enterprise?: EnterpriseSettings
  readonly usage?: Partial<UsagePlan>
  readonly hasAutomaticReviews?: boolean
  readonly m365?: Partial<M365Plan>
  readonly overrides?: TenantOverrides
}

const DEFAULT_USAGE: UsagePlan = {
  policyEnabled: true,
  lagDays: 2,
  missingDays: [],
  missingDay: 'no-content',
  shards: 1,
  overlappingShards: false,
  teams: 6,
}

const DEFAULT_M365: M365Plan = {
  tenantId: '6e3f9b1c-2a47-4d58-9c60-7b1d5e8fa234',
  domain: 'contoso.example',
  users: 0,
  firstPerson: 0,
  removed: [],
  concealed: false,
  versions: ['v2'],
  oldColumns: false,
  headerOnly: false,
  lagDays: 2,
  answer: 'csv',
  reportsAllowed: true,
  licencesAllowed: true,
  settingsAllowed: true,
  licences: 0,
}

/** Completes a description of a tenant. */
export function createTenant(settings: TenantSettings): Tenant {
  const { enterprise } = settings
  return {
    now: settings.now,
    orgs: (settings.orgs ?? []).map(completeOrg),
    ...(enterprise && { enterprise: { id: 200_001, ...enterprise } }),
    usage: { ...DEFAULT_USAGE, ...settings.usage },
    hasAutomaticReviews: settings.hasAutomaticReviews ?? true,
    m365: { ...DEFAULT_M365, ...settings.m365 },
    overrides: settings.overrides ?? {},
  }
}

function completeOrg(org: OrgSettings, index: number): OrgPlan {
  return {
    id: 100_000_001 + index,
    firstPerson: 0,
    plan: 'business',
    unassigned: [],
    twoTeams: [],
    missingKeys: [],
    offsetTimes: [],
    recentlyAdded: [],
    removed: [],
    ...org,
  }
}
