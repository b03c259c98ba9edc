import { type BillRow, billOf, COST_CENTERS } from '../../../tenants/bill.ts'
import type { Scope } from '../../../tenants/tenant.ts'
import { type Exchange, jsonReply, type Reply } from '../../server/exchange.ts'
import { githubError } from '../replies.ts'
import type { GithubWorld } from '../world.ts'

const DOLLARS_PER_CREDIT = 0.01
/** GitHub's own spelling in this endpoint. */
const PRODUCTS: Readonly<Record<string, string>> = {
  copilot: 'Copilot',
  spark: 'Spark',
}

/** Answers `ai_credit/usage` of a year, month or day. */
export function usageReply(
  { tenant }: GithubWorld,
  scope: Scope,
  { url }: Exchange,
): Reply {
  const query = url.searchParams
  const now = tenant().now
  const year = numberIn(query.get('year')) ?? now.getUTCFullYear()
  // As GitHub does, even if only a year is given.
  const month = numberIn(query.get('month')) ?? now.getUTCMonth() + 1
  const day = numberIn(query.get('day'))
  if (month > 12 || (day ?? 1) > 31) return githubError(400, 'Invalid date')
  const prefix = `${year}-${pad(month)}`
  const rows = billOf(tenant(), scope, prefix).filter(
    ({ date }) => day === undefined || date === `${prefix}-${pad(day)}`,
  )
  const center = query.get('cost_center_id')
  const timePeriod = { year, month, ...(day !== undefined && { day }) }
  return jsonReply(200, {
    timePeriod,
    [scope.type]: scope.name,
    ...costCenterOf(center),
    usageItems: toItems(rows.filter(isOfCenter(center))),
  })
}

function costCenterOf(id: string | null) {
  const found = COST_CENTERS.find((each) => each.id === id)
  return found && { costCenter: { id: found.id, name: found.name } }
}

function isOfCenter(id: string | null): (row: BillRow) => boolean {
  if (id === null) return () => true
  const name =
    id === 'none' ? '' : COST_CENTERS.find((each) => each.id === id)?.name
  return ({ costCenter }) => costCenter === name
}

function toItems(rows: readonly BillRow[]) {
  const groups = Map.groupBy(rows, ({ sku, model }) => `${sku} ${model}`)
  return Array.from(groups.values(), toItem)
}

function toItem(rows: readonly BillRow[]) {
  const [first] = rows
  const gross = rows.reduce((sum, { quantity }) => sum + quantity, 0)
  const discount = rows.reduce((sum, row) => sum + row.includedQuantity, 0)
  return {
    product: PRODUCTS[first?.product ?? ''] ?? 'Copilot',
    sku: first?.sku ?? '',
    model: first?.model ?? '',
    unitType: 'ai-credits',
    pricePerUnit: DOLLARS_PER_CREDIT,
    grossQuantity: gross,
    grossAmount: gross * DOLLARS_PER_CREDIT,
    discountQuantity: discount,
    discountAmount: discount * DOLLARS_PER_CREDIT,
    netQuantity: gross - discount,
    netAmount: (gross - discount) * DOLLARS_PER_CREDIT,
  }
}

function numberIn(text: string | null): number | undefined {
  return text === null ? undefined : Number(text)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
