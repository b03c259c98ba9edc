import type { Day } from './day.ts'

export const PERIODS = ['D7', 'D28', 'D30', 'D90', 'D180'] as const
/** The window of a Microsoft report: 7 to 180 days that end at its refresh date. */
export type Period = (typeof PERIODS)[number]

export const REPORT_VERSIONS = ['v1', 'v2'] as const
export type ReportVersion = (typeof REPORT_VERSIONS)[number]

/** Licensed and active people. Undefined means "not reported", never 0. */
export type AppUsage = {
  readonly enabled?: number | undefined
  readonly active?: number | undefined
}

/** Copilot licenses of the tenant: bought (grace included) and assigned. */
export type Licenses = { readonly total: number; readonly assigned: number }

/** The user count summary of a tenant. */
export type M365Summary = {
  readonly tenantId: string
  /** The period and version of the request, which a fallback can change. */
  readonly period: Period
  readonly reportVersion: ReportVersion
  /** The last day of the report. */
  readonly reportDate: Day
  /** People over all apps ("Any App"). */
  readonly anyApp: AppUsage
  /** By app in snake_case: `teams`, `word`, `chat_work` or an app not known yet. */
  readonly apps: Readonly<Record<string, AppUsage>>
  readonly promptsTotal?: number | undefined
  readonly promptsAverage?: number | undefined
  readonly licenses?: Licenses | undefined
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

/** The surfaces with a last activity in the user detail report. */
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
  /** As in the report: 32 hex digits if the tenant conceals names. */
  readonly userPrincipalName: string
  readonly displayName?: string | undefined
  readonly isConcealed: boolean
  /** From the report's own column, which can be blank while a surface has a date. */
  readonly lastActivityDate?: Day | undefined
  readonly activity: Readonly<Partial<Record<ActivitySurface, Day>>>
  readonly promptsTotal?: number | undefined
  readonly promptsChatWork?: number | undefined
  readonly promptsChatWeb?: number | undefined
  readonly activeUsageDays?: number | undefined
}
