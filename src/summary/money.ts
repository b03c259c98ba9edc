// The only place that adds up costs for the summary and the outputs.
import { toCents, toMicros } from '../domain/money/amount.ts'
import type { Properties } from '../domain/record.ts'
import { number } from './markdown.ts'

/** A sum of money, with two decimals. */
export type Money = { readonly value: number; readonly currency: string }

/**
 * Adds up the amounts of a property. Undefined if one is missing or their
 * currencies differ, so that a sum is never too low.
 */
export function sumMoney(
  figures: readonly Properties[],
  property: string,
): Money | undefined {
  const currency = figures[0]?.currency
  if (typeof currency !== 'string') return undefined
  let sum = 0
  for (const figure of figures) {
    const amount = figure[property]
    if (typeof amount !== 'number' || figure.currency !== currency) {
      return undefined
    }
    sum += toMicros(amount)
  }
  return { value: toCents(sum), currency }
}

/** `$1,234.50`, `EUR 1,234`, or a dash if it is unknown. */
export function formatMoney(money: Money | undefined): string {
  if (money === undefined) return '–'
  const { value, currency } = money
  const [whole = '', cents] = value.toFixed(2).split('.')
  const decimals = cents === '00' ? '' : `.${cents}`
  const text = `${number(Number(whole))}${decimals}`
  return currency === 'USD' ? `$${text}` : `${currency} ${text}`
}
