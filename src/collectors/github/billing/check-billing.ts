// Whether a run could read the bill of a scope, without creating an export.
import {
  type CheckFinding,
  findingOfError,
} from '../../../domain/check-finding.ts'
import type { DatasetName } from '../../../domain/dataset.ts'
import type { Day } from '../../../domain/day.ts'
import { describeScope } from '../../../domain/scope.ts'
import type { BillingAccess } from './billing-access.ts'
import { readCostCenters } from './collect-cost-centers.ts'
import { monthPeriod, readBill } from './credit-bills.ts'
import { listExports } from './report-export.ts'

type BillingCheck = BillingAccess & {
  readonly datasets: readonly DatasetName[]
  readonly today: Day
}

type Probe = { readonly what: string; readonly read: () => Promise<unknown> }

/** Asks the endpoint of each selected money dataset once. */
export async function checkBilling(
  check: BillingCheck,
): Promise<readonly CheckFinding[]> {
  const findings: CheckFinding[] = []
  for (const { what, read } of probesOf(check)) {
    const subject = `${what} of ${describeScope(check.scope)}`
    try {
      await read()
      findings.push({ subject, status: 'ok', detail: 'They can be read.' })
    } catch (error) {
      findings.push(findingOfError(subject, error))
    }
  }
  return findings
}

function probesOf(check: BillingCheck): readonly Probe[] {
  const isSelected = (name: DatasetName) => check.datasets.includes(name)
  const period = monthPeriod(check.today)
  return [
    ...(isSelected('github-credits')
      ? [{ what: 'AI credits', read: () => readBill(check, { period }) }]
      : []),
    ...(isSelected('github-cost-centers')
      ? [{ what: 'cost centers', read: () => readCostCenters(check) }]
      : []),
    ...(isSelected('github-user-credits')
      ? [{ what: 'billing exports', read: () => listExports(check) }]
      : []),
  ]
}
