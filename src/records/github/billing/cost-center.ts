import { toDateTime, utcDay } from '../../../domain/day.ts'
import { toIdentifierPart } from '../../../domain/identifier.ts'
import type { CostCenter } from '../../../domain/money/billing.ts'
import { percentage } from '../../../domain/rates.ts'
import { type DataRecord, toRecord } from '../../../domain/record.ts'
import { type Scope, scopeKey } from '../../../domain/scope.ts'
import type { RecordContext } from '../../context.ts'
import { amount } from './credit-figures.ts'

export function toCostCenterRecord(
  of: { readonly scope: Scope; readonly costCenter: CostCenter },
  context: Pick<RecordContext, 'startedAt'>,
): DataRecord {
  const { scope, costCenter } = of
  const { id, name, resources, month } = costCenter
  const poolUsed = amount(costCenter.poolUsed)
  const poolTarget = amount(costCenter.poolTarget)
  return toRecord({
    identifier: `${toIdentifierPart(scopeKey(scope))}/cost-center:${toIdentifierPart(id)}`,
    title: name === '' ? id : name,
    record_date: toDateTime(utcDay(context.startedAt)),
    scope: scope.name,
    scope_type: scope.type,
    name,
    state: costCenter.state,
    people: resources.User,
    organizations: resources.Org,
    repositories: resources.Repo,
    teams: resources.Team,
    pool_enabled: costCenter.poolEnabled,
    pool_credits_target: poolTarget,
    pool_credits_used: poolUsed,
    pool_used_rate: percentage(poolUsed, poolTarget),
    month_credits_used: amount(month?.credits),
    month_credits_paid: amount(month?.paid),
    month_net_amount: amount(month?.netAmount),
  })
}
