import type { Day } from './day.ts'

export const PERIODS = ['D7', 'D28', 'D30', 'D90', 'D180'] as const
/** The window of a Microsoft report: so many days up to its refresh date. */
export type Period = (typeof PERIODS)[number]

export const REPORT_VERSIONS = ['v1', 'v2'] as const
export type ReportVersion = (typeof REPORT_VERSIONS)[number]

/** Licensed and active people; undefined is "not reported", never 0. */
export type AppUsage = {
  readonly enabled?: number | undefined
  readonly active?: number | undefined
}

/** Copilot licences of the tenant: bought (grace included) and assigned. */
export type Licenses = { readonly total: number; readonly assigned: number }

/** What the user count summary says of a tenant. */
export type M365Summary = {
  readonly tenantId: string
  /** The period and version that were really used. */
  readonly period: Period
  readonly reportVersion: ReportVersion
  /** The day up to which the report reaches. */
  readonly reportDate: Day
  /** People over all apps ("Any App"). */
  readonly anyApp: AppUsage
  /** By app, in snake_case: `teams`, `word`, `chat_work`, or a new one. */
  readonly apps: Readonly<Record<string, AppUsage>>
  readonly promptsTotal?: number | undefined
  readonly promptsAverage?: number | undefined
  readonly licences?: Licenses | undefined
  readonly identitiesConcealed?: boolean | undefined
}

/** One day of the user count trend. */
export type M365Day = {
  readonly tenantId: string
  readonly reportDate: Day
  readonly anyApp: AppUsage
  readonly apps: Readonly<Record<string, AppUsage>>
  readonly promptsTotal?: number | undefined
}

/** The surfaces whose last activity the user detail report gives. */
export const ACTIVITY_SURFACES = [
  'teams',
  'word',
  'excel',
  'powerpoint',
  'outlook',
  'onenote',
  'loop',
  'chat',
  'chat_work',
  'chat_web',
  'm365_app',
  'edge',
  'agent',
] as const
export type ActivitySurface = (typeof ACTIVITY_SURFACES)[number]

/** One row of the user detail report. */
export type M365User = {
  readonly tenantId: string
  readonly period: Period
  readonly reportDate: Day
  /** As the report has it; 32 hex digits where the tenant conceals names. */
  readonly userPrincipalName: string
  readonly displayName?: string | undefined
  readonly isConcealed: boolean
  /** The report's own column, which may be blank while a surface has a date. */
  readonly lastActivityDate?: Day | undefined
  readonly activity: Readonly<Partial<Record<ActivitySurface, Day>>>
  readonly promptsTotal?: number | undefined
  readonly promptsChatWork?: number | undefined
  readonly promptsChatWeb?: number | undefined
  readonly activeUsageDays?: number | undefined
}
