import { DATASETS, type DatasetName } from '../domain/dataset.ts'
import {
  countEntities,
  MAX_LISTED_PROBLEMS,
  nameProblems,
} from '../domain/entity-problem.ts'
import type { Scope } from '../domain/scope.ts'
import { type Failure, failureOf } from '../errors.ts'
import { runSetup, thenReplay } from '../port/remedies.ts'
import type { Remedy } from '../remedy/remedy.ts'
import { type Batch, scopeKeyOf } from './batch.ts'
import type { Delivery, DeliveryCount } from './sink.ts'
import type { Rejection } from './transport.ts'

type Count = DeliveryCount & { rejectedCount: number; lostCount: number }

/** Counts the results of all records by dataset and scope. */
export class DeliveryTally {
  readonly #counts = new Map<string, Count>()

  /** All counts are 0 if there were no records. */
  of(dataset: DatasetName, scope?: Scope): DeliveryCount {
    return this.#count(dataset, scopeKeyOf(scope))
  }

  addSent(batch: Batch): void {
    for (const [key, records] of batch.countByScope) {
      const count = this.#count(batch.dataset, key)
      count.sent += records
      count.batches += 1
    }
  }

  /** Counts a batch that was refused or never sent. */
  addFailed(batch: Batch, failure: Failure, isKept: boolean): void {
    for (const [key, records] of batch.countByScope) {
      const count = this.#count(batch.dataset, key)
      addFailure(count, failure)
      count.failed += records
      if (isKept) count.kept += records
    }
  }

  /** Counts the records of a batch that could not be stored on disk either. */
  addLost(batch: Batch, reason: string): void {
    for (const [key, records] of batch.countByScope) {
      const { dataset } = batch
      addLoss(this.#count(dataset, key), { dataset, records, reason })
    }
  }

  /** Counts the records of a batch that Port refused one by one, and are kept. */
  addRejected(batch: Batch, rejections: readonly Rejection[]): void {
    for (const { index, reason } of rejections) {
      const one = batch.pick((position) => position === index)
      const [identifier = ''] = one.identifiers
      const [key = ''] = one.countByScope.keys()
      const count = this.#count(batch.dataset, key)
      count.rejectedCount += 1
      count.failed += 1
      count.kept += 1
      if (count.rejected.length < MAX_LISTED_PROBLEMS) {
        count.rejected.push({ identifier, reason })
      }
      addFailure(count, describeRejected(batch.dataset, count))
    }
  }

  /** Counts a record that is too large for any batch. */
  addFailedRecord(
    of: { readonly dataset: DatasetName; readonly scope?: Scope | undefined },
    failure: Failure,
    isKept: boolean,
  ): void {
    const count = this.of(of.dataset, of.scope)
    addFailure(count, failure)
    count.failed += 1
    if (isKept) count.kept += 1
  }

  /** Counts a record that is too large and could not be stored on disk either. */
  addLostRecord(
    { dataset, scope }: Pick<Delivery, 'dataset' | 'scope'>,
    reason: string,
  ): void {
    const count = this.#count(dataset, scopeKeyOf(scope))
    addLoss(count, { dataset, records: 1, reason })
  }

  #count(dataset: DatasetName, key: string): Count {
    const name = `${dataset} ${key}`
    const known = this.#counts.get(name)
    if (known !== undefined) return known
    const fresh = {
      sent: 0,
      failed: 0,
      kept: 0,
      batches: 0,
      failure: undefined,
      rejected: [],
      rejectedCount: 0,
      lostCount: 0,
    }
    this.#counts.set(name, fresh)
    return fresh
  }
}

/** The first failure counts, unless a later one means lost records. */
function addFailure(count: DeliveryCount, failure: Failure): void {
  const isWorse = failure.code === 'UNDELIVERED_NOT_KEPT'
  const isSame = failure.code === count.failure?.code
  const isFuller = isSame && failure.code === 'PORT_ENTITIES_REJECTED'
  if (isWorse || isFuller || count.failure === undefined) {
    count.failure = failure
  }
}

const FULL_FOLDER: Remedy = {
  system: 'workflow',
  kind: 'input',
  name: 'output-dir',
  expected: 'a writable folder on a disk with free space',
}

type Loss = {
  readonly dataset: DatasetName
  readonly records: number
  readonly reason: string
}

function addLoss(count: Count, { dataset, records, reason }: Loss): void {
  count.failed += records
  count.lostCount += records
  const { lostCount } = count
  const [lost, them] =
    lostCount === 1 ? ['1 record', 'it'] : [`${lostCount} records`, 'them']
  const failure = failureOf(
    'UNDELIVERED_NOT_KEPT',
    `Lost ${lost} of "${dataset}": Port did not accept ${them}, and "output-dir" could not store ${them} (${reason}).`,
    FULL_FOLDER,
  )
  addFailure(count, failure)
}

function describeRejected(dataset: DatasetName, count: Count): Failure {
  const { rejected, rejectedCount } = count
  return failureOf(
    'PORT_ENTITIES_REJECTED',
    `Port refused ${countEntities(rejectedCount)} of "${DATASETS[dataset].blueprint}": ${nameProblems(rejected, rejectedCount)}.`,
    thenReplay(runSetup(`blueprint "${DATASETS[dataset].blueprint}"`)),
  )
}
