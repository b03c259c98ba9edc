import { toDateTime } from '../../../domain/day.ts'
import { toIdentifierPart } from '../../../domain/identifier.ts'
import { fromMicros } from '../../../domain/money/amount.ts'
import type { CreditDay } from '../../../domain/money/billing.ts'
import { forecastCredits } from '../../../domain/money/credit-month.ts'
import { splitUse, sumBill } from '../../../domain/money/credits.ts'
import { percentage } from '../../../domain/rates.ts'
import { type DataRecord, toRecord } from '../../../domain/record.ts'
import { type Scope, scopeKey } from '../../../domain/scope.ts'
import {
  amount,
  CREDIT_CURRENCY,
  toParts,
  topByCredits,
} from './credit-figures.ts'

export function toCreditsRecord({
  scope,
  credits,
}: {
  readonly scope: Scope
  readonly credits: CreditDay
}): DataRecord {
  const { day, items, monthToDate, poolEstimate } = credits
  const sum = sumBill(items)
  const byModel = splitUse(items, ({ model }) => model)
  const monthUsed = amount(monthToDate?.credits)
  return toRecord({
    identifier: `${toIdentifierPart(scopeKey(scope))}@${day}`,
    title: `${scope.name} credits ${day}`,
    record_date: toDateTime(day),
    scope: scope.name,
    scope_type: scope.type,
    credits_used: fromMicros(sum.credits),
    credits_included: fromMicros(sum.included),
    credits_paid: fromMicros(sum.paid),
    gross_amount: fromMicros(sum.grossAmount),
    net_amount: fromMicros(sum.netAmount),
    currency: CREDIT_CURRENCY,
    model_top: topByCredits(byModel),
    by_model: toParts(byModel),
    by_sku: toParts(splitUse(items, ({ sku }) => sku)),
    month_credits_used: monthUsed,
    month_credits_included: amount(monthToDate?.included),
    month_credits_paid: amount(monthToDate?.paid),
    month_net_amount: amount(monthToDate?.netAmount),
    month_credits_forecast:
      monthToDate && forecastCredits(monthToDate.credits, day),
    pool_credits_estimate: poolEstimate,
    pool_used_rate: percentage(monthUsed, poolEstimate),
  })
}
