// The tables that list reports: seats, licenses, features, merges and days.
import type { Tenant } from '../tenants/tenant.ts'
import {
  DAYS_BACK,
  dateOf,
  M365_PRICE,
  of,
  percent,
  total,
} from './arithmetic.ts'
import {
  copilotLicenses,
  type Day,
  dayOf,
  longReportOf,
  m365Summary,
  type Scope,
} from './raw.ts'
import { type Rows, tableOf } from './rows.ts'
import { dormant, peopleOf, seatRow } from './seats.ts'

/** A group with fewer people on an average day has no multiplier. */
const MIN_GROUP = 10

export function seatSnapshots(tenant: Tenant, scopes: readonly Scope[]): Rows {
  const rows = scopes.map((scope) => {
    const { seats, active, cost } = seatRow(tenant, scope)
    return {
      record_date: dateOf(tenant, 0),
      scope: scope.name,
      seats_total: seats,
      seats_active: active,
      seats_inactive: seats - active,
      seats_no_recorded_activity: peopleOf(tenant, scope).filter((grants) =>
        grants.every(({ last_activity_at }) => !last_activity_at),
      ).length,
      seat_utilization_rate: percent(active, seats),
      currency: 'USD',
      monthly_cost: cost,
      dormant_monthly_cost: dormant(tenant, scope),
    }
  })
  return tableOf(
    [
      'record_date',
      'scope',
      'monthly_cost',
      'dormant_monthly_cost',
      'currency',
      'seats_total',
      'seats_active',
      'seats_inactive',
      'seats_no_recorded_activity',
      'seat_utilization_rate',
    ],
    { by: 'record_date', order: 'desc', isTotal: true },
    inOrder(rows, scopes),
  )
}

export function licenceReports(tenant: Tenant): Rows {
  const summary = m365Summary(tenant)
  const enabled = Number(summary['Any App Enabled Users'])
  const active = Number(summary['Any App Active Users'])
  const licenses = copilotLicenses(tenant)
  const bought = licenses?.prepaidUnits.enabled ?? 0
  const assigned = licenses?.consumedUnits ?? 0
  const row = {
    report_date: String(summary['Report Refresh Date']),
    period: `D${summary['Report Period']}`,
    sku_total: bought,
    sku_assigned: assigned,
    enabled_user_count: enabled,
    active_user_count: active,
    license_utilization_rate: percent(active, bought),
    currency: 'USD',
    monthly_cost: bought * M365_PRICE,
    unassigned_monthly_cost: (bought - assigned) * M365_PRICE,
    inactive_monthly_cost: (enabled - active) * M365_PRICE,
  }
  return tableOf(
    [
      'report_date',
      'monthly_cost',
      'inactive_monthly_cost',
      'unassigned_monthly_cost',
      'currency',
      'sku_total',
      'sku_assigned',
      'enabled_user_count',
      'active_user_count',
      'license_utilization_rate',
      'period',
    ],
    { by: 'report_date', order: 'desc' },
    [row],
  )
}

export function features(tenant: Tenant, scopes: readonly Scope[]): Rows {
  const rows = scopes.map((scope) => {
    const report = longReportOf(tenant, scope, dateOf(tenant, 2))
    const people = (name: string) =>
      report.copilot_feature_engagement.totals_by_feature.find(
        ({ feature }) => feature === name,
      )?.engaged_user_count
    return {
      record_date: dateOf(tenant, 2),
      scope: scope.name,
      monthly_active_users: report.day_totals.at(-1)?.monthly_active_users,
      people_code_completion: people('code_completion'),
      people_agent_edit: people('agent_edit'),
      people_code_review: people('code_review_active'),
      people_cloud_agent: people('cloud_agent'),
      people_cli: people('copilot_cli'),
      people_app: people('github_app'),
    }
  })
  return tableOf(
    [
      'record_date',
      'scope',
      'monthly_active_users',
      'people_code_completion',
      'people_agent_edit',
      'people_code_review',
      'people_cloud_agent',
      'people_cli',
      'people_app',
    ],
    { by: 'record_date', order: 'desc', isTotal: true },
    inOrder(rows, scopes),
  )
}

export function multiplier(tenant: Tenant, scopes: readonly Scope[]): Rows {
  const rows = scopes.map((scope) => {
    const { day_totals } = longReportOf(tenant, scope, dateOf(tenant, 2))
    const sumOf = (name: string) =>
      total(day_totals.map((day) => of(day, name)))
    const merged = sumOf('total_merged')
    const none = mergesOf(day_totals, [0])
    const engaged = mergesOf(day_totals, [1, 2, 3])
    const isSmall = none.people < MIN_GROUP || engaged.people < MIN_GROUP
    return {
      record_date: dateOf(tenant, 2),
      scope: scope.name,
      merged_per_person_no_cohort: hundredths(none.each),
      merged_per_person_engaged: hundredths(engaged.each),
      adoption_multiplier: isSmall
        ? null
        : hundredths(engaged.each / none.each),
      adoption_multiplier_note: isSmall ? 'too_few_people' : null,
      copilot_authored_merge_rate: percent(
        sumOf('total_merged_created_by_copilot'),
        merged,
      ),
      copilot_reviewed_merge_rate: percent(
        sumOf('total_merged_reviewed_by_copilot'),
        merged,
      ),
    }
  })
  return tableOf(
    [
      'record_date',
      'scope',
      'adoption_multiplier',
      'merged_per_person_no_cohort',
      'merged_per_person_engaged',
      'adoption_multiplier_note',
      'copilot_authored_merge_rate',
      'copilot_reviewed_merge_rate',
    ],
    { by: 'record_date', order: 'desc', isTotal: true },
    inOrder(rows, scopes),
  )
}

export function newestDays(tenant: Tenant, scopes: readonly Scope[]): Rows {
  const rows = DAYS_BACK.flatMap((back) =>
    scopes.map((scope) => {
      const date = dateOf(tenant, back)
      const day = dayOf(tenant, scope, date)
      return {
        record_date: date,
        scope: scope.name,
        total_active_users: day.daily_active_users,
        monthly_active_users: day.monthly_active_users,
        pull_requests_merged: of(day, 'total_merged'),
      }
    }),
  )
  return tableOf(
    [
      'record_date',
      'scope',
      'total_active_users',
      'monthly_active_users',
      'pull_requests_merged',
    ],
    { by: 'record_date', order: 'desc', isTotal: true },
    inOrder(rows, scopes),
  )
}

/** Rows of the same day: enterprises first, then by name. */
function inOrder<Row extends { readonly scope: string }>(
  rows: readonly Row[],
  scopes: readonly Scope[],
): readonly Row[] {
  const names = scopes
    .map(({ name, type }) => ({ name, rank: type === 'enterprise' ? 0 : 1 }))
    .toSorted(
      (left, right) =>
        left.rank - right.rank || left.name.localeCompare(right.name),
    )
    .map(({ name }) => name)
  return rows.toSorted(
    (left, right) => names.indexOf(left.scope) - names.indexOf(right.scope),
  )
}

/** The merges of a person in 28 days, and the people of an average day. */
function mergesOf(days: readonly Day[], phases: readonly number[]) {
  const cells = days.flatMap((day) =>
    day.totals_by_ai_adoption_phase.filter(({ phase_number }) =>
      phases.includes(phase_number),
    ),
  )
  const people = total(cells.map((cell) => cell.users_in_phase_28d))
  const merges = total(cells.map((cell) => cell.total_pull_requests_merged))
  return { each: (merges / people) * 28, people: people / days.length }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
