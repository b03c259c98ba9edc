// Arithmetic that all figures share, and the days of the run.
import type { Tenant } from '../tenants/tenant.ts'
import { DAY_MS, type Day } from './raw.ts'

/** The run reads the five days before its own. GitHub has all but the last. */
export const DAYS_BACK = [5, 4, 3, 2]

export const M365_PRICE = 30

export type Numbers = Readonly<Record<string, number>>

/** The value of each day, by line. */
export type Lines = Readonly<Record<string, Numbers>>

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

export function acceptanceOf({ totals_by_feature }: Day): number {
  const completions = totals_by_feature.find(
    ({ feature }) => feature === 'code_completion',
  )
  return percent(
    completions?.code_acceptance_activity_count ?? 0,
    completions?.code_generation_activity_count ?? 0,
  )
}

export function of({ pull_requests }: Day, name: string): number {
  return Number(pull_requests[name])
}
