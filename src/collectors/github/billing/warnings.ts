import { fromMicros } from '../../../domain/money/amount.ts'
import type {
  CreditDifference,
  CreditUse,
} from '../../../domain/money/credits.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import type { Warning } from '../../collector.ts'

/** Two sums of one bill that differ; `parts` is `the days of 2026-10`. */
export function differenceWarning(
  { parts, total }: CreditDifference,
  of: { readonly parts: string; readonly scope: Scope },
): Warning {
  return {
    code: 'CREDITS_TOTALS_DIFFER',
    message: `The credits of ${describeScope(of.scope)} do not add up: ${of.parts} are ${describeUse(parts)}, and GitHub's own total is ${describeUse(total)}. GitHub may still be revising the bill. If the difference stays, compare both with the billing page of the ${of.scope.type}.`,
  }
}

/** Credits of an export that belong to no seat holder. */
export function unmatchedWarning(
  uses: { readonly unmatched: CreditUse; readonly total: CreditUse },
  of: { readonly period: string; readonly scope: Scope },
): Warning {
  return {
    code: 'CREDITS_UNMATCHED',
    message: `Of ${describeUse(uses.total)} in ${of.period}, ${describeUse(uses.unmatched)} of ${describeScope(of.scope)} belong to no seat holder. GitHub bills some credits without a login, such as those of automatic reviews. Others belong to people who have lost their seat.`,
  }
}

/** The estimate of the pool needs the seat list. */
export function poolWarning(reason: Error, scope: Scope): Warning {
  return {
    code: 'CREDITS_POOL_UNKNOWN',
    message: `The credit pool of ${describeScope(scope)} cannot be estimated without its seats. The other figures are sent. ${reason.message}`,
  }
}

function describeUse({ credits, grossAmount, netAmount }: CreditUse): string {
  return `${fromMicros(credits)} credits (gross $${fromMicros(grossAmount)}, net $${fromMicros(netAmount)})`
}
