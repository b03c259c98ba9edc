import { type BillRow, billOf } from '../../../tenants/bill.ts'
import type { Tenant } from '../../../tenants/tenant.ts'
import type { Reply } from '../../server/exchange.ts'

const COLUMNS = [
  'date',
  'username',
  'product',
  'sku',
  'model',
  'quantity',
  'unit_type',
  'applied_cost_per_quantity',
  'gross_amount',
  'discount_amount',
  'net_amount',
  'total_monthly_quota',
  'organization',
  'repository',
  'cost_center_name',
  'aic_quantity',
  'aic_gross_amount',
  'input',
  'output',
  'cache_read',
  'cache_write',
] as const

/** The CSV of an export within one month. */
export function exportFile(
  tenant: Tenant,
  { name = '', since = '', until = '' }: Readonly<Record<string, string>>,
): Reply {
  const scope = { type: 'enterprise' as const, name }
  const rows = billOf(tenant, scope, since.slice(0, 7)).filter(
    ({ date }) => date >= since && date <= until,
  )
  return {
    status: 200,
    headers: { 'content-type': 'text/csv; charset=utf-8' },
    body: linesOf(rows),
  }
}

function* linesOf(rows: readonly BillRow[]): Generator<string> {
  yield `\ufeff${toLine(COLUMNS)}`
  for (const row of rows) yield toLine(cellsOf(row))
}

function cellsOf(row: BillRow): readonly (string | number)[] {
  const { quantity, includedQuantity } = row
  return [
    row.date,
    row.login,
    row.product,
    row.sku,
    row.model,
    quantity,
    'ai-credits',
    0.01,
    quantity * 0.01,
    includedQuantity * 0.01,
    (quantity - includedQuantity) * 0.01,
    row.monthlyQuota,
    row.organization,
    row.repository,
    row.costCenter,
    quantity,
    quantity * 0.01,
    Math.round(quantity * 300),
    Math.round(quantity * 80),
    0,
    0,
  ]
}

function toLine(cells: readonly (string | number)[]): string {
  const quoted = cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`)
  return `${quoted.join(',')}\n`
}
