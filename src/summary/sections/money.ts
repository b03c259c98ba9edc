// What Copilot costs: each figure with its source and its date.
import type { Properties } from '../../domain/record.ts'
import { scopeOf } from '../../domain/scope.ts'
import type { RunReport } from '../../report/run-report.ts'
import { withoutOverlap } from '../figure-scope.ts'
import { escapeText, number, table } from '../markdown.ts'
import { formatMoney, sumMoney } from '../money.ts'

const MAX_SCOPES = 100
const COLUMNS = ['Scope', 'Figure', 'Value', 'Source', 'As of']
const NUMBERS = ['Value']

const SEATS = 'Seat list × price'
const LICENSES = 'License figures × price'
const BILL = "GitHub's bill"
const ESTIMATE = 'Estimate from the bill'

type Row = {
  readonly figure: string
  /** Undefined if the figure is unknown. */
  readonly value: string | undefined
  readonly source: string
}

type Cost = {
  readonly property: string
  readonly name: string
  readonly source: string
}

/** Empty without any cost. */
export function moneySection({ figures }: RunReport): string {
  const rows = [
    ...rowsOf(withoutOverlap(figures['github-seats'] ?? []), seatRows),
    ...rowsOf(latestOf(figures['github-credits'] ?? []), creditRows),
    ...rowsOf(figures['m365-summary'] ?? [], licenseRows),
  ]
  if (rows.length === 0) return ''
  return [
    '### Money',
    table(COLUMNS, rows, NUMBERS),
    '<sub>Costs of seats and licenses are not an invoice. Billed AI credits are in US dollars. They are another figure than the credits that people consumed.</sub>',
  ].join('\n\n')
}

function rowsOf(
  figures: readonly Properties[],
  toRows: (figure: Properties) => readonly Row[],
): string[][] {
  return figures.slice(0, MAX_SCOPES).flatMap((figure) =>
    toRows(figure).flatMap(({ figure: name, value, source }) => {
      if (value === undefined) return []
      const where =
        figure.scope === undefined ? 'Microsoft 365' : scopeOf(figure)
      return [[escapeText(where), name, value, source, dayOf(figure)]]
    }),
  )
}

function seatRows(seats: Properties): Row[] {
  return [
    cost(seats, {
      property: 'monthly_cost',
      name: 'Seats, a month',
      source: SEATS,
    }),
    cost(seats, {
      property: 'dormant_monthly_cost',
      name: 'Dormant seats, a month',
      source: SEATS,
    }),
  ]
}

function licenseRows(summary: Properties): Row[] {
  return [
    cost(summary, {
      property: 'monthly_cost',
      name: 'Licenses, a month',
      source: LICENSES,
    }),
    cost(summary, {
      property: 'unassigned_monthly_cost',
      name: 'Unassigned licenses, a month',
      source: LICENSES,
    }),
    cost(summary, {
      property: 'inactive_monthly_cost',
      name: 'Inactive licenses, a month',
      source: LICENSES,
    }),
  ]
}

function creditRows(credits: Properties): Row[] {
  const paid = credits.month_credits_paid
  const net = formatMoney(sumMoney([credits], 'month_net_amount'))
  return [
    {
      figure: 'AI credits used this month',
      value: usedOfPool(credits),
      source: BILL,
    },
    {
      figure: 'AI credits paid this month',
      value: typeof paid === 'number' ? `${number(paid)} (${net})` : undefined,
      source: BILL,
    },
    {
      figure: 'AI credits at the end of the month',
      value: count(credits.month_credits_forecast),
      source: ESTIMATE,
    },
  ]
}

function usedOfPool(credits: Properties): string | undefined {
  const used = count(credits.month_credits_used)
  const pool = count(credits.pool_credits_estimate)
  const rate = credits.pool_used_rate
  if (used === undefined || pool === undefined || typeof rate !== 'number') {
    return used
  }
  return `${used} of about ${pool} in the pool (${rate.toFixed(1)}%)`
}

function cost(figure: Properties, { property, name, source }: Cost): Row {
  const money = sumMoney([figure], property)
  return { figure: name, value: money && formatMoney(money), source }
}

function count(value: unknown): string | undefined {
  return typeof value === 'number' ? number(value) : undefined
}

function dayOf({ record_date, report_date }: Properties): string {
  return String(record_date ?? report_date).slice(0, 10)
}

/** The last day of each scope. Days are in order. */
function latestOf(credits: readonly Properties[]): Properties[] {
  const byScope = new Map(credits.map((figure) => [scopeOf(figure), figure]))
  return [...byScope.values()]
}
