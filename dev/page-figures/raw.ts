// The raw answers of the invented services: what GitHub and Microsoft would
// send. Nothing of the product is used to read them.
import { z } from 'zod'
import { findReport } from '../tenants/copilot/reports.ts'
import { buildTable } from '../tenants/m365/reports.ts'
import { listSeats } from '../tenants/seats.ts'
import { subscribedSkus } from '../tenants/skus.ts'
import type { Tenant } from '../tenants/tenant.ts'

export const DAY_MS = 86_400_000

const seat = z.looseObject({
  created_at: z.string(),
  last_activity_at: z.string().nullish(),
  pending_cancellation_date: z.string().nullish(),
  plan_type: z.string().optional(),
  assignee: z.looseObject({ id: z.number() }).nullish(),
})
const phase = z.looseObject({
  phase_number: z.number(),
  users_in_phase_28d: z.number(),
  total_pull_requests_merged: z.number(),
})
const feature = z.looseObject({
  feature: z.string(),
  code_generation_activity_count: z.number(),
  code_acceptance_activity_count: z.number(),
})
const day = z.looseObject({
  day: z.string(),
  daily_active_users: z.number(),
  monthly_active_users: z.number(),
  monthly_active_chat_users: z.number(),
  daily_active_cli_users: z.number().nullish(),
  daily_active_copilot_app_users: z.number().nullish(),
  daily_active_vscode_agent_users: z.number().nullish(),
  daily_active_copilot_cloud_agent_users: z.number().nullish(),
  daily_active_copilot_code_review_users: z.number().nullish(),
  totals_by_feature: z.array(feature),
  totals_by_ai_adoption_phase: z.array(phase),
  pull_requests: z.record(z.string(), z.unknown()),
})
const longReport = z.looseObject({
  copilot_feature_engagement: z.looseObject({
    totals_by_feature: z.array(
      z.looseObject({ feature: z.string(), engaged_user_count: z.number() }),
    ),
  }),
  day_totals: z.array(day),
})
const sku = z.looseObject({
  skuPartNumber: z.string(),
  consumedUnits: z.number(),
  prepaidUnits: z.looseObject({ enabled: z.number(), warning: z.number() }),
})
const membership = z.looseObject({
  user_id: z.number(),
  team_id: z.number(),
  slug: z.string(),
})

const personDay = z.looseObject({
  user_id: z.number(),
  user_initiated_interaction_count: z.number(),
  code_generation_activity_count: z.number(),
  code_acceptance_activity_count: z.number(),
  loc_added_sum: z.number(),
  loc_deleted_sum: z.number(),
  ai_credits_used: z.number().nullish(),
  totals_by_feature: z.array(feature),
})

export type PersonDay = z.infer<typeof personDay>
export type Seat = z.infer<typeof seat>
export type Day = z.infer<typeof day>

/** An organization or an enterprise, as GitHub names it. */
export type Scope = {
  readonly type: 'organization' | 'enterprise'
  readonly name: string
}

export function seatsOf(tenant: Tenant, scope: Scope): readonly Seat[] {
  const listing = listSeats(tenant, scope)
  return Array.from({ length: listing?.rows ?? 0 }, (_, index) =>
    seat.parse(listing?.row(index)),
  )
}

export function dayOf(tenant: Tenant, scope: Scope, date: string): Day {
  return day.parse(
    linesOf(tenant, scope, { report: `${scope.type}-1-day`, day: date })[0],
  )
}

export function longReportOf(tenant: Tenant, scope: Scope, date: string) {
  return longReport.parse(
    linesOf(tenant, scope, { report: `${scope.type}-28-day`, day: date })[0],
  )
}

export function membershipsOf(tenant: Tenant, scope: Scope, date: string) {
  return linesOf(tenant, scope, { report: 'user-teams-1-day', day: date }).map(
    (line) => membership.parse(line),
  )
}

export function peopleOn(
  tenant: Tenant,
  scope: Scope,
  date: string,
): readonly PersonDay[] {
  return linesOf(tenant, scope, { report: 'users-1-day', day: date }).map(
    (line) => personDay.parse(line),
  )
}

/** The one row of Microsoft's summary over 28 days, by heading. */
export function m365Summary(tenant: Tenant): Readonly<Record<string, unknown>> {
  const [row = {}] = m365Rows(tenant, 'summary')
  return row
}

/** The row of a day in Microsoft's report on the last 28 days, by heading. */
export function m365Trend(
  tenant: Tenant,
  date: string,
): Readonly<Record<string, unknown>> {
  const rows = m365Rows(tenant, 'trend')
  return rows.find((row) => row['Report Date'] === date) ?? {}
}

/** The people in Microsoft's report on the last 28 days, by heading. */
export function m365People(
  tenant: Tenant,
): readonly Readonly<Record<string, unknown>>[] {
  return m365Rows(tenant, 'detail')
}

function m365Rows(
  tenant: Tenant,
  report: 'summary' | 'trend' | 'detail',
): readonly Readonly<Record<string, unknown>>[] {
  const query = { report, period: 'D28', version: 'v2' } as const
  const { headings, rows } = buildTable(tenant, query)
  return [...rows].map((row) =>
    Object.fromEntries(headings.map((name, index) => [name, row[index]])),
  )
}

export function copilotLicenses({ m365 }: Tenant) {
  const licenses = subscribedSkus(m365).map((each) => sku.parse(each))
  return licenses.find((each) => each.skuPartNumber.includes('Copilot'))
}

function linesOf(
  tenant: Tenant,
  scope: Scope,
  file: { readonly report: string; readonly day: string },
): readonly unknown[] {
  return (findReport(tenant, { ...file, scope }) ?? [])
    .flatMap((shard) => [...shard()])
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
