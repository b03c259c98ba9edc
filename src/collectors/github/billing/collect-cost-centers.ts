// The dataset of cost centers: each with its pool and its use of this month.
import type { Day } from '../../../domain/day.ts'
import { toMicros } from '../../../domain/money/amount.ts'
import {
  type CostCenter,
  RESOURCE_TYPES,
  type ResourceType,
} from '../../../domain/money/billing.ts'
import {
  addUse,
  type BilledCredits,
  type CreditDifference,
  type CreditUse,
  findDifference,
  NO_USE,
  sumBill,
  sumUse,
} from '../../../domain/money/credits.ts'
import { describeScope } from '../../../domain/scope.ts'
import { SourceError, toFailure } from '../../../errors.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { CollectorEvent } from '../../collector.ts'
import { type BillingAccess, requestBilling } from './billing-access.ts'
import { type Bill, monthPeriod, readBill } from './credit-bills.ts'
import { costCentersSchema, type WireCostCenter } from './schemas.ts'
import { differenceWarning } from './warnings.ts'

const DATASET = 'github-cost-centers'
const DELETED = 'deleted'

export type CostCentersOptions = BillingAccess & {
  readonly today: Day
  readonly log: Logger
}

/**
 * Yields every cost center of an enterprise.
 * @throws {SourceError} if the list cannot be read
 */
export async function* collectCostCenters(
  options: CostCentersOptions,
): AsyncGenerator<CollectorEvent> {
  const { scope, log } = options
  const centers = await readCostCenters(options)
  log.info(`${describeScope(scope)}: ${centers.length} cost centers.`)
  if (centers.length === 0) return
  const months = new MonthBills(options)
  for (const center of centers) {
    const month = await months.of(center)
    const costCenter = toCostCenter(center, month)
    yield { type: 'item', item: { dataset: DATASET, scope, costCenter } }
  }
  yield* months.events()
}

/** @throws {SourceError} if the list cannot be read */
export async function readCostCenters(
  access: BillingAccess,
): Promise<readonly WireCostCenter[]> {
  const { costCenters } = await requestBilling(access, {
    method: 'GET',
    path: 'cost-centers',
    schema: costCentersSchema,
    what: 'the cost centers',
  })
  return withoutRepeats(costCenters)
}

/** A repeated one would count its credits twice. */
function withoutRepeats(
  centers: readonly WireCostCenter[],
): readonly WireCostCenter[] {
  return [...new Map(centers.map((each) => [each.id, each])).values()]
}

/** Reads the month of each cost center, and checks their sum. */
class MonthBills {
  readonly #options: CostCentersOptions
  readonly #period: string
  #sum: CreditUse = NO_USE
  #itemCount = 0
  readonly #deleted: string[] = []
  /** The month before the cost centers were read; asked for once. */
  #before: Promise<CreditUse | undefined> | undefined
  #failure: SourceError | undefined

  constructor(options: CostCentersOptions) {
    this.#options = options
    this.#period = monthPeriod(options.today)
  }

  /** Undefined if the month cannot be read or the cost center is deleted. */
  async of({ id, state }: WireCostCenter): Promise<BilledCredits | undefined> {
    if (state?.toLowerCase() === DELETED) {
      this.#deleted.push(id)
      return undefined
    }
    this.#before ??= this.#total()
    await this.#before
    const bill = await this.#read(id)
    return bill && sumBill(bill)
  }

  async *events(): AsyncGenerator<CollectorEvent> {
    await this.#read('none')
    const after = await this.#total()
    if (this.#failure !== undefined) {
      const failure = toFailure(this.#failure)
      yield { type: 'failed', dataset: DATASET, failure }
      return
    }
    const before = await this.#before
    // If credits were used meanwhile, the parts are of different instants.
    if (after === undefined || before?.credits !== after.credits) return
    const difference = await this.#compareWith(after)
    if (difference === undefined) return
    const warning = differenceWarning(difference, {
      parts: `the cost centers and the rest in ${this.#period}`,
      scope: this.#options.scope,
    })
    yield { type: 'warning', warning }
  }

  /**
   * Reads deleted cost centers only if the others do not add up, because there
   * may be many. If they cannot be read either, the difference stays.
   */
  async #compareWith(total: CreditUse): Promise<CreditDifference | undefined> {
    const compare = () =>
      findDifference({ parts: this.#sum, total }, this.#itemCount)
    if (compare() === undefined) return undefined
    for (const id of this.#deleted) await this.#read(id)
    return compare()
  }

  async #read(costCenter: string): Promise<Bill | undefined> {
    const bill = await this.#orFailure(
      readBill(this.#options, { period: this.#period, costCenter }),
    )
    this.#sum = addUse(this.#sum, sumUse(bill ?? []))
    return bill
  }

  async #total(): Promise<CreditUse | undefined> {
    const period = this.#period
    const bill = await this.#orFailure(readBill(this.#options, { period }))
    return bill && sumUse(bill)
  }

  /** The first failure is reported after all cost centers are sent. */
  async #orFailure(reading: Promise<Bill>): Promise<Bill | undefined> {
    try {
      const bill = await reading
      this.#itemCount += bill.length
      return bill
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      this.#failure ??= error
      return undefined
    }
  }
}

function toCostCenter(
  center: WireCostCenter,
  month: BilledCredits | undefined,
): CostCenter {
  const pool = center.ai_credit_pool_state
  return {
    id: center.id,
    name: center.name,
    state: center.state?.toLowerCase(),
    resources: countResources(center),
    poolEnabled: center.ai_credit_pool_enabled ?? undefined,
    poolTarget: toOptionalMicros(pool?.target_amount),
    poolUsed: toOptionalMicros(pool?.current_amount),
    month,
  }
}

function countResources({
  resources,
}: WireCostCenter): Record<ResourceType, number> {
  const counts = { User: 0, Org: 0, Repo: 0, Team: 0 }
  for (const { type } of resources) {
    const name = RESOURCE_TYPES.find(
      (known) => known.toLowerCase() === type.toLowerCase(),
    )
    if (name !== undefined) counts[name] += 1
  }
  return counts
}

function toOptionalMicros(value: number | null | undefined) {
  return value == null ? undefined : toMicros(value)
}
