import { toDateTime } from '../../../domain/day.ts'
import { toIdentifierPart } from '../../../domain/identifier.ts'
import { fromMicros } from '../../../domain/money/amount.ts'
import type { UserCredits } from '../../../domain/money/billing.ts'
import { type DataRecord, toRecord } from '../../../domain/record.ts'
import { type Scope, scopeKey } from '../../../domain/scope.ts'
import { userKey } from '../../../domain/user-key.ts'
import type { RecordContext } from '../../context.ts'
import { userTitle } from '../../user-title.ts'
import { CREDIT_CURRENCY, toParts, topByCredits } from './credit-figures.ts'

export function toUserCreditsRecord(
  of: { readonly scope: Scope; readonly credits: UserCredits },
  { identity }: Pick<RecordContext, 'identity'>,
): DataRecord {
  const { scope, credits } = of
  const { month, userId, login, use, byModel, organizations } = credits
  const key = userKey({ source: 'github', userId }, identity)
  const shownLogin = identity.mode === 'plain' ? login : undefined
  return toRecord({
    identifier: `${toIdentifierPart(scopeKey(scope))}/${key}@${month.slice(0, 7)}`,
    title: `${userTitle(key, shownLogin)} ${month.slice(0, 7)}`,
    scope: scope.name,
    scope_type: scope.type,
    record_date: toDateTime(month),
    user_key: key,
    login: shownLogin,
    credits_used: fromMicros(use.credits),
    gross_amount: fromMicros(use.grossAmount),
    net_amount: fromMicros(use.netAmount),
    currency: CREDIT_CURRENCY,
    model_top: topByCredits(byModel),
    by_model: toParts(byModel),
    monthly_quota: credits.monthlyQuota,
    organizations: organizations.length === 0 ? undefined : organizations,
  })
}
