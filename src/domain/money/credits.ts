// AI credits as GitHub bills them. Credits that people consumed, as the usage
// reports count them (`ai_credits_used`), are another figure: the two are
// never added or compared.
import type { Micros } from './amount.ts'

/** Billed credits and their amounts in US dollars. */
export type CreditUse = {
  readonly credits: Micros
  /** The price of the credits before the plans' included ones are deducted. */
  readonly grossAmount: Micros
  readonly netAmount: Micros
}

/** The credits of a bill, divided by who pays for them. */
export type BilledCredits = CreditUse & {
  /** Covered by the plans. */
  readonly included: Micros
  readonly paid: Micros
}

export type BillItem = BilledCredits & {
  readonly sku: string
  readonly model: string
}

/** Stands for a model or SKU that GitHub does not name. */
export const UNKNOWN_NAME = 'unknown'

export type UnitKind = 'credits' | 'other' | 'unknown'

const CREDIT_UNITS = ['ai-credits', 'credits']
const OTHER_UNITS = ['requests', 'token-units', 'user-months', 'minutes']

/**
 * Classifies an item by its unit, never by its product or SKU, whose names
 * change. An unknown unit may be a new name of credits.
 */
export function unitKind(unit: string): UnitKind {
  const name = unit
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  if (CREDIT_UNITS.includes(name)) return 'credits'
  return OTHER_UNITS.includes(name) ? 'other' : 'unknown'
}

export const NO_USE: CreditUse = { credits: 0, grossAmount: 0, netAmount: 0 }

export function addUse(one: CreditUse, other: CreditUse): CreditUse {
  return {
    credits: one.credits + other.credits,
    grossAmount: one.grossAmount + other.grossAmount,
    netAmount: one.netAmount + other.netAmount,
  }
}

export function sumUse(uses: Iterable<CreditUse>): CreditUse {
  let sum = NO_USE
  for (const use of uses) sum = addUse(sum, use)
  return sum
}

export function sumBill(items: Iterable<BilledCredits>): BilledCredits {
  let sum: BilledCredits = { ...NO_USE, included: 0, paid: 0 }
  for (const item of items) {
    sum = {
      ...addUse(sum, item),
      included: sum.included + item.included,
      paid: sum.paid + item.paid,
    }
  }
  return sum
}

/** Sums by name, such as that of a model. */
export function splitUse<T extends CreditUse>(
  items: Iterable<T>,
  nameOf: (item: T) => string,
): ReadonlyMap<string, CreditUse> {
  const parts = new Map<string, CreditUse>()
  for (const item of items) {
    const name = nameOf(item)
    parts.set(name, addUse(parts.get(name) ?? NO_USE, item))
  }
  return parts
}

/** Two sums of the same bill that should be equal and are not. */
export type CreditDifference = {
  readonly parts: CreditUse
  readonly total: CreditUse
}

/**
 * Compares the sum of the parts with the total. GitHub rounds nothing and we
 * round every item to a millionth, so each item may differ by that much.
 */
export function findDifference(
  { parts, total }: CreditDifference,
  itemCount: number,
): CreditDifference | undefined {
  const isSame = (one: Micros, other: Micros) =>
    Math.abs(one - other) <= itemCount
  const isEqual =
    isSame(parts.credits, total.credits) &&
    isSame(parts.grossAmount, total.grossAmount) &&
    isSame(parts.netAmount, total.netAmount)
  return isEqual ? undefined : { parts, total }
}
