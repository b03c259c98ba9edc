import type { DatasetName } from '../domain/dataset.ts'
import type { Scope } from '../domain/scope.ts'
import type { Failure } from '../errors.ts'
import { type Batch, scopeKeyOf } from './batch.ts'
import type { DeliveryCount } from './sink.ts'

/** Keeps what became of every record, by dataset and scope. */
export class DeliveryLedger {
  readonly #counts = new Map<string, DeliveryCount>()

  /** Gives the count of a dataset and scope, all 0 if there was nothing. */
  of(dataset: DatasetName, scope?: Scope): DeliveryCount {
    return this.#count(dataset, scopeKeyOf(scope))
  }

  /** Counts a batch that was sent. */
  addSent(batch: Batch): void {
    for (const [key, records] of batch.countByScope) {
      const count = this.#count(batch.dataset, key)
      count.sent += records
      count.batches += 1
    }
  }

  /** Counts a batch that was not accepted, or never sent. */
  addFailed(batch: Batch, failure: Failure): void {
    for (const [key, records] of batch.countByScope) {
      addFailure(this.#count(batch.dataset, key), records, failure)
    }
  }

  /** Counts a record that no batch could take in. */
  addFailedRecord(
    dataset: DatasetName,
    scope: Scope | undefined,
    failure: Failure,
  ): void {
    addFailure(this.of(dataset, scope), 1, failure)
  }

  #count(dataset: DatasetName, key: string): DeliveryCount {
    const name = `${dataset} ${key}`
    const known = this.#counts.get(name)
    if (known !== undefined) return known
    const fresh = { sent: 0, failed: 0, batches: 0, failure: undefined }
    this.#counts.set(name, fresh)
    return fresh
  }
}

/** The first failure is told, unless records were lost, which is worse. */
function addFailure(
  count: DeliveryCount,
  records: number,
  failure: Failure,
): void {
  count.failed += records
  const isWorse = failure.code === 'UNDELIVERED_NOT_KEPT'
  if (isWorse || count.failure === undefined) count.failure = failure
}
