// An invented bill of AI credits. Each row is what a person used on one day
// with one model in one repository. Some people change to the bigger plan in
// the middle of each month, which makes the pool bigger from that day on.
import { dayNumber, dayText, isWeekend } from './calendar.ts'
import { between, noise, pick } from './noise.ts'
import { personAt } from './people.ts'
import { planOn } from './plans.ts'
import { orgsOf, peopleOf } from './seats.ts'
import type { OrgPlan, Scope, Tenant } from './tenant.ts'

/** Quantities are in credits and can have decimals. */
export type BillRow = {
  readonly date: string
  /** Empty for automatic reviews, which are nobody's. */
  readonly login: string
  readonly product: string
  readonly sku: string
  readonly model: string
  readonly quantity: number
  readonly includedQuantity: number
  readonly monthlyQuota: number
  readonly organization: string
  readonly repository: string
  /** Empty without a cost center. */
  readonly costCenter: string
}

export type CostCenterPlan = {
  readonly id: string
  readonly name: string
  readonly resources: readonly {
    readonly type: string
    readonly name: string
  }[]
  readonly pool?: {
    readonly target: number | null
    readonly used: number | null
  }
}

export const COST_CENTERS: readonly CostCenterPlan[] = [
  {
    id: '2eeb8ffe-0000-4000-8000-000000000001',
    name: 'Platform',
    resources: [
      { type: 'User', name: 'mona' },
      { type: 'Team', name: 'ent:platform' },
    ],
    pool: { target: 38_500, used: 7250.5 },
  },
  {
    id: '2eeb8ffe-0000-4000-8000-000000000002',
    name: 'Labs',
    resources: [{ type: 'Org', name: 'octo-labs' }],
  },
  {
    id: '2eeb8ffe-0000-4000-8000-000000000003',
    name: 'New',
    resources: [],
    pool: { target: null, used: null },
  },
]

const QUOTAS = { business: 1900, enterprise: 3900 } as const
const USAGES = [
  { product: 'copilot', sku: 'copilot_ai_credit', model: 'Claude Sonnet 4.6' },
  { product: 'copilot', sku: 'copilot_ai_credit', model: 'GPT-5.4' },
  {
    product: 'copilot',
    sku: 'coding_agent_ai_credit',
    model: 'Coding Agent model',
  },
  { product: 'spark', sku: 'spark_ai_credits', model: 'GPT-5.4, preview' },
] as const
const REPOSITORIES = ['', 'octo-repo', 'hello-world'] as const

/** Streams of noise. */
const USES = 71
const CREDITS = 72
const KIND = 73
const REPEATS = 74

const BILLS = new WeakMap<Tenant, Map<string, readonly BillRow[]>>()

/** The rows of a month (`2026-11`) up to the tenant's today, by day. */
export function billOf(
  tenant: Tenant,
  scope: Scope,
  month: string,
): readonly BillRow[] {
  const bills = BILLS.get(tenant) ?? new Map<string, readonly BillRow[]>()
  BILLS.set(tenant, bills)
  const key = [scope.type, scope.name, month].join('/')
  const rows = bills.get(key) ?? computeBill(tenant, scope, month)
  bills.set(key, rows)
  return rows
}

function computeBill(
  tenant: Tenant,
  scope: Scope,
  month: string,
): readonly BillRow[] {
  const orgs = orgsOf(tenant, scope) ?? []
  const today = dayNumber(tenant.now)
  const rows: BillRow[] = []
  let included = 0
  const first = dayNumber(`${month}-01`)
  for (let day = first; dayText(day).startsWith(month); day += 1) {
    if (day > today) break
    const pool = poolOn(orgs, day)
    for (const row of rowsOf(tenant, orgs, day)) {
      const left = Math.max(0, pool - included)
      const includedQuantity = Math.min(row.quantity, left)
      included += includedQuantity
      rows.push({ ...row, includedQuantity })
    }
  }
  return rows
}

type Seat = { readonly org: OrgPlan; readonly number: number }

/** The seats of a scope, one a person. */
function seatsOf(orgs: readonly OrgPlan[]): readonly Seat[] {
  const byNumber = new Map<number, OrgPlan>()
  for (const org of orgs) {
    for (const number of peopleOf([org])) byNumber.set(number, org)
  }
  return [...byNumber].map(([number, org]) => ({ number, org }))
}

function quotaOn({ org, number }: Seat, day: number): number {
  return QUOTAS[planOn(org, number, day)]
}

function poolOn(orgs: readonly OrgPlan[], day: number): number {
  return seatsOf(orgs).reduce((sum, seat) => sum + quotaOn(seat, day), 0)
}

function* rowsOf(
  { hasAutomaticReviews }: Tenant,
  orgs: readonly OrgPlan[],
  day: number,
): Generator<Omit<BillRow, 'includedQuantity'>> {
  if (isWeekend(day)) return
  for (const seat of seatsOf(orgs)) {
    if (noise(USES, seat.number, day) < 0.6) continue
    const times = noise(REPEATS, seat.number, day) < 0.3 ? 2 : 1
    for (let time = 0; time < times; time += 1) {
      yield rowOf(seat, day, time)
    }
  }
  const [org] = orgs
  if (hasAutomaticReviews && org !== undefined) yield reviewOf(org, day)
}

/** The second row of a day differs from the first by repository only. */
function rowOf(seat: Seat, day: number, time: number) {
  const { org, number } = seat
  const hundredths = between(40, 90_000, noise(CREDITS, number, day + time))
  return {
    ...pick(USAGES, noise(KIND, number, day)),
    date: dayText(day),
    login: personAt(number).login,
    quantity: hundredths / 100,
    monthlyQuota: quotaOn(seat, day),
    organization: org.login,
    repository: REPOSITORIES[time] ?? '',
    costCenter: costCenterOf(seat),
  }
}

function reviewOf(org: OrgPlan, day: number) {
  return {
    ...USAGES[0],
    model: 'Code Review model',
    date: dayText(day),
    login: '',
    quantity: 50,
    monthlyQuota: 0,
    organization: org.login,
    repository: 'octo-repo',
    costCenter: '',
  }
}

function costCenterOf({ org, number }: Seat): string {
  if (org.login === 'octo-labs') return 'Labs'
  return number % 3 === 0 ? 'Platform' : ''
}
