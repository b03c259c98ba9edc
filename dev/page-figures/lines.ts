// The lines of the page: the value of each day.
import type { Tenant } from '../tenants/tenant.ts'
import {
  acceptanceOf,
  DAYS_BACK,
  dateOf,
  type Lines,
  M365_PRICE,
  mean,
  type Numbers,
  of,
  percent,
  total,
} from './arithmetic.ts'
import {
  copilotLicenses,
  type Day,
  m365Summary,
  m365Trend,
  type Scope,
} from './raw.ts'
import { dormant, seatRow } from './seats.ts'

/** A figure of a day. Null and undefined are missing. */
type Reader = (day: Day) => number | null | undefined

export function usageLines(
  usage: readonly Day[],
): Readonly<Record<string, Lines>> {
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

export function peopleLines(
  tenant: Tenant,
  usage: readonly Day[],
  { hasM365Days }: { readonly hasM365Days: boolean },
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
      // The line needs a dataset that is off by default.
      ...(hasM365Days && { 'Microsoft 365 Copilot': m365Days(tenant) }),
    },
  }
}

export function rateLines(
  tenant: Tenant,
  scopes: readonly Scope[],
  usage: readonly Day[],
): Readonly<Record<string, Lines>> {
  const rates = (read: (day: Day) => number) =>
    byDay(usage, (day) => {
      return read(day) / scopes.length
    })
  const seats = scopes.map((scope) => seatRow(tenant, scope))
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

export function seatLines(
  tenant: Tenant,
  scopes: readonly Scope[],
): Readonly<Record<string, Lines>> {
  const today = dateOf(tenant, 0)
  const rows = scopes.map((scope) => seatRow(tenant, scope))
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
        [today]: total(scopes.map((scope) => dormant(tenant, scope))),
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

export function m365Lines(tenant: Tenant): Readonly<Record<string, Lines>> {
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

/** Microsoft has reported the same days as GitHub. */
function m365Days(tenant: Tenant): Numbers {
  return Object.fromEntries(
    DAYS_BACK.map((back) => {
      const date = dateOf(tenant, back)
      return [date, Number(m365Trend(tenant, date)['Any App Active Users'])]
    }),
  )
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
