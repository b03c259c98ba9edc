import { fromMicros, type Micros } from '../../../domain/money/amount.ts'
import type { CreditUse } from '../../../domain/money/credits.ts'
import type { JsonValue } from '../../../domain/record.ts'
import { topName } from '../../../domain/top.ts'

/** GitHub bills credits in US dollars, whatever "currency" says. */
export const CREDIT_CURRENCY = 'USD'

export function amount(micros: Micros | undefined): number | undefined {
  return micros === undefined ? undefined : fromMicros(micros)
}

/** The parts of a sum, by name. */
export function toParts(parts: ReadonlyMap<string, CreditUse>): JsonValue {
  const entries = [...parts].sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(
    entries.map(([name, { credits, netAmount }]) => [
      name,
      { credits: fromMicros(credits), net_amount: fromMicros(netAmount) },
    ]),
  )
}

/** The name with the most credits above 0. */
export function topByCredits(
  parts: ReadonlyMap<string, CreditUse>,
): string | undefined {
  const credits = [...parts]
    .map(([name, use]) => [name, use.credits] as const)
    .filter(([, count]) => count > 0)
  return topName(new Map(credits))
}
