// AI credits of an enterprise, from GitHub's bill.
import { billOf, COST_CENTERS } from '../tenants/bill.ts'
import type { Tenant } from '../tenants/tenant.ts'
import { dateOf, type Lines, percent, total } from './arithmetic.ts'
import type { Scope } from './raw.ts'
import { type Rows, tableOf } from './rows.ts'
import { peopleOf } from './seats.ts'

/** GitHub bills yesterday already. */
const BILLED_DAYS_BACK = [5, 4, 3, 2, 1]
/** For one month of a seat. */
const INCLUDED: Readonly<Record<string, number>> = {
  business: 1900,
  enterprise: 3900,
}
const DOLLARS_PER_CREDIT = 0.01

/** All days are in the month of the night. */
export function creditLines(tenant: Tenant, scope: Scope): Lines {
  const bill = billOf(tenant, scope, dateOf(tenant, 0).slice(0, 7))
  // A seat of nobody is paid as well.
  const pool = total(peopleOf(tenant, scope).map(poolOf))
  const days = BILLED_DAYS_BACK.map((back) => {
    const date = dateOf(tenant, back)
    const rows = bill.filter((row) => row.date <= date)
    const used = total(rows.map(({ quantity }) => quantity))
    return { date, used, gone: Number(date.slice(8)) }
  })
  const line = (read: (day: (typeof days)[number]) => number) =>
    Object.fromEntries(days.map((day) => [day.date, read(day)]))
  return {
    'Used this month': line(({ used }) => round(used, 3)),
    // November has 30 days.
    'Forecast for the month': line(({ used, gone }) =>
      Math.round((used * 30) / gone),
    ),
    'Pool (estimate)': line(() => pool),
  }
}

function poolOf(
  grants: readonly { readonly plan_type?: string | undefined }[],
): number {
  return Math.max(
    ...grants.map(({ plan_type = '' }) => INCLUDED[plan_type] ?? Number.NaN),
  )
}

export function costCenters(tenant: Tenant, scope: Scope): Rows {
  const bill = billOf(tenant, scope, dateOf(tenant, 0).slice(0, 7))
  const rows = COST_CENTERS.map(({ name, pool }) => {
    const own = bill.filter(({ costCenter }) => costCenter === name)
    const used = total(own.map(({ quantity }) => quantity))
    const included = total(own.map((row) => row.includedQuantity))
    const target = pool?.target ?? null
    const poolUsed = pool?.used ?? null
    return {
      $title: name,
      state: 'active',
      pool_credits_used: poolUsed,
      pool_credits_target: target,
      pool_used_rate:
        target === null || poolUsed === null ? null : percent(poolUsed, target),
      month_credits_used: round(used, 2),
      month_credits_paid: round(used - included, 2),
      month_net_amount: round((used - included) * DOLLARS_PER_CREDIT, 4),
      record_date: dateOf(tenant, 0),
    }
  })
  return tableOf(
    [
      '$title',
      'month_credits_used',
      'month_credits_paid',
      'month_net_amount',
      'pool_used_rate',
      'pool_credits_used',
      'pool_credits_target',
      'state',
      'record_date',
    ],
    { by: 'month_credits_used', order: 'desc' },
    rows,
  )
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
