// What the page has to show after one night, worked out from the raw answers
// of the services. It shares no code with the product, so that a mistake of the
// product cannot hide here.
import type { Tenant } from '../tenants/tenant.ts'
import {
  copilotLicenses,
  DAY_MS,
  type Day,
  dayOf,
  longReportOf,
  m365Summary,
} from './raw.ts'
import { dormant, seatRow } from './seats.ts'
import { type TeamRow, teamRows } from './teams.ts'

/** The run reads the five days before its own. GitHub has all but the last. */
export const DAYS_BACK = [5, 4, 3, 2]
const M365_PRICE = 30

type Numbers = Readonly<Record<string, number>>
/** A figure of a day. Null and undefined are missing. */
type Reader = (day: Day) => number | null | undefined
/** The value of each day, by line. */
type Lines = Readonly<Record<string, Numbers>>

export type Figures = {
  readonly numbers: Numbers
  readonly lines: Readonly<Record<string, Lines>>
  /** The least active first. */
  readonly teams: readonly TeamRow[]
}

export function workOut(tenant: Tenant, orgs: readonly string[]): Figures {
  const days = DAYS_BACK.map((back) => dateOf(tenant, back))
  const usage = days.flatMap((date) =>
    orgs.map((org) => dayOf(tenant, org, date)),
  )
  return {
    numbers: {
      ...adoptionNumbers(tenant, orgs),
      ...seatNumbers(tenant, orgs),
      ...m365Numbers(tenant),
      ...resultNumbers(usage),
    },
    lines: {
      ...usageLines(usage),
      ...peopleLines(tenant, usage),
      ...rateLines(tenant, orgs, usage),
      ...seatLines(tenant, orgs),
      ...m365Lines(tenant),
    },
    teams: orgs
      .flatMap((org) => teamRows(tenant, org))
      .toSorted((left, right) => left.activeRate - right.activeRate),
  }
}

/** Returns the day that is `daysBack` days before the tenant's own. */
export function dateOf({ now }: Tenant, daysBack: number): string {
  return new Date(now.getTime() - daysBack * DAY_MS).toISOString().slice(0, 10)
}

export function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10
}

export function mean(values: readonly number[]): number {
  return Math.round((total(values) / values.length) * 1e6) / 1e6
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function adoptionNumbers(tenant: Tenant, orgs: readonly string[]): Numbers {
  const reports = orgs.map((org) =>
    longReportOf(tenant, org, dateOf(tenant, 2)),
  )
  const engaged = reports.map(({ day_totals }) => {
    const phases = day_totals.at(-1)?.totals_by_ai_adoption_phase ?? []
    const all = total(phases.map((each) => each.users_in_phase_28d))
    const none = phases.find(({ phase_number }) => phase_number === 0)
    return percent(all - (none?.users_in_phase_28d ?? 0), all)
  })
  const applied = reports.map(({ day_totals }) =>
    percent(
      total(
        day_totals.map((day) => of(day, 'total_copilot_applied_suggestions')),
      ),
      total(day_totals.map((day) => of(day, 'total_copilot_suggestions'))),
    ),
  )
  return { engagedRate: mean(engaged), suggestionsApplied: mean(applied) }
}

function seatNumbers(tenant: Tenant, orgs: readonly string[]): Numbers {
  const rows = orgs.map((org) => seatRow(tenant, org))
  return {
    seatUtilization: mean(rows.map((row) => percent(row.active, row.seats))),
    githubCost: mean(rows.map(({ cost }) => cost)),
    githubDormantCost: mean(orgs.map((org) => dormant(tenant, org))),
  }
}

function m365Numbers(tenant: Tenant): Numbers {
  const summary = m365Summary(tenant)
  const enabled = Number(summary['Any App Enabled Users'])
  const active = Number(summary['Any App Active Users'])
  return {
    m365Adoption: percent(active, enabled),
    m365InactiveCost: (enabled - active) * M365_PRICE,
    m365Prompts: Number(summary['Average prompts submitted']),
  }
}

function resultNumbers(usage: readonly Day[]): Numbers {
  const sumOf = (name: string) => total(usage.map((day) => of(day, name)))
  const rates = usage.map(acceptanceOf)
  return {
    merged: sumOf('total_merged'),
    mergedCreated: sumOf('total_merged_created_by_copilot'),
    mergedReviewed: sumOf('total_merged_reviewed_by_copilot'),
    acceptanceRate: mean(rates),
    appliedCount: sumOf('total_copilot_applied_suggestions'),
  }
}

function usageLines(usage: readonly Day[]): Readonly<Record<string, Lines>> {
  const sums = (read: Reader) => byDay(usage, read)
  const phase = (number: number) => (day: Day) =>
    day.totals_by_ai_adoption_phase.find(
      ({ phase_number }) => phase_number === number,
    )?.users_in_phase_28d ?? Number.NaN
  return {
    surfaces: {
      'Any surface': sums((day) => day.daily_active_users),
      CLI: sums((day) => day.daily_active_cli_users),
      'Copilot app': sums((day) => day.daily_active_copilot_app_users),
      'Agents window': sums((day) => day.daily_active_vscode_agent_users),
      'Cloud agent': sums((day) => day.daily_active_copilot_cloud_agent_users),
      'Code review': sums((day) => day.daily_active_copilot_code_review_users),
    },
    phases: {
      'No cohort': sums(phase(0)),
      'Phase 1': sums(phase(1)),
      'Phase 2': sums(phase(2)),
      'Phase 3': sums(phase(3)),
    },
    pullRequests: {
      All: sums((day) => of(day, 'total_merged')),
      'Created by Copilot': sums((day) =>
        of(day, 'total_merged_created_by_copilot'),
      ),
      'Reviewed by Copilot': sums((day) =>
        of(day, 'total_merged_reviewed_by_copilot'),
      ),
    },
  }
}

function seatLines(
  tenant: Tenant,
  orgs: readonly string[],
): Readonly<Record<string, Lines>> {
  const today = dateOf(tenant, 0)
  const rows = orgs.map((org) => seatRow(tenant, org))
  const summary = m365Summary(tenant)
  const inactive =
    Number(summary['Any App Enabled Users']) -
    Number(summary['Any App Active Users'])
  const bought = copilotLicenses(tenant)?.prepaidUnits.enabled ?? 0
  const m365Day = dateOf(tenant, 2)
  return {
    costOverTime: {
      'GitHub: seats': { [today]: total(rows.map(({ cost }) => cost)) },
      'GitHub: dormant seats': {
        [today]: total(orgs.map((org) => dormant(tenant, org))),
      },
      'Microsoft 365: licenses': { [m365Day]: bought * M365_PRICE },
      'Microsoft 365: inactive users': { [m365Day]: inactive * M365_PRICE },
    },
    seats: {
      Seats: { [today]: total(rows.map((row) => row.seats)) },
      Active: { [today]: total(rows.map((row) => row.active)) },
      'Added in 7 days': { [today]: total(rows.map((row) => row.added)) },
      'Pending cancellation': {
        [today]: total(rows.map((row) => row.pending)),
      },
    },
  }
}

/** A day on which nobody reports the value has none. */
function byDay(usage: readonly Day[], read: Reader): Numbers {
  const sums: Record<string, number> = {}
  for (const day of usage) {
    const value = read(day)
    if (typeof value === 'number') sums[day.day] = (sums[day.day] ?? 0) + value
  }
  return sums
}

function peopleLines(
  tenant: Tenant,
  usage: readonly Day[],
): Readonly<Record<string, Lines>> {
  const summary = m365Summary(tenant)
  return {
    monthlyActiveUsers: {
      'GitHub Copilot': byDay(usage, (day) => day.monthly_active_users),
      'Microsoft 365 Copilot': {
        [dateOf(tenant, 2)]: Number(summary['Any App Active Users']),
      },
    },
    dailyActiveUsers: {
      'GitHub Copilot': byDay(usage, (day) => day.daily_active_users),
      'Microsoft 365 Copilot': {},
    },
  }
}

function rateLines(
  tenant: Tenant,
  orgs: readonly string[],
  usage: readonly Day[],
): Readonly<Record<string, Lines>> {
  const rates = (read: (day: Day) => number) =>
    byDay(usage, (day) => {
      return read(day) / orgs.length
    })
  const seats = orgs.map((org) => seatRow(tenant, org))
  const active = Number(m365Summary(tenant)['Any App Active Users'])
  const bought = copilotLicenses(tenant)?.prepaidUnits.enabled ?? 0
  return {
    acceptanceAndChat: {
      'Completions accepted': rates(acceptanceOf),
      'People who chat': rates((day) =>
        percent(day.monthly_active_chat_users, day.monthly_active_users),
      ),
    },
    utilizationOverTime: {
      'GitHub Copilot seats': {
        [dateOf(tenant, 0)]: mean(
          seats.map((row) => percent(row.active, row.seats)),
        ),
      },
      'Microsoft 365 Copilot licenses': {
        [dateOf(tenant, 2)]: percent(active, bought),
      },
    },
  }
}

function m365Lines(tenant: Tenant): Readonly<Record<string, Lines>> {
  const summary = m365Summary(tenant)
  const app = (name: string) => ({
    [dateOf(tenant, 2)]: Number(summary[`${name} Active Users`]),
  })
  return {
    m365Apps: {
      'Any app': app('Any App'),
      'Copilot Chat': app('Copilot Chat'),
      Teams: app('Microsoft Teams'),
      Outlook: app('Outlook'),
      Word: app('Word'),
      Excel: app('Excel'),
      PowerPoint: app('PowerPoint'),
    },
  }
}

function acceptanceOf({ totals_by_feature }: Day): number {
  const completions = totals_by_feature.find(
    ({ feature }) => feature === 'code_completion',
  )
  return percent(
    completions?.code_acceptance_activity_count ?? 0,
    completions?.code_generation_activity_count ?? 0,
  )
}

function of({ pull_requests }: Day, name: string): number {
  return Number(pull_requests[name])
}
